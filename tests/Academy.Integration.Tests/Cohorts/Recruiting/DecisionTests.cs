using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>What follows when the result of a selection is made known: once, however often the work behind it is repeated.</summary>
public sealed class DecisionTests
{
    private static readonly string[] All = [FlowSite.Learner, FlowSite.Trainer, FlowSite.Colleague, FlowSite.Neighbour];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task BeforeTheResult_NobodyIsToldOrTakesPart(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.SubmitAsync(All);
        flow.At(new(2026, 12, 2));
        await flow.WorkOffAsync();

        Assert.Equal(4, await flow.Site.CountAsync<Application>(row => row.State == ApplicationState.Submitted));
        Assert.Empty(await flow.Site.RowsAsync<Placement>());
        Assert.Empty(await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task Result_ReachesEveryHome_AndWhoHasAPlaceTakesPart(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.SubmitAsync(All);
        await flow.NewsAsync();
        await flow.MakeKnownAsync();
        await flow.WorkOffAsync(workers: 3);

        var applications = await flow.Site.RowsAsync<Application>();
        var placements = (await flow.Site.RowsAsync<Placement>()).ToDictionary(row => row.ApplicationId);
        Assert.All(applications, row => Assert.Equal((placements[row.Id].State.ToString(), placements[row.Id].Version), (row.State.ToString(), row.OutcomeVersion)));
        Assert.Equal([null, null, 1, 2], applications.Select(row => row.WaitingRank).Order(Comparer<int?>.Create((left, right) => Nullable.Compare(left, right))));
        var selected = applications.Where(row => row.State is ApplicationState.Selected).ToList();
        Assert.Equal(2, selected.Count);
        Assert.Equal(
            selected.Select(row => (row.StaffMemberId, row.ConsentedAt!.Value)).Order(),
            (await flow.Site.RowsAsync<Participation>()).Select(row => (row.StaffMemberId, row.ConsentedAt)).Order());
        foreach (var mail in All)
            Assert.Equal(await flow.StateAsync(mail) is ApplicationState.Selected ? 5 : 0, (await flow.Cohort.DuesAsync(mail)).Count);
    }

    /// <summary>The person and HR of the organisation: each on the site and by mail.</summary>
    [Theory, BothDatabases]
    public async Task Homes_AreToldOnce_HoweverOftenTheWorkIsRepeated(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.SubmitAsync(All);
        await flow.WorkOffAsync();
        var before = await CountsAsync(flow);
        await flow.MakeKnownAsync();
        await flow.WorkOffAsync(workers: 3);
        var after = await CountsAsync(flow);
        Assert.Equal((8, 8, 2, 10), (after.Notices - before.Notices, after.Mails - before.Mails, after.Participations, after.Enrolments));

        await RepeatAsync(flow);
        await flow.WorkOffAsync(workers: 3);

        Assert.Equal(after, await CountsAsync(flow));
    }

    [Theory, BothDatabases]
    public async Task Excluded_AreTold_AndTakeNoPlace(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.SubmitAsync(FlowSite.Learner, FlowSite.Colleague, FlowSite.Neighbour);
        await ExcludeAsync(flow, FlowSite.Learner, "対象の職務ではありません");
        await ExcludeAsync(flow, FlowSite.Neighbour, "確認中");
        await ExcludeAsync(flow, FlowSite.Neighbour, null);
        await flow.MakeKnownAsync();
        await flow.WorkOffAsync();

        Assert.Equal(ApplicationState.Excluded, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal([FlowSite.Colleague, FlowSite.Neighbour], await flow.ParticipantsAsync());
        Assert.Equal("対象の職務ではありません", (await flow.Site.RowsAsync<ApplicationStep>()).Single(step => step.State is ApplicationState.Excluded).Comment);
    }

    [Theory, BothDatabases]
    public async Task WhoWithdrewBefore_IsNotDrawn_ButInThePublishedList(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 2);
        await flow.SubmitAsync(FlowSite.Learner, FlowSite.Colleague, FlowSite.Neighbour);
        await flow.WithdrawAsync(FlowSite.Learner);
        await flow.MakeKnownAsync();
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Withdrawn, null), (await flow.StateAsync(FlowSite.Learner), await flow.PlacementAsync(FlowSite.Learner)));
        Assert.Equal([FlowSite.Colleague, FlowSite.Neighbour], await flow.ParticipantsAsync());
        Assert.Contains($"{(await flow.ReadAsync(FlowSite.Learner)).Id:D}", Assert.Single(await flow.Site.RowsAsync<Recruitment>()).DrawList, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task WhoWithdraws_WhileTheResultIsUnderWay_HearsOfNoPlace_AndItIsOfferedOn(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.SubmitAsync(FlowSite.Colleague, FlowSite.Another);
        await flow.MakeKnownAsync();
        var (first, second) = await flow.PlacementAsync(FlowSite.Colleague) is PlacementState.Selected ? (FlowSite.Colleague, FlowSite.Another) : (FlowSite.Another, FlowSite.Colleague);
        await flow.NewsAsync();

        Assert.Equal(ApplicationOutcome.Done, await flow.WithdrawAsync(first));
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Withdrawn, PlacementState.Withdrawn), (await flow.StateAsync(first), await flow.PlacementAsync(first)));
        Assert.Equal((ApplicationState.Offered, PlacementState.Offered), (await flow.StateAsync(second), await flow.PlacementAsync(second)));
        Assert.DoesNotContain("Selected", await flow.NewsAsync(), StringComparison.Ordinal);
        Assert.Empty(await flow.ParticipantsAsync());
    }

    [Theory, BothDatabases]
    public async Task WhoHasLeftTheEmployment_TakesNoPlace_AndItIsOfferedOn(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.SubmitAsync(FlowSite.Colleague, FlowSite.Another);
        await flow.MakeKnownAsync();
        var (first, second) = await flow.PlacementAsync(FlowSite.Colleague) is PlacementState.Selected ? (FlowSite.Colleague, FlowSite.Another) : (FlowSite.Another, FlowSite.Colleague);
        await using (var db = flow.Site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == first).ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2026, 12, 2)), Stop);
        await flow.WorkOffAsync();

        Assert.Equal((ApplicationState.Withdrawn, PlacementState.Withdrawn), (await flow.StateAsync(first), await flow.PlacementAsync(first)));
        Assert.Equal((ApplicationState.Offered, PlacementState.Offered), (await flow.StateAsync(second), await flow.PlacementAsync(second)));
        Assert.Empty(await flow.ParticipantsAsync());
    }

    private static async Task ExcludeAsync(FlowSite flow, string mail, string? note)
    {
        var id = (await flow.ReadAsync(mail)).Id;
        Assert.Equal(ChangeOutcome.Done, await flow.AsAsync<SelectionDesk, ChangeOutcome>(FlowSite.Host, desk => desk.ExcludeAsync(flow.TermId, id, note, Stop)));
    }

    private static async Task<(int Notices, int Mails, int Participations, int Enrolments, int Steps, int Versions)> CountsAsync(FlowSite flow) => (
        await flow.Site.CountAsync<Notice>(row => row.Kind == NoticeKinds.Application), await flow.Site.CountAsync<OutgoingMail>(row => row.Kind == NoticeKinds.Application),
        await flow.Site.CountAsync<Participation>(), await flow.Site.CountAsync<Enrolment>(), await flow.Site.CountAsync<ApplicationStep>(),
        (await flow.Site.RowsAsync<Application>()).Sum(row => row.Version) + (await flow.Site.RowsAsync<Placement>()).Sum(row => row.Version));

    /// <summary>All work of recruitments is to be carried out once more.</summary>
    private static async Task RepeatAsync(FlowSite flow)
    {
        await using var db = flow.Site.Db(DataScope.System("test"));
        Assert.NotEqual(0, await db.Set<Work>().Where(row => row.State == WorkState.Done && row.Kind.StartsWith("cohorts."))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, WorkState.Ready).SetProperty(row => row.EndedAt, (DateTime?)null).SetProperty(row => row.Attempts, 0), Stop));
    }
}
