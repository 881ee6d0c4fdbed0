using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>The last days of a recruitment, which end at midnight in Tokyo.</summary>
public sealed class DeadlineTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Applying_EndsWithTheLastDay(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        flow.At(FlowSite.ApplyUntil, 23, 59);
        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer));
        flow.At(FlowSite.ApplyUntil.AddDays(1), 0);
        Assert.Equal(ApplicationOutcome.TooLate, await flow.FileAsync(FlowSite.Colleague));
        Assert.Equal(ApplicationOutcome.TooLate, await flow.NominateAsync(FlowSite.Hr, FlowSite.Colleague));

        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(FlowSite.Trainer));
        Assert.Null(await flow.FindAsync(FlowSite.Colleague));
    }

    [Theory, BothDatabases]
    public async Task Approving_EndsWithTheLastDay(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Colleague);
        await flow.FileAsync(FlowSite.Learner);
        await flow.FileAsync(FlowSite.Another);
        await flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer);
        await flow.DecideAsync(FlowSite.Hr, FlowSite.Another, ApprovalDecision.Return, "理由を");

        flow.At(FlowSite.ApproveUntil, 23, 59);
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Colleague));
        flow.At(FlowSite.ApproveUntil.AddDays(1), 0);
        foreach (var decision in Enum.GetValues<ApprovalDecision>())
            Assert.Equal(ApplicationOutcome.TooLate, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner, decision, "理由"));
        Assert.Equal(ApplicationOutcome.TooLate, await flow.ConsentAsync(FlowSite.Trainer));
        Assert.Equal(ApplicationOutcome.TooLate, await flow.FileAsync(FlowSite.Another));
    }

    [Theory, BothDatabases]
    public async Task NotApproved_LapsesWithTheEndOfTheLastDay(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.SubmitAsync(FlowSite.Colleague);
        await flow.FileAsync(FlowSite.Learner);
        await flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer);
        await flow.FileAsync(FlowSite.Another);
        await flow.DecideAsync(FlowSite.Hr, FlowSite.Another, ApprovalDecision.Return, "理由を");

        flow.At(FlowSite.ApproveUntil, 23, 59);
        await flow.WorkOffAsync();
        Assert.Equal(0, await flow.Site.CountAsync<Application>(row => row.State == ApplicationState.Lapsed));
        flow.At(FlowSite.ApproveUntil.AddDays(1), 0);
        await flow.WorkOffAsync();

        Assert.Equal(3, await flow.Site.CountAsync<Application>(row => row.State == ApplicationState.Lapsed));
        Assert.Equal(ApplicationState.Submitted, await flow.StateAsync(FlowSite.Colleague));
        Assert.Equal(3, await flow.Site.CountAsync<ApplicationStep>(step => step.Kind == ApplicationStepKind.Lapsed && step.ActorId == null));
    }

    [Theory, BothDatabases]
    public async Task ALaterLastDay_IsWaitedFor_AndRemindedOf(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        await flow.NewsAsync();
        await ExtendAsync(flow, new(2026, 12, 4));

        flow.At(new(2026, 11, 27), 9);
        await flow.WorkOffAsync();
        Assert.Equal("", await flow.NewsAsync());
        flow.At(new(2026, 12, 2), 9);
        await flow.WorkOffAsync();
        Assert.Equal("watanabe@chuo StillToApprove", await flow.NewsAsync());
        Assert.Equal(ApplicationState.AwaitingSuperior, await flow.StateAsync(FlowSite.Learner));
        flow.At(new(2026, 12, 4), 23, 59);
        await flow.WorkOffAsync();
        Assert.Equal(ApplicationState.AwaitingSuperior, await flow.StateAsync(FlowSite.Learner));
        flow.At(new(2026, 12, 5), 0);
        await flow.WorkOffAsync();
        Assert.Equal(ApplicationState.Lapsed, await flow.StateAsync(FlowSite.Learner));
    }

    /// <summary>Who was reminded of the day that it was is reminded of the one that it has become.</summary>
    [Theory, BothDatabases]
    public async Task ALastDayMovedAfterTheReminder_IsRemindedOfAgain(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        await flow.NewsAsync();
        flow.At(new(2026, 11, 27), 9);
        await flow.WorkOffAsync();
        Assert.Equal("watanabe@chuo StillToApprove", await flow.NewsAsync());
        await ExtendAsync(flow, new(2026, 12, 10));

        flow.At(new(2026, 12, 8), 8, 59);
        await flow.WorkOffAsync();
        Assert.Equal("", await flow.NewsAsync());
        flow.At(new(2026, 12, 8), 9);
        await flow.WorkOffAsync();
        Assert.Equal("watanabe@chuo StillToApprove", await flow.NewsAsync());
    }

    [Theory, BothDatabases]
    public async Task WhoHasNotDecided_IsRemindedTwoBusinessDaysBefore(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        await flow.FileAsync(FlowSite.Colleague);
        await flow.FileAsync(FlowSite.Trainer);
        await flow.SubmitAsync(FlowSite.Another);
        await flow.DecideAsync(FlowSite.Superior, FlowSite.Trainer, ApprovalDecision.Return, "理由を");
        await flow.NewsAsync();

        flow.At(new(2026, 11, 27), 8, 59);
        await flow.WorkOffAsync();
        Assert.Equal("", await flow.NewsAsync());
        flow.At(new(2026, 11, 27), 9);
        await flow.WorkOffAsync();
        Assert.Equal("hr@chuo StillToApprove, watanabe@chuo StillToApprove", await flow.NewsAsync());
        flow.At(FlowSite.ApproveUntil, 23, 59);
        await flow.WorkOffAsync();
        Assert.Equal("", await flow.NewsAsync());
    }

    private static async Task ExtendAsync(FlowSite flow, DateOnly until)
    {
        await using var db = flow.Site.Db(DataScope.System("test"));
        await db.Set<Recruitment>().Where(row => row.TermId == flow.TermId).ExecuteUpdateAsync(set => set.SetProperty(row => row.ApproveUntil, until), Stop);
    }
}
