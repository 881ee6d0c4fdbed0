using System.Security.Cryptography;
using System.Text;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.Groups;

/// <summary>Who takes part in a term, and in which groups they are.</summary>
/// <param name="People">By reading.</param>
public sealed record Grouping(IReadOnlyList<GroupedPerson> People)
{
    /// <summary>By number, up to the last that anybody is in: one that all have left is among them.</summary>
    public IReadOnlyList<TermGroup> Groups { get; } =
    [
        .. Enumerable.Range(1, People.Max(person => person.Group) ?? 0).Select(number => new TermGroup(number, [.. People.Where(person => person.Group == number)])),
    ];

    /// <summary>Those who are in no group.</summary>
    public IReadOnlyList<GroupedPerson> Ungrouped { get; } = [.. People.Where(person => person.Group is null)];

    /// <summary>Stands for who is in which group, to tell that it is what was looked at.</summary>
    public string Key { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', People.OrderBy(person => person.Id).Select(person => $"{person.Id:N} {person.HomeId:N} {person.Kind} {person.Group} {person.OfficeName}")))));

    /// <summary>As a proposal has it.</summary>
    public Grouping With(GroupPlan plan)
    {
        var groups = GroupMix.Of([.. People.Select(person => person.ToMix())], plan.Groups, plan.Rule, plan.Seed);
        return new([.. People.Select(person => person with { Group = groups[person.Id] })]);
    }

    /// <summary>With single people in another group.</summary>
    /// <param name="groups">By id; null: none. Of others than those who take part nothing is changed.</param>
    public Grouping With(IReadOnlyDictionary<Guid, int?> groups) => new([.. People.Select(person => person with { Group = groups.GetValueOrDefault(person.Id, person.Group) })]);

    /// <summary>With everybody in a group who was in none; as it is when there are no groups.</summary>
    public Grouping WithJoined()
    {
        if (Groups.Count == 0)
            return this;
        var placed = GroupMix.Join([.. People.Where(person => person.Group is not null).Select(person => (person.ToMix(), person.Group!.Value))], [.. Ungrouped.Select(person => person.ToMix())]);
        return With(placed.ToDictionary(one => one.Key, one => (int?)one.Value));
    }
}

/// <param name="Id">Of the participation.</param>
/// <param name="HomeId">Whom the person works for.</param>
/// <param name="Group">Null when they are in none.</param>
public sealed record GroupedPerson(Guid Id, string Name, string Reading, Guid HomeId, string HomeName, OrganisationGroup Kind, string? OfficeName, int? Group)
{
    internal GroupPerson ToMix() => new(Id, HomeId, Kind, OfficeName);
}

/// <summary>A group (班).</summary>
/// <param name="Number">From 1.</param>
/// <param name="People">By reading.</param>
public sealed record TermGroup(int Number, IReadOnlyList<GroupedPerson> People)
{
    /// <summary>How many organisations its people are of.</summary>
    public int Organisations => People.Select(person => person.HomeId).Distinct().Count();

    /// <summary>The organisations of which there are several people.</summary>
    public IReadOnlyList<(string Name, int People)> Colleagues => [.. People.GroupBy(person => person.HomeId).Where(same => same.Count() > 1).Select(same => (same.First().HomeName, same.Count()))];
}
