using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Candidates A to H, named in the order in which the tickets of one seed draw them.</summary>
internal static class Recruits
{
    public static readonly string Seed = SeedOf(1);

    private static readonly Guid[] Ids =
        [.. Enumerable.Range(1, 8).Select(IdOf).OrderBy(id => DrawList.TicketOf(Seed, id), StringComparer.Ordinal)];

    /// <summary>So many places, and nothing else.</summary>
    public static SelectionRule Places(int places) => new(places, null, [], []);

    /// <summary>Somebody of an organisation of their own.</summary>
    public static Candidate One(char name, params PriorityGround[] grounds) => Of($"of {name}", name) with { Grounds = grounds.ToHashSet() };

    /// <summary>Somebody of a city.</summary>
    public static Candidate Of(string organisation, char name, int? order = null) => Of(organisation, OrganisationGroup.City, name, order);

    public static Candidate Of(string organisation, OrganisationGroup group, char name, int? order = null) =>
        new(Ids[name - 'A'], ContentId.Of("organisation", organisation), group, new HashSet<PriorityGround>(), order);

    /// <summary>All in the order of the draw: a large letter has a place, a small one waits.</summary>
    public static string Drawn(SelectionRule rule, params Candidate[] candidates) => string.Concat(
        Selection.Draw(rule, Seed, candidates).Select(drawn => drawn.Outcome is SelectionOutcome.Selected ? NameOf(drawn.Id) : char.ToLowerInvariant(NameOf(drawn.Id))));

    public static char NameOf(Guid id) => (char)('A' + Array.IndexOf(Ids, id));

    public static Placed PlacedOf(Candidate candidate) => new(candidate.Organisation, candidate.Group);

    public static Guid IdOf(int number) => ContentId.Of("candidate", number.ToString(CultureInfo.InvariantCulture));

    public static string SeedOf(int number) => DrawList.SeedOf($"draw {number}");
}
