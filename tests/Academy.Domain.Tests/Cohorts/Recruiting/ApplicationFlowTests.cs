using Academy.Domain.Cohorts.Recruiting;
using static Academy.Domain.Cohorts.Recruiting.ApplicationState;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

/// <summary>Whom an application waits for, in sentences.</summary>
public sealed class ApplicationFlowTests
{
    [Fact]
    public void WhoAppliesThemselves_AgreesByThat_AndWaitsForTheSuperior_OrForHrWhereThereIsNone()
    {
        Assert.Equal(AwaitingSuperior, ApplicationFlow.AfterFiling(ApplicationWay.Own, hasSuperior: true));
        Assert.Equal(AwaitingHr, ApplicationFlow.AfterFiling(ApplicationWay.Own, hasSuperior: false));
    }

    [Theory]
    [InlineData(ApplicationWay.Proxy)]
    [InlineData(ApplicationWay.Nomination)]
    [InlineData(ApplicationWay.Substitution)]
    public void WhomSomebodyElsePutsForward_IsAskedFirst(ApplicationWay way)
    {
        Assert.Equal(AwaitingConsent, ApplicationFlow.AfterFiling(way, hasSuperior: true));
        Assert.Equal(AwaitingConsent, ApplicationFlow.AfterFiling(way, hasSuperior: false));
    }

    [Fact]
    public void WhatTheSuperiorPutIn_NeedsHrAlone()
    {
        Assert.Equal(AwaitingHr, ApplicationFlow.AfterConsent(FiledBy.Superior, hasSuperior: true));
        Assert.Equal(AwaitingHr, ApplicationFlow.AfterConsent(FiledBy.Superior, hasSuperior: false));
    }

    [Fact]
    public void WhatHrPutIn_NeedsTheSuperiorAlone_AndNobodyWhereThereIsNone()
    {
        Assert.Equal(AwaitingSuperior, ApplicationFlow.AfterConsent(FiledBy.Hr, hasSuperior: true));
        Assert.Equal(Submitted, ApplicationFlow.AfterConsent(FiledBy.Hr, hasSuperior: false));
        Assert.Equal(Submitted, ApplicationFlow.AfterSuperior(FiledBy.Hr));
    }

    [Fact]
    public void AfterTheSuperior_HrDecides_UnlessItPutItIn()
    {
        Assert.Equal(AwaitingHr, ApplicationFlow.AfterSuperior(FiledBy.Person));
        Assert.Equal(AwaitingHr, ApplicationFlow.AfterSuperior(FiledBy.Superior));
    }

    [Fact]
    public void TheOrganisation_HasItUntilItIsHandedOverOrOver() =>
        Assert.Equal([AwaitingConsent, AwaitingSuperior, AwaitingHr, Returned], Enum.GetValues<ApplicationState>().Where(ApplicationFlow.IsAtHome));

    [Fact]
    public void ItMayBePutInAnew_WhenTheOrganisationOrThePersonEndedIt() =>
        Assert.Equal([Refused, Lapsed, Withdrawn], Enum.GetValues<ApplicationState>().Where(ApplicationFlow.IsOver));

    [Fact]
    public void ThePersonMayWithdraw_AsLongAsAPlaceMayComeOfIt() => Assert.Equal(
        [AwaitingConsent, AwaitingSuperior, AwaitingHr, Returned, Submitted, Selected, Waiting, Offered],
        Enum.GetValues<ApplicationState>().Where(ApplicationFlow.CanWithdraw));

    [Fact]
    public void EveryDecisionOfTheHost_IsAStateOfTheApplication() => Assert.Empty(
        Enum.GetNames<PlacementState>().Except([nameof(PlacementState.Considered)]).Except(Enum.GetNames<ApplicationState>()));
}
