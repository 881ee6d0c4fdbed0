using Academy.Domain.Cohorts.Recruiting;
using static Academy.Domain.Cohorts.Recruiting.OrganisationGroup;
using static Academy.Domain.Cohorts.Recruiting.PriorityGround;
using static Academy.Domain.Tests.Cohorts.Recruiting.Recruits;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Tickets draw A first, then B, C …; "CBda": C and B have places, D and A wait.</summary>
public sealed class SelectionTests
{
    [Fact]
    public void Draw_EqualCandidates_GoesByTicket() => Assert.Equal("ABcd", Drawn(Places(2), One('C'), One('A'), One('D'), One('B')));

    [Fact]
    public void Draw_SaysPositionTicketAndRank()
    {
        var drawn = Selection.Draw(Places(1), Seed, [One('C'), One('A'), One('B')]);

        Assert.Equal(
            [('A', 1, SelectionOutcome.Selected, null), ('B', 2, SelectionOutcome.Waiting, 1), ('C', 3, SelectionOutcome.Waiting, (int?)2)],
            drawn.Select(one => (NameOf(one.Id), one.Position, one.Outcome, one.WaitingRank)));
        Assert.All(drawn, one => Assert.Equal(DrawList.TicketOf(Seed, one.Id), one.Ticket));
    }

    [Fact]
    public void Draw_OfNobody_IsEmpty() => Assert.Empty(Drawn(Places(2)));

    [Fact]
    public void Draw_WithoutPlaces_LetsAllWait() => Assert.Equal("ab", Drawn(Places(0), One('A'), One('B')));

    [Fact]
    public void Draw_SomebodyTwice_IsRefused() => Assert.Throws<ArgumentException>(() => Drawn(Places(2), One('A'), One('A')));

    [Fact]
    public void Draw_WhoHasAGround_ComesBeforeWhoHasNot() =>
        Assert.Equal("CDab", Drawn(Places(2) with { Priorities = [FirstTime] }, One('A'), One('B'), One('C', FirstTime), One('D', FirstTime)));

    [Fact]
    public void Draw_TheFirstGround_WeighsMoreThanAllOthers() => Assert.Equal(
        "EDCBa",
        Drawn(
            Places(4) with { Priorities = [NewOrganisation, Nominated, FirstTime] },
            One('A'), One('B', FirstTime), One('C', Nominated, FirstTime), One('D', NewOrganisation), One('E', NewOrganisation, FirstTime)));

    [Fact]
    public void Draw_AGroundThatTheRuleDoesNotName_CountsForNothing() =>
        Assert.Equal("Ab", Drawn(Places(1) with { Priorities = [FirstTime] }, One('A'), One('B', NotSelectedBefore)));

    [Fact]
    public void Draw_AnOrganisationsOrder_HandsOutItsOwnPositions() =>
        Assert.Equal("CBda", Drawn(Places(2), Of("Chuo", 'A', 3), One('B'), Of("Chuo", 'C', 1), Of("Chuo", 'D', 2)));

    [Fact]
    public void Draw_OrdersOfTwoOrganisations_DoNotMeet() =>
        Assert.Equal("DCBa", Drawn(Places(3), Of("Chuo", 'A', 9), Of("Koto", 'B', 2), Of("Koto", 'C', 1), Of("Chuo", 'D', 8)));

    [Fact]
    public void Draw_WhoHasNoOrder_KeepsTheirPosition() =>
        Assert.Equal("DBCa", Drawn(Places(3), Of("Chuo", 'A', 2), One('B'), Of("Chuo", 'C'), Of("Chuo", 'D', 1)));

    [Fact]
    public void Draw_EqualOrders_AreAsDrawn() =>
        Assert.Equal("CBDa", Drawn(Places(3), Of("Chuo", 'A', 2), One('B'), Of("Chuo", 'C', 1), Of("Chuo", 'D', 1)));

    /// <summary>Which of its people gets the place that a priority brought is the organisation's to say.</summary>
    [Fact]
    public void Draw_AnOrganisationsOrder_WeighsMoreThanPriorityAmongItsOwn() => Assert.Equal(
        "BAc",
        Drawn(Places(2) with { Priorities = [FirstTime] }, One('A'), Of("Chuo", 'B', 1), Of("Chuo", 'C', 2) with { Grounds = new HashSet<PriorityGround> { FirstTime } }));

    [Fact]
    public void Draw_BeyondTheLimitOfAnOrganisation_PassesItsPeopleOver() =>
        Assert.Equal("AbCd", Drawn(Places(2) with { PerOrganisation = 1 }, Of("Chuo", 'A'), Of("Chuo", 'B'), One('C'), One('D')));

    [Fact]
    public void Draw_WhereTheLimitAllowsNobody_LeavesPlacesEmpty() =>
        Assert.Equal("Ab", Drawn(Places(2) with { PerOrganisation = 1 }, Of("Chuo", 'A'), Of("Chuo", 'B')));

    [Fact]
    public void Draw_ALimitOfNone_PlacesNobody() => Assert.Equal("ab", Drawn(Places(2) with { PerOrganisation = 0 }, One('A'), One('B')));

    [Fact]
    public void Draw_AQuota_KeepsPlacesForItsGroup() => Assert.Equal(
        "AbcD",
        Drawn(Places(2) with { Quotas = [new(TownOrVillage, 1)] }, One('A'), One('B'), One('C'), Of("Okutama", TownOrVillage, 'D')));

    [Fact]
    public void Draw_WhatAQuotaDoesNotFill_GoesToTheOthers() => Assert.Equal(
        "ABcD",
        Drawn(Places(3) with { Quotas = [new(TownOrVillage, 2)] }, One('A'), One('B'), One('C'), Of("Okutama", TownOrVillage, 'D')));

    [Fact]
    public void Draw_AGroupWithAQuota_MayGetMore() => Assert.Equal(
        "ABc",
        Drawn(Places(2) with { Quotas = [new(TownOrVillage, 1)] }, Of("Okutama", TownOrVillage, 'A'), Of("Hinode", TownOrVillage, 'B'), One('C')));

    [Fact]
    public void Draw_QuotasForMoreThanThereIs_AreFilledAsDrawn() => Assert.Equal(
        "ABcDe",
        Drawn(
            Places(3) with { Quotas = [new(City, 2), new(Ward, 2)] },
            Of("Chuo", Ward, 'A'), Of("Koto", Ward, 'B'), Of("Ota", Ward, 'C'), Of("Hino", City, 'D'), Of("Inagi", City, 'E')));

    /// <summary>The village's second place is kept in vain: B has it.</summary>
    [Fact]
    public void Draw_AQuotaThatTheLimitLeavesUnfilled_GoesToTheOthers() => Assert.Equal(
        "ABcDe",
        Drawn(
            Places(3) with { PerOrganisation = 1, Quotas = [new(TownOrVillage, 2)] },
            One('A'), One('B'), One('C'), Of("Hinohara", TownOrVillage, 'D'), Of("Hinohara", TownOrVillage, 'E')));
}
