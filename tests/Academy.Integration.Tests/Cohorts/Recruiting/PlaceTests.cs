using Academy.Cohorts.Services.Recruiting;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Jobs;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Places that become free after the result: one offer for each, to whoever comes next.</summary>
public sealed class PlaceTests
{
    /// <summary>Of Chuo, without a superior.</summary>
    private static readonly string[] Pool = [FlowSite.Colleague, FlowSite.Another, "kobayashi@chuo.example", "ono@chuo.example"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task WhoWithdraws_TakesPartNoLonger_AndTheFirstInLineIsOfferedThePlace(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.RecruitAsync(Pool);
        var (selected, waiting) = (await flow.InAsync(ApplicationState.Selected, Pool), await flow.InAsync(ApplicationState.Waiting, Pool));
        Assert.Equal((2, 2), (selected.Count, waiting.Count));

        Assert.Equal(ApplicationOutcome.Done, await flow.WithdrawAsync(selected[0]));
        await flow.WorkOffAsync();

        Assert.Equal([selected[1]], await flow.ParticipantsAsync());
        Assert.Equal([waiting[0]], await flow.InAsync(ApplicationState.Offered, Pool));
        Assert.Equal([waiting[1]], await flow.InAsync(ApplicationState.Waiting, Pool));
        Assert.Equal(new(2026, 12, 4), (await flow.ReadAsync(waiting[0])).AnswerUntil);

        // Who has left is asked for nothing any more; the courses stay theirs.
        Assert.All(await flow.Cohort.DuesAsync(selected[0]), due => Assert.EndsWith(": ", due, StringComparison.Ordinal));
        Assert.Equal(5, (await flow.Cohort.DuesAsync(selected[0])).Count);
        Assert.Equal(ApplicationOutcome.Done, await flow.AcceptAsync(waiting[0]));
        await flow.WorkOffAsync();
        Assert.Equal((ApplicationState.Selected, PlacementState.Selected), (await flow.StateAsync(waiting[0]), await flow.PlacementAsync(waiting[0])));
        Assert.Equal(new[] { selected[1], waiting[0] }.Order(StringComparer.Ordinal), await flow.ParticipantsAsync());
        Assert.Equal(5, (await flow.Cohort.DuesAsync(waiting[0])).Count);
        flow.At(new(2026, 12, 9));
        await flow.WorkOffAsync();
        Assert.Equal(ApplicationState.Selected, await flow.StateAsync(waiting[0]));
    }

    [Theory, BothDatabases]
    public async Task Offer_LapsesAtMidnight_AndGoesToTheNext(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..3]);
        var waiting = await flow.InAsync(ApplicationState.Waiting, Pool[..3]);
        await flow.WithdrawAsync((await flow.InAsync(ApplicationState.Selected, Pool[..3]))[0]);
        await flow.WorkOffAsync();

        flow.At(new(2026, 12, 4), 23, 59);
        await flow.WorkOffAsync();
        Assert.Equal(ApplicationState.Offered, await flow.StateAsync(waiting[0]));
        flow.At(new(2026, 12, 5), 0);
        Assert.Equal(ApplicationOutcome.TooLate, await flow.AcceptAsync(waiting[0]));
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.OfferLapsed, PlacementState.OfferLapsed), (await flow.StateAsync(waiting[0]), await flow.PlacementAsync(waiting[0])));
        Assert.Equal((ApplicationState.Offered, new DateOnly(2026, 12, 8)), ((await flow.ReadAsync(waiting[1])).State, (await flow.ReadAsync(waiting[1])).AnswerUntil));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.AcceptAsync(waiting[0]));
    }

    [Theory, BothDatabases]
    public async Task OfferAcceptedInTheLastMinute_Counts_ThoughTheWorkIsDoneAfterMidnight(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..3]);
        var waiting = await flow.InAsync(ApplicationState.Waiting, Pool[..3]);
        await flow.WithdrawAsync((await flow.InAsync(ApplicationState.Selected, Pool[..3]))[0]);
        await flow.WorkOffAsync();

        flow.At(new(2026, 12, 4), 23, 59);
        Assert.Equal(ApplicationOutcome.Done, await flow.AcceptAsync(waiting[0]));
        flow.At(new(2026, 12, 5), 0);
        await flow.WorkOffAsync(workers: 2);

        Assert.Equal((ApplicationState.Selected, ApplicationState.Waiting), (await flow.StateAsync(waiting[0]), await flow.StateAsync(waiting[1])));
        Assert.Equal([waiting[0]], await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task OfferThatIsDeclined_GoesToTheNextAtOnce(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..3]);
        var waiting = await flow.InAsync(ApplicationState.Waiting, Pool[..3]);
        await flow.WithdrawAsync((await flow.InAsync(ApplicationState.Selected, Pool[..3]))[0]);
        await flow.WorkOffAsync();

        await flow.WithdrawAsync(waiting[0]);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Withdrawn, ApplicationState.Offered), (await flow.StateAsync(waiting[0]), await flow.StateAsync(waiting[1])));
        Assert.Equal(PlacementState.Withdrawn, await flow.PlacementAsync(waiting[0]));
    }

    [Theory, BothDatabases]
    public async Task TwoWithdrawalsAtOnce_WithTwoWorkers_AreOfferedToTwoPeople(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.RecruitAsync(Pool);
        var waiting = await flow.InAsync(ApplicationState.Waiting, Pool);
        foreach (var mail in await flow.InAsync(ApplicationState.Selected, Pool))
            Assert.Equal(ApplicationOutcome.Done, await flow.WithdrawAsync(mail));

        await flow.WorkOffAsync(workers: 2);

        Assert.Equal(waiting.Order(StringComparer.Ordinal), (await flow.InAsync(ApplicationState.Offered, Pool)).Order(StringComparer.Ordinal));
        Assert.Equal(2, await flow.Site.CountAsync<Placement>(row => row.State == PlacementState.Offered && row.Version == 2));
        Assert.Equal(2, await flow.Site.CountAsync<Work>(row => row.Kind == RecruitingWork.LapseOffer));
    }

    [Theory, BothDatabases]
    public async Task PlaceOfAGroup_GoesToTheNextOfThatGroup(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2, perOrganisation: null, new Quota(OrganisationGroup.Ward, 1), new Quota(OrganisationGroup.City, 1));
        string[] cities = [FlowSite.Neighbour, "saito.k@akiruno.example"];
        await flow.RecruitAsync([.. Pool, .. cities]);
        Assert.Single(await flow.InAsync(ApplicationState.Selected, Pool));
        var selected = Assert.Single(await flow.InAsync(ApplicationState.Selected, cities));

        await flow.WithdrawAsync(selected);
        await flow.WorkOffAsync();

        Assert.Single(await flow.InAsync(ApplicationState.Offered, cities));
        Assert.Empty(await flow.InAsync(ApplicationState.Offered, Pool));
    }

    [Theory, BothDatabases]
    public async Task FreePlace_IsNotOfferedToAnOrganisationThatHasItsShare(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2, perOrganisation: 1);
        await flow.RecruitAsync([.. Pool[..3], FlowSite.Neighbour]);
        var (selected, waiting) = (await flow.InAsync(ApplicationState.Selected, Pool[..3]), await flow.InAsync(ApplicationState.Waiting, Pool[..3]));
        Assert.Equal(ApplicationState.Selected, await flow.StateAsync(FlowSite.Neighbour));

        await flow.WithdrawAsync(FlowSite.Neighbour);
        await flow.WorkOffAsync();
        Assert.Equal(0, await flow.Site.CountAsync<Placement>(row => row.State == PlacementState.Offered));
        await flow.WithdrawAsync(selected[0]);
        await flow.WorkOffAsync();
        Assert.Equal([waiting[0]], await flow.InAsync(ApplicationState.Offered, Pool[..3]));
    }

    [Theory, BothDatabases]
    public async Task AfterTheDayUntilWhichPlacesAreFilled_NothingIsOffered(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..2]);
        var (selected, waiting) = (await flow.InAsync(ApplicationState.Selected, Pool[..2]), await flow.InAsync(ApplicationState.Waiting, Pool[..2]));

        flow.At(FlowSite.SubstituteUntil.AddDays(1), 0);
        await flow.WithdrawAsync(selected[0]);
        await flow.WorkOffAsync();

        Assert.Equal(ApplicationState.Waiting, await flow.StateAsync(waiting[0]));
        Assert.Empty(await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task Substitute_TakesTheColleaguesPlace(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[0]);

        flow.At(FlowSite.SubstituteUntil, 23, 58);
        Assert.Equal(ApplicationOutcome.Done, await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[1]));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(Pool[1]));
        flow.At(FlowSite.SubstituteUntil, 23, 59);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Replaced, PlacementState.Replaced), (await flow.StateAsync(Pool[0]), await flow.PlacementAsync(Pool[0])));
        Assert.Equal((ApplicationState.Selected, PlacementState.Selected), (await flow.StateAsync(Pool[1]), await flow.PlacementAsync(Pool[1])));
        Assert.Equal([Pool[1]], await flow.ParticipantsAsync());
    }

    /// <summary>It was handed over in time, as an offer that is accepted in the last minute.</summary>
    [Theory, BothDatabases]
    public async Task SubstituteOfTheLastMinute_Counts_ThoughTheWorkIsDoneAfterMidnight(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[0]);
        flow.At(FlowSite.SubstituteUntil, 23, 59);
        await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[1]);
        await flow.ConsentAsync(Pool[1]);

        flow.At(FlowSite.SubstituteUntil.AddDays(1), 0);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Replaced, ApplicationState.Selected), (await flow.StateAsync(Pool[0]), await flow.StateAsync(Pool[1])));
    }

    [Theory, BothDatabases]
    public async Task Substitute_AfterTheLastDay_IsTooLate(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[0]);
        Assert.Equal(ApplicationOutcome.Gone, await flow.SubstituteAsync(FlowSite.Superior, Pool[0], Pool[1]));
        await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[1]);

        flow.At(FlowSite.SubstituteUntil.AddDays(1), 0);
        Assert.Equal(ApplicationOutcome.TooLate, await flow.ConsentAsync(Pool[1]));
        Assert.Equal(ApplicationOutcome.TooLate, await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[2]));
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Selected, ApplicationState.Lapsed), (await flow.StateAsync(Pool[0]), await flow.StateAsync(Pool[1])));
        Assert.Equal([Pool[0]], await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task SecondSubstituteForAPlace_IsToldThatItIsGone(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[0]);
        await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[1]);
        await flow.SubstituteAsync(FlowSite.Hr, Pool[0], Pool[2]);
        await flow.ConsentAsync(Pool[1]);
        await flow.WorkOffAsync();
        await flow.ConsentAsync(Pool[2]);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Excluded, PlacementState.Excluded), (await flow.StateAsync(Pool[2]), await flow.PlacementAsync(Pool[2])));
        Assert.Contains("枠", (await flow.Site.RowsAsync<ApplicationStep>()).Single(step => step.State is ApplicationState.Excluded).Comment, StringComparison.Ordinal);
        Assert.Equal([Pool[1]], await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task WhoWaits_KeepsTheirRank_AndMayTakeAColleaguesPlaceOnceTheyHaveWithdrawn(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..3]);
        var (selected, waiting) = ((await flow.InAsync(ApplicationState.Selected, Pool[..3]))[0], await flow.InAsync(ApplicationState.Waiting, Pool[..3]));

        Assert.Equal(ApplicationOutcome.Already, await flow.SubstituteAsync(FlowSite.Hr, selected, waiting[1]));
        Assert.Equal(ApplicationState.Waiting, await flow.StateAsync(waiting[1]));
        await flow.WithdrawAsync(waiting[1]);
        Assert.Equal(ApplicationOutcome.Done, await flow.SubstituteAsync(FlowSite.Hr, selected, waiting[1]));
        await flow.ConsentAsync(waiting[1]);
        await flow.WorkOffAsync();

        Assert.Equal(
            (ApplicationState.Replaced, ApplicationState.Waiting, ApplicationState.Selected),
            (await flow.StateAsync(selected), await flow.StateAsync(waiting[0]), await flow.StateAsync(waiting[1])));
        Assert.Equal([waiting[1]], await flow.ParticipantsAsync());
    }

    /// <summary>Another place becomes free while the first in line is about to take a colleague's: it goes to the second.</summary>
    [Theory, BothDatabases]
    public async Task WhoIsAboutToTakeAColleaguesPlace_IsNotOfferedAnother(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.RecruitAsync(Pool);
        var (selected, waiting) = (await flow.InAsync(ApplicationState.Selected, Pool), await flow.InAsync(ApplicationState.Waiting, Pool));
        await flow.NewsAsync();

        await flow.WithdrawAsync(selected[0]);
        await flow.WithdrawAsync(waiting[0]);
        await flow.SubstituteAsync(FlowSite.Hr, selected[1], waiting[0]);
        await flow.ConsentAsync(waiting[0]);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Selected, ApplicationState.Offered), (await flow.StateAsync(waiting[0]), await flow.StateAsync(waiting[1])));
        Assert.DoesNotContain($"{waiting[0][..^".example".Length]} Offered", await flow.NewsAsync(), StringComparison.Ordinal);
    }

    /// <summary>What the host decided before does not touch what the organisation has begun anew.</summary>
    [Theory, BothDatabases]
    public async Task DecisionThatComesLate_LeavesWhatWasPutInAnewAlone(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.RecruitAsync(Pool[..2]);
        var (selected, waiting) = ((await flow.InAsync(ApplicationState.Selected, Pool[..2]))[0], (await flow.InAsync(ApplicationState.Waiting, Pool[..2]))[0]);
        await flow.WithdrawAsync(waiting);
        await flow.WorkOffAsync();
        await flow.SubstituteAsync(FlowSite.Hr, selected, waiting);
        var row = await flow.ReadAsync(waiting);
        await using (var db = flow.Site.Db(DataScope.System("test")))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            var told = new ToldOutcome(row.OrganisationId, row.Id, PlacementState.Offered, row.OutcomeVersion + 1, null, new(2026, 12, 4), null);
            await flow.Site.Services.GetRequiredService<WorkBoard>().AddAsync(db, RecruitingWork.AtHome(told), Stop);
            await transaction.CommitAsync(Stop);
        }

        await flow.WorkOffAsync();
        Assert.Equal(ApplicationState.AwaitingConsent, await flow.StateAsync(waiting));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(waiting));
        await flow.WorkOffAsync();
        Assert.Equal([waiting], await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task WhoWithdrewBeforeTheResult_MayApplyAgain(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.SubmitAsync(FlowSite.Learner);
        await flow.WithdrawAsync(FlowSite.Learner);
        await flow.WorkOffAsync();
        await flow.RecruitAsync(FlowSite.Learner);

        Assert.Equal("Filed SuperiorApproved HrApproved Withdrawn Filed SuperiorApproved HrApproved Outcome", await flow.StepsAsync(FlowSite.Learner));
        Assert.Equal([FlowSite.Learner], await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task WhoGaveThePlaceUp_MayComeBackForAColleague(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.RecruitAsync(Pool[..2]);
        await flow.WithdrawAsync(Pool[0]);
        await flow.WorkOffAsync();
        Assert.Equal(ApplicationOutcome.TooLate, await flow.FileAsync(Pool[0]));
        Assert.Equal([Pool[1]], await flow.ParticipantsAsync());

        flow.Site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ApplicationOutcome.Done, await flow.SubstituteAsync(FlowSite.Hr, Pool[1], Pool[0]));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(Pool[0]));
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Selected, ApplicationState.Replaced), (await flow.StateAsync(Pool[0]), await flow.StateAsync(Pool[1])));
        Assert.Equal([Pool[0]], await flow.ParticipantsAsync());
        Assert.Equal(2, await flow.Site.CountAsync<Participation>());
        Assert.Equal((await flow.ReadAsync(Pool[0])).ConsentedAt, (await flow.Cohort.ParticipationAsync(Pool[0])).ConsentedAt);
        Assert.Equal(5, (await flow.Cohort.DuesAsync(Pool[0])).Count(due => !due.EndsWith(": ", StringComparison.Ordinal)));
    }
}
