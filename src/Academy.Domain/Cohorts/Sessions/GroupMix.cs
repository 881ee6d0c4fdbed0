using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>
/// Mixes people into groups (班): a pure function of people, rule and seed. Groups differ by one person at most, and so they do in the people of each
/// organisation, of each kind and of each office, as far as the rule names these. None of them has to yield to another: any two groups can be
/// split anew so that all of it holds between them, and this brings nothing of it further apart between others.
/// </summary>
public static class GroupMix
{
    /// <param name="people">In any order, which is of no account.</param>
    /// <param name="groups">How many; of more than there are people the last stay empty.</param>
    /// <param name="rule">By what people are mixed; by chance alone when it is empty.</param>
    /// <param name="seed">Another one gives another arrangement.</param>
    /// <returns>By id the number of the group, from 1; the larger groups come first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is to be no group.</exception>
    /// <exception cref="ArgumentException">Two people have the same id.</exception>
    public static IReadOnlyDictionary<Guid, int> Of(IReadOnlyCollection<GroupPerson> people, int groups, IReadOnlySet<MixedBy> rule, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        var order = people.OrderBy(person => DrawList.TicketOf(seed, person.Id), StringComparer.Ordinal).ToList();
        var dealt = Enumerable.Range(0, groups).Select(group => order.Where((_, index) => index % groups == group).ToList()).ToList();
        var split = new EvenSplit(rule);
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            for (var first = 0; first < groups; first++)
            {
                for (var second = first + 1; second < groups; second++)
                {
                    if (split.IsEven(dealt[first], dealt[second]))
                        continue;
                    (dealt[first], dealt[second]) = split.Of(dealt[first], dealt[second]);
                    isChanged = true;
                }
            }
        }

        return dealt.OrderByDescending(group => group.Count).Index().SelectMany(group => group.Item.Select(person => (person.Id, Group: group.Index + 1)))
            .ToDictionary(one => one.Id, one => one.Group);
    }

    /// <summary>
    /// Puts people into groups that there are, and nobody into another: each where the fewest of their organisation are, of those groups into the smallest, then
    /// where the fewest of their kind and of their office are.
    /// </summary>
    /// <param name="grouped">Who is in which group: one person at least.</param>
    /// <param name="joining">In any order: they are placed by their ids, which is the order in which they joined.</param>
    /// <returns>By id the number of the group, of those who join.</returns>
    /// <exception cref="ArgumentException">There is no group.</exception>
    public static IReadOnlyDictionary<Guid, int> Join(IReadOnlyCollection<(GroupPerson Person, int Group)> grouped, IReadOnlyCollection<GroupPerson> joining)
    {
        if (grouped.Count == 0)
            throw new ArgumentException("There is no group to join.", nameof(grouped));
        var groups = grouped.GroupBy(one => one.Group, one => one.Person).ToDictionary(group => group.Key, group => group.ToList());
        var placed = new Dictionary<Guid, int>();
        foreach (var person in joining.OrderBy(person => person.Id))
        {
            var (number, group) = groups.MinBy(group => (
                group.Value.Count(one => one.Organisation == person.Organisation),
                group.Value.Count,
                group.Value.Count(one => one.Kind == person.Kind),
                group.Value.Count(one => one.Office is not null && one.Office == person.Office),
                group.Key));
            group.Add(person);
            placed.Add(person.Id, number);
        }

        return placed;
    }
}
