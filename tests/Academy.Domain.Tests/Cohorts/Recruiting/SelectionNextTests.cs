using Academy.Domain.Cohorts.Recruiting;
using static Academy.Domain.Cohorts.Recruiting.OrganisationGroup;
using static Academy.Domain.Tests.Cohorts.Recruiting.Recruits;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Who moves up when a place has become free.</summary>
public sealed class SelectionNextTests
{
    private static readonly Candidate[] Waiting =
        [Of("Chuo", Ward, 'A'), Of("Hino", City, 'B'), Of("Okutama", TownOrVillage, 'C'), Of("Hinode", TownOrVillage, 'D')];

    [Fact]
    public void NextOf_AFreePlace_IsTheFirstWaiting() => Assert.Equal('A', Next(Places(2), "Koto"));

    /// <summary>Ranks are as they were given: the tickets are asked no more.</summary>
    [Fact]
    public void NextOf_AnotherOrderOfWaiting_IsItsFirst() =>
        Assert.Equal(Waiting[3].Id, Selection.NextOf(Places(1), [], [.. Waiting.Reverse()]));

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void NextOf_NoFreePlace_IsNobody(int places) => Assert.Null(Next(Places(places), "Koto"));

    [Fact]
    public void NextOf_AnEmptyList_IsNobody() => Assert.Null(Selection.NextOf(Places(1), [], []));

    [Fact]
    public void NextOf_AnOrganisationAtItsLimit_IsPassedOver() => Assert.Equal('B', Next(Places(3) with { PerOrganisation = 1 }, "Chuo"));

    [Fact]
    public void NextOf_AllAtTheirLimits_IsNobody() =>
        Assert.Null(Next(Places(9) with { PerOrganisation = 1 }, "Chuo", "Hino", "Okutama", "Hinode"));

    [Fact]
    public void NextOf_AGroupBelowItsQuota_ComesFirst() => Assert.Equal('C', Next(Places(3) with { Quotas = [new(TownOrVillage, 1)] }, "Koto"));

    [Fact]
    public void NextOf_AGroupThatHasItsQuota_WaitsLikeOthers() =>
        Assert.Equal('A', Next(Places(3) with { Quotas = [new(TownOrVillage, 1)] }, "Okutama"));

    [Fact]
    public void NextOf_InAGroupBelowItsQuota_PassesOverWhoseOrganisationIsAtItsLimit() =>
        Assert.Equal('D', Next(Places(3) with { PerOrganisation = 1, Quotas = [new(TownOrVillage, 2)] }, "Okutama"));

    [Fact]
    public void NextOf_AQuotaThatNobodyMayFill_GoesToTheOthers() =>
        Assert.Equal('A', Next(Places(4) with { PerOrganisation = 1, Quotas = [new(TownOrVillage, 3)] }, "Okutama", "Hinode"));

    private static char? Next(SelectionRule rule, params string[] placed) =>
        Selection.NextOf(rule, [.. placed.Select(PlacedIn)], Waiting) is { } id ? NameOf(id) : null;

    private static Placed PlacedIn(string organisation) => PlacedOf(Of(organisation, organisation switch
    {
        "Chuo" or "Koto" => Ward,
        "Hino" => City,
        _ => TownOrVillage,
    }, 'A'));
}
