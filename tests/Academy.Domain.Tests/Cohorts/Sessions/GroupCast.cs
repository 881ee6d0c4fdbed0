using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Sessions;

/// <summary>People of every mixture: nobody or many, one organisation with nearly all of them or each with its own, more people than groups or fewer.</summary>
public sealed record GroupCast(IReadOnlyList<GroupPerson> People, int Groups, IReadOnlySet<MixedBy> Rule, string Seed)
{
    private static readonly Gen<int> Organisations = Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 3)), (2, Gen.Choose(0, 30)));

    public static IReadOnlySet<MixedBy> Everything { get; } = Enum.GetValues<MixedBy>().ToHashSet();

    private static Arbitrary<GroupCast> Any { get; } = (
        from count in Gen.Choose(0, 60)
        from organisations in Organisations.ListOf(count)
        from offices in Gen.Elements(null, "情報政策課", "情報政策課", "市民課", "総務課", "福祉課").ListOf(count)
        from groups in Gen.Choose(1, 12)
        from rule in Gen.SubListOf(Enum.GetValues<MixedBy>())
        from seed in Gen.Choose(0, int.MaxValue)
        select new GroupCast(
            [.. Enumerable.Range(0, count).Select(number => Person(number, organisations[number], offices[number]))], groups, rule.ToHashSet(), $"{seed}")).ToArbitrary();

    /// <summary>For a thousand of them, always the same.</summary>
    public static void Hold(Func<GroupCast, bool> property) => Prop.ForAll(Any, property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261208, 1));

    /// <summary>Of four kinds of organisations in turn.</summary>
    public static GroupPerson Person(int number, int organisation, string? office = null) =>
        new(IdOf("person", number), IdOf("organisation", organisation), (OrganisationGroup)(organisation % 4), office);

    public IReadOnlyDictionary<Guid, int> Mixed() => GroupMix.Of(People, Groups, Rule, Seed);

    /// <summary>Of whatever is looked at, no group has more than one person more than another, those that nobody is in among them.</summary>
    public bool IsEven(Func<GroupPerson, object?> mark)
    {
        var groups = Mixed();
        return People.Where(person => mark(person) is not null).GroupBy(mark).All(same =>
        {
            var counts = Enumerable.Range(1, Groups).Select(group => same.Count(person => groups[person.Id] == group)).ToList();
            return counts.Max() - counts.Min() <= 1;
        });
    }

    private static Guid IdOf(string kind, int number) => ContentId.Of(kind, number.ToString(CultureInfo.InvariantCulture));
}
