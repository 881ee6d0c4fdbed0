using Academy.Domain.Cohorts.Recruiting;
using static Academy.Domain.Tests.Cohorts.Recruiting.Draws;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

public sealed class SelectionProperties
{
    [Fact]
    public void Draw_IsTheSame_InWhateverOrderTheCandidatesCome() => Hold(draw =>
        draw.Drawn().SequenceEqual((draw with { Candidates = [.. draw.Candidates.Reverse()] }).Drawn())
        && draw.Drawn().SequenceEqual((draw with { Candidates = [.. draw.Candidates.OrderBy(candidate => candidate.Grounds.Count)] }).Drawn()));

    [Fact]
    public void Draw_NumbersAllOnce() => Hold(draw =>
        draw.Drawn().Select(drawn => drawn.Id).Order().SequenceEqual(draw.Candidates.Select(candidate => candidate.Id).Order())
        && draw.Drawn().Select(drawn => drawn.Position).SequenceEqual(Enumerable.Range(1, draw.Candidates.Count))
        && draw.Drawn().Where(drawn => drawn.Outcome is SelectionOutcome.Waiting).Select(drawn => drawn.WaitingRank)
            .SequenceEqual(Enumerable.Range(1, draw.With(SelectionOutcome.Waiting).Count).Cast<int?>())
        && draw.Drawn().Where(drawn => drawn.Outcome is SelectionOutcome.Selected).All(drawn => drawn.WaitingRank is null));

    [Fact]
    public void Draw_NeverGivesMoreThanThereIs() => Hold(draw =>
        draw.With(SelectionOutcome.Selected).Count <= draw.Rule.Places
        && draw.With(SelectionOutcome.Selected).CountBy(candidate => candidate.Organisation).All(count => count.Value <= Limit(draw)));

    [Fact]
    public void Draw_LeavesNoPlaceEmpty_ThatSomebodyCouldHave() => Hold(draw =>
        draw.With(SelectionOutcome.Selected).Count == draw.Rule.Places
        || draw.With(SelectionOutcome.Waiting).All(waiting =>
            draw.With(SelectionOutcome.Selected).Count(selected => selected.Organisation == waiting.Organisation) >= Limit(draw)));

    /// <summary>As far as the group has people who may have a place.</summary>
    [Fact]
    public void Draw_FillsQuotas_WhenThereArePlacesForAllOfThem() => Hold(draw =>
        draw.Rule.Quotas.Sum(quota => quota.Places) > draw.Rule.Places
        || draw.Rule.Quotas.All(quota => draw.With(SelectionOutcome.Selected).Count(candidate => candidate.Group == quota.Group)
            >= Math.Min(quota.Places, Placeable(draw, quota.Group))));

    /// <summary>Then no place goes to a group that has its share while another lacks some of its own.</summary>
    [Fact]
    public void Draw_GivesAllPlacesToQuotas_WhenTheyAreForMore() => Hold(draw =>
        draw.Rule.Quotas.Sum(quota => Math.Min(quota.Places, Placeable(draw, quota.Group))) < draw.Rule.Places
        || draw.With(SelectionOutcome.Selected).CountBy(candidate => candidate.Group)
            .All(count => count.Value <= draw.Rule.Quotas.Where(quota => quota.Group == count.Key).Sum(quota => quota.Places)));

    [Fact]
    public void Draw_WithoutOrders_PutsNobodyBehindALowerPriorityOrAHigherTicket() => Hold(draw =>
    {
        var order = draw.WithoutOrders().Drawn();
        return order.Zip(order.Skip(1)).All(pair => string.CompareOrdinal(Key(pair.First), Key(pair.Second)) < 0);

        string Key(DrawnCandidate drawn) =>
            string.Concat(draw.Rule.Priorities.Select(ground => draw.Of(drawn).Grounds.Contains(ground) ? 0 : 1)) + DrawList.TicketOf(draw.Seed, drawn.Id);
    });

    /// <summary>Every position stays its organisation's, and so does every place: an order brings it no more and costs it none.</summary>
    [Fact]
    public void Draw_AnOrganisationsOrder_ChangesNothingBetweenOrganisations() => Hold(draw =>
        Between(draw).SequenceEqual(Between(draw.WithoutOrders())));

    [Fact]
    public void Draw_AnOrganisationsPeople_AreInItsOrderOrWhereTheyWereDrawn() => Hold(draw =>
    {
        var drawn = draw.WithoutOrders().Drawn().ToDictionary(one => one.Id, one => one.Position);
        var order = draw.Drawn().Select(draw.Of).ToList();
        return order.Index().All(one => one.Item.Order is not null || drawn[one.Item.Id] == one.Index + 1)
            && order.Where(one => one.Order is not null).GroupBy(one => one.Organisation)
                .All(own => own.SequenceEqual(own.OrderBy(one => one.Order).ThenBy(one => drawn[one.Id])));
    });

    /// <summary>With one place more, all keep theirs, and the next of the waiting list has it.</summary>
    [Fact]
    public void NextOf_TheWaitingList_IsWhomTheDrawWouldHaveGivenOnePlaceMore() => Hold(draw =>
    {
        var rule = draw.Rule with { Places = draw.Rule.Places + 1 };
        var next = Selection.NextOf(rule, [.. draw.With(SelectionOutcome.Selected).Select(Recruits.PlacedOf)], draw.With(SelectionOutcome.Waiting));
        return (draw with { Rule = rule }).With(SelectionOutcome.Selected).Select(candidate => (Guid?)candidate.Id)
            .Except(draw.With(SelectionOutcome.Selected).Select(candidate => (Guid?)candidate.Id)).SingleOrDefault() == next;
    });

    /// <summary>For each position its organisation, and whether it has a place.</summary>
    private static IEnumerable<(Guid Organisation, SelectionOutcome Outcome)> Between(Draws draw) =>
        draw.Drawn().Select(drawn => (draw.Of(drawn).Organisation, drawn.Outcome));

    /// <summary>So many of a group could have a place if there were enough.</summary>
    private static int Placeable(Draws draw, OrganisationGroup group) =>
        draw.Candidates.Where(candidate => candidate.Group == group).CountBy(candidate => candidate.Organisation).Sum(count => Math.Min(count.Value, Limit(draw)));

    private static int Limit(Draws draw) => draw.Rule.PerOrganisation ?? int.MaxValue;
}
