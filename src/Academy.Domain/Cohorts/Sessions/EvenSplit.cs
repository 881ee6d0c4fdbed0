namespace Academy.Domain.Cohorts.Sessions;

/// <summary>
/// Splits two groups anew so that of nothing that the rule names one has more than one person more than the other, nor of all people.
/// </summary>
/// <remarks>
/// People are paired twice, and who is paired comes into different groups. Once by where they come from: within their organisation, who is left
/// over within their kind, who is left over then with one another; so that of each of these one person at most is without a mate. And once
/// by their office. A chain of mates goes from one pairing to the other and back, and if it closes it is of an even number of people: every second one comes into the same group.
/// </remarks>
internal sealed class EvenSplit(IReadOnlySet<MixedBy> rule)
{
    /// <summary>By where people come from, the narrower first: each is within the next.</summary>
    private readonly IReadOnlyList<Func<GroupPerson, object>> _origins =
    [
        // With the kind, so that it is within one whatever the input says.
        .. rule.Contains(MixedBy.Organisation) ? [person => (rule.Contains(MixedBy.Kind) ? person.Kind : default, person.Organisation)] : Array.Empty<Func<GroupPerson, object>>(),
        .. rule.Contains(MixedBy.Kind) ? [person => person.Kind] : Array.Empty<Func<GroupPerson, object>>(),
    ];

    private readonly bool _isByOffice = rule.Contains(MixedBy.Office);

    public bool IsEven(IReadOnlyCollection<GroupPerson> first, IReadOnlyCollection<GroupPerson> second) =>
        _origins.All(origin => IsEven(first, second, origin)) && (!_isByOffice || IsEven(first.Where(HasOffice), second.Where(HasOffice), OfficeOf));

    /// <summary>The first of each chain stays where they are.</summary>
    public (List<GroupPerson> First, List<GroupPerson> Second) Of(IReadOnlyCollection<GroupPerson> first, IReadOnlyCollection<GroupPerson> second)
    {
        var people = first.Concat(second).ToList();
        IReadOnlyList<Dictionary<Guid, GroupPerson>> mates = [Pair(people, [.. _origins, _ => 0]), _isByOffice ? Pair(people.Where(HasOffice), [OfficeOf]) : []];
        var inFirst = new Dictionary<Guid, bool>();
        foreach (var (index, start) in people.Index())
        {
            var chain = new Stack<(GroupPerson Person, bool InFirst)>([(start, index < first.Count)]);
            while (chain.TryPop(out var next))
            {
                if (!inFirst.TryAdd(next.Person.Id, next.InFirst))
                    continue;
                foreach (var pairs in mates)
                    if (pairs.TryGetValue(next.Person.Id, out var mate))
                        chain.Push((mate, !next.InFirst));
            }
        }

        var split = people.ToLookup(person => inFirst[person.Id]);
        return ([.. split[true]], [.. split[false]]);
    }

    private static bool IsEven(IEnumerable<GroupPerson> first, IEnumerable<GroupPerson> second, Func<GroupPerson, object> mark)
    {
        var counts = new Dictionary<object, int>();
        foreach (var (people, way) in new[] { (first, 1), (second, -1) })
        {
            foreach (var person in people)
                counts[mark(person)] = counts.GetValueOrDefault(mark(person)) + way;
        }

        return counts.Values.All(difference => Math.Abs(difference) <= 1);
    }

    /// <summary>Each with one other of the same first mark, who is left over of the same second one, and so on.</summary>
    private static Dictionary<Guid, GroupPerson> Pair(IEnumerable<GroupPerson> people, IReadOnlyList<Func<GroupPerson, object>> marks)
    {
        var mates = new Dictionary<Guid, GroupPerson>();
        foreach (var mark in marks)
        {
            foreach (var pair in people.Where(person => !mates.ContainsKey(person.Id)).GroupBy(mark).SelectMany(same => same.Chunk(2)).Where(pair => pair.Length == 2).ToList())
                (mates[pair[0].Id], mates[pair[1].Id]) = (pair[1], pair[0]);
        }

        return mates;
    }

    private static bool HasOffice(GroupPerson person) => person.Office is not null;

    private static object OfficeOf(GroupPerson person) => person.Office!;
}
