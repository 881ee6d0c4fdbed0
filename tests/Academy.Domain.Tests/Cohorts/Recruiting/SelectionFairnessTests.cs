using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Over ten thousand draws, always the same ones, nobody is further from what is due to them than four standard deviations.</summary>
public sealed class SelectionFairnessTests
{
    private const int DrawCount = 10_000;

    private static readonly string[] Seeds = [.. Enumerable.Range(0, DrawCount).Select(Recruits.SeedOf)];

    [Fact]
    public void Draw_OfFortyEquals_GivesAllTheSameChanceOfEachPositionAndOfAPlace()
    {
        const int people = 40;
        const int places = 10;
        var candidates = Enumerable.Range(0, people).Select(number => Of(number, $"of {number}", OrganisationGroup.City, null)).ToList();
        var numbers = candidates.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var positions = new int[people, people];
        var selected = new int[people];
        foreach (var seed in Seeds)
        {
            foreach (var drawn in Selection.Draw(Recruits.Places(places), seed, candidates))
            {
                positions[numbers[drawn.Id], drawn.Position - 1]++;
                if (drawn.Outcome is SelectionOutcome.Selected)
                    selected[numbers[drawn.Id]]++;
            }
        }

        Assert.All(selected, count => AssertDue((double)places / people, count));
        Assert.All(positions.Cast<int>(), count => AssertDue(1.0 / people, count));
    }

    /// <summary>Five wards of four people share three places, and ten cities of two people the seven others, one each at most.</summary>
    [Fact]
    public void Draw_WithLimitAndQuotas_GivesEqualsTheSameChance()
    {
        var rule = new SelectionRule(10, 1, [new(OrganisationGroup.Ward, 3), new(OrganisationGroup.City, 7)], []);
        List<Candidate> candidates =
        [
            .. Enumerable.Range(0, 20).Select(number => Of(number, $"ward {number / 4}", OrganisationGroup.Ward, null)),
            .. Enumerable.Range(20, 20).Select(number => Of(number, $"city {number / 2}", OrganisationGroup.City, null)),
        ];

        var selected = Selected(rule, candidates);

        Assert.All(candidates, candidate => AssertDue(candidate.Group is OrganisationGroup.Ward ? 3.0 / 20 : 7.0 / 20, selected[candidate.Id]));
    }

    /// <summary>Four cities of three people share three places, one each at most; two of them say whom they want first.</summary>
    [Fact]
    public void Draw_AnOrganisationThatOrdersItsPeople_HasTheSameChanceAsOneThatDoesNot()
    {
        var rule = Recruits.Places(3) with { PerOrganisation = 1 };
        var candidates = Enumerable.Range(0, 12)
            .Select(number => Of(number, $"city {number / 3}", OrganisationGroup.City, number < 6 ? 1 + (number % 3) : null))
            .ToList();

        var selected = Selected(rule, candidates);

        Assert.All(candidates.Chunk(3), city => AssertDue(3.0 / 4, city.Sum(candidate => selected[candidate.Id])));
        Assert.All(candidates, candidate => AssertDue(candidate.Order is { } order ? order == 1 ? 3.0 / 4 : 0 : 1.0 / 4, selected[candidate.Id]));
    }

    /// <summary>How often each had a place.</summary>
    private static Dictionary<Guid, int> Selected(SelectionRule rule, List<Candidate> candidates)
    {
        var selected = candidates.ToDictionary(candidate => candidate.Id, _ => 0);
        foreach (var drawn in Seeds.SelectMany(seed => Selection.Draw(rule, seed, candidates)).Where(drawn => drawn.Outcome is SelectionOutcome.Selected))
            selected[drawn.Id]++;
        return selected;
    }

    private static void AssertDue(double chance, int count) =>
        Assert.InRange(Math.Abs(count - (DrawCount * chance)), 0, 4 * Math.Sqrt(DrawCount * chance * (1 - chance)));

    private static Candidate Of(int number, string organisation, OrganisationGroup group, int? order) =>
        new(Recruits.IdOf(number), ContentId.Of("organisation", organisation), group, new HashSet<PriorityGround>(), order);
}
