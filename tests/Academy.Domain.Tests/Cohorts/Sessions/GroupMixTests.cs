using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Sessions;
using static Academy.Domain.Tests.Cohorts.Sessions.GroupCast;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class GroupMixTests
{
    [Fact]
    public void Of_AnotherSeed_GivesAnotherArrangement()
    {
        var people = Enumerable.Range(0, 36).Select(number => Person(number, number / 2)).ToList();

        var arrangements = Enumerable.Range(0, 20).Select(seed => Written(people, GroupMix.Of(people, 6, Everything, $"{seed}"))).ToList();

        Assert.Distinct(arrangements);
    }

    /// <summary>A hundred of one organisation and three others in seven groups.</summary>
    [Fact]
    public void Of_OneOrganisationWithNearlyAll_SpreadsItAndTheOthers()
    {
        var people = Enumerable.Range(0, 103).Select(number => Person(number, number < 100 ? 0 : number)).ToList();

        var groups = GroupMix.Of(people, 7, Everything, "seed");

        Assert.Equal([15, 15, 15, 15, 15, 14, 14], Enumerable.Range(1, 7).Select(group => groups.Values.Count(of => of == group)));
        Assert.All(Enumerable.Range(1, 7), group => Assert.InRange(people.Take(100).Count(person => groups[person.Id] == group), 14, 15));
        Assert.Equal(3, people.Skip(100).Select(person => groups[person.Id]).Distinct().Count());
    }

    [Fact]
    public void Of_FewerPeopleThanGroups_LeavesTheLastEmpty() =>
        Assert.Equal([1, 2, 3], GroupMix.Of([Person(1, 1), Person(2, 1), Person(3, 2)], 5, Everything, "seed").Values.Order());

    /// <summary>A thousand people of sixty organisations and forty offices: a page waits for it.</summary>
    [Fact]
    public void Of_AsManyAsATermCanHave_IsDoneAtOnce()
    {
        var cast = new GroupCast([.. Enumerable.Range(0, 1000).Select(number => Person(number, number * 7 % 60, $"{number * number % 40}課"))], 60, Everything, "seed");

        Assert.True(cast.IsEven(person => person.Organisation));
        Assert.True(cast.IsEven(person => person.Kind));
        Assert.True(cast.IsEven(person => person.Office));
    }

    [Fact]
    public void Of_NoGroup_OrAnIdTwice_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupMix.Of([], 0, Everything, "seed"));
        Assert.Throws<ArgumentException>(() => GroupMix.Of([Person(1, 1), Person(1, 2)], 2, Everything, "seed"));
    }

    /// <summary>Group 1 has a colleague, group 3 is larger than 2 and 4, and 2 has somebody of the same kind.</summary>
    [Fact]
    public void Join_GoesPastColleagues_ThenIntoTheSmallest_ThenPastTheSameKind()
    {
        (GroupPerson, int)[] grouped = [(Person(1, 8), 1), (Person(2, 4), 2), (Person(3, 5), 3), (Person(4, 6), 3), (Person(5, 7), 4)];

        Assert.Equal(4, GroupMix.Join(grouped, [Person(6, 8)]).Values.Single());
        Assert.Equal([1, 2, 3, 4], GroupMix.Join(grouped, [.. Enumerable.Range(10, 4).Select(number => Person(number, 12))]).Values.Order());
        // Kinds are the same here, and the office decides.
        Assert.Equal(2, GroupMix.Join([(Of("市民課"), 1), (Of("総務課"), 2)], [Of("市民課")]).Values.Single());
        Assert.Throws<ArgumentException>(() => GroupMix.Join([], [Person(1, 1)]));
    }

    private static GroupPerson Of(string office) => new(Guid.NewGuid(), Guid.NewGuid(), OrganisationGroup.City, office);

    private static string Written(IEnumerable<GroupPerson> people, IReadOnlyDictionary<Guid, int> groups) => string.Join(' ', people.Select(person => groups[person.Id]));
}
