using Academy.Domain.Cohorts.Sessions;
using static Academy.Domain.Tests.Cohorts.Sessions.GroupCast;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class GroupMixProperties
{
    [Fact]
    public void Of_PutsEverybodyIntoOneGroup_OfTheNumberAskedFor() => Hold(cast =>
        cast.Mixed().Keys.Order().SequenceEqual(cast.People.Select(person => person.Id).Order()) && cast.Mixed().Values.All(group => group >= 1 && group <= cast.Groups));

    [Fact]
    public void Of_SizesDifferByOneAtMost_TheLargerFirst() => Hold(cast =>
    {
        var sizes = Enumerable.Range(1, cast.Groups).Select(group => cast.Mixed().Values.Count(of => of == group)).ToList();
        return sizes.SequenceEqual(sizes.OrderDescending()) && sizes[0] - sizes[^1] <= 1;
    });

    [Fact]
    public void Of_SpreadsEveryOrganisation_AsEvenlyAsIsPossible() => Hold(cast => !cast.Rule.Contains(MixedBy.Organisation) || cast.IsEven(person => person.Organisation));

    [Fact]
    public void Of_SpreadsEveryKind_AsEvenlyAsIsPossible() => Hold(cast => !cast.Rule.Contains(MixedBy.Kind) || cast.IsEven(person => person.Kind));

    [Fact]
    public void Of_SpreadsOfficesOfTheSameName_AsEvenlyAsIsPossible() => Hold(cast => !cast.Rule.Contains(MixedBy.Office) || cast.IsEven(person => person.Office));

    /// <summary>None has to yield to another.</summary>
    [Fact]
    public void Of_ByEverything_HoldsAllOfItAtOnce() => Hold(cast =>
    {
        var all = cast with { Rule = Everything };
        return all.IsEven(_ => "") && all.IsEven(person => person.Organisation) && all.IsEven(person => person.Kind) && all.IsEven(person => person.Office);
    });

    [Fact]
    public void Of_IsTheSame_InWhateverOrderPeopleCome() => Hold(cast =>
        Same(cast.Mixed(), (cast with { People = [.. cast.People.Reverse()] }).Mixed()) && Same(cast.Mixed(), (cast with { People = [.. cast.People.OrderBy(person => person.Office)] }).Mixed()));

    [Fact]
    public void Join_PutsEachWhereTheFewestOfTheirOrganisationAre_AndOfTheseIntoTheSmallest() => Hold(cast =>
    {
        var grouped = cast.People.Skip(1).ToList();
        if (grouped.Count == 0)
            return true;
        var (joining, groups) = (cast.People[0], GroupMix.Of(grouped, cast.Groups, cast.Rule, cast.Seed));
        var placed = GroupMix.Join([.. grouped.Select(person => (person, groups[person.Id]))], [joining])[joining.Id];
        var weights = groups.Values.Distinct().ToDictionary(group => group, group => (
            grouped.Count(person => groups[person.Id] == group && person.Organisation == joining.Organisation), groups.Values.Count(of => of == group)));
        return weights[placed] == weights.Values.Min();
    });

    [Fact]
    public void Join_IsTheSame_InWhateverOrderPeopleCome() => Hold(cast =>
    {
        var (grouped, joining) = (cast.People.Take(20).Select((person, index) => (person, 1 + (index % cast.Groups))).ToList(), cast.People.Skip(20).ToList());
        return grouped.Count == 0 || Same(GroupMix.Join(grouped, joining), GroupMix.Join([.. Enumerable.Reverse(grouped)], [.. Enumerable.Reverse(joining)]));
    });

    private static bool Same(IReadOnlyDictionary<Guid, int> first, IReadOnlyDictionary<Guid, int> second) => first.Count == second.Count && first.All(second.Contains);
}
