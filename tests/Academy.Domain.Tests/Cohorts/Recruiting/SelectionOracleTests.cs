using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Against all ways in which the places of a few candidates could be given out.</summary>
public sealed class SelectionOracleTests
{
    /// <summary>Of those that are allowed the one that fills quotas best, then gives most places, then gives them to the first in the order of the draw.</summary>
    [Fact]
    public void Draw_OfAllWaysToGiveThePlaces_TakesTheBest() => Draws.Hold(
        draw =>
        {
            var order = draw.Drawn().Select(draw.Of).ToList();
            var best = Enumerable.Range(0, 1 << order.Count)
                .Select(way => (Way: way, People: Of(way, order)))
                .Where(one => IsAllowed(draw.Rule, one.People))
                .MaxBy(one => (Filled(draw.Rule, one.People), one.People.Count, one.Way));
            return best.People.SequenceEqual(draw.With(SelectionOutcome.Selected));
        },
        most: 7);

    private static bool IsAllowed(SelectionRule rule, List<Candidate> people) =>
        people.Count <= rule.Places && people.CountBy(person => person.Organisation).All(count => !(count.Value > rule.PerOrganisation));

    /// <summary>So many of the places that quotas keep are filled.</summary>
    private static int Filled(SelectionRule rule, List<Candidate> people) =>
        rule.Quotas.Sum(quota => Math.Min(quota.Places, people.Count(person => person.Group == quota.Group)));

    /// <summary>The highest bit is the first of the order, so that the greater of two ways has the earlier people.</summary>
    private static List<Candidate> Of(int way, List<Candidate> order) =>
        [.. order.Where((_, index) => (way >> (order.Count - 1 - index) & 1) == 1)];
}
