using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>How somebody is put forward for a term, and who approves it in which order.</summary>
public sealed class FilingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task OwnApplication_GoesToTheSuperior_ThenToHr_ThenToTheHost(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Learner));
        Assert.Equal(ApplicationState.AwaitingSuperior, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner));
        Assert.Equal(ApplicationState.AwaitingHr, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner));

        var row = await flow.ReadAsync(FlowSite.Learner);
        var now = flow.Site.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal((ApplicationState.Submitted, FiledBy.Person, ApplicationWay.Own, now, now), (row.State, row.FiledBy, row.Way, row.ConsentedAt, row.SubmittedAt));
        Assert.Equal("Filed SuperiorApproved HrApproved", await flow.StepsAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Already, await flow.FileAsync(FlowSite.Learner));
    }

    [Theory, BothDatabases]
    public async Task OwnApplication_OfWhoHasNoSuperior_GoesToHrAtOnce(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Colleague));
        Assert.Equal(ApplicationState.AwaitingHr, await flow.StateAsync(FlowSite.Colleague));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Colleague));

        Assert.Equal("Filed HrApproved", await flow.StepsAsync(FlowSite.Colleague));
    }

    [Theory, BothDatabases]
    public async Task SuperiorsNomination_IsAgreedToFirst_AndSkipsTheSuperior(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ApplicationOutcome.Done, await flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer));
        Assert.Equal((ApplicationState.AwaitingConsent, null), (await flow.StateAsync(FlowSite.Trainer), (await flow.ReadAsync(FlowSite.Trainer)).ConsentedAt));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.DecideAsync(FlowSite.Hr, FlowSite.Trainer));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(FlowSite.Trainer));
        Assert.Equal(ApplicationState.AwaitingHr, await flow.StateAsync(FlowSite.Trainer));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Trainer));

        Assert.Equal("Filed Consented HrApproved", await flow.StepsAsync(FlowSite.Trainer));
        Assert.NotNull((await flow.ReadAsync(FlowSite.Trainer)).ConsentedAt);
    }

    [Theory, BothDatabases]
    public async Task HrsNomination_IsAgreedToFirst_AndSkipsHr(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ApplicationOutcome.Done, await flow.NominateAsync(FlowSite.Hr, FlowSite.Learner, ApplicationWay.Proxy));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(FlowSite.Learner));
        Assert.Equal(ApplicationState.AwaitingSuperior, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.NominateAsync(FlowSite.Hr, FlowSite.Colleague));
        Assert.Equal(ApplicationOutcome.Done, await flow.ConsentAsync(FlowSite.Colleague));

        Assert.Equal("Filed Consented SuperiorApproved", await flow.StepsAsync(FlowSite.Learner));
        Assert.Equal("Filed Consented", await flow.StepsAsync(FlowSite.Colleague));
        Assert.Equal(2, await flow.Site.CountAsync<Application>(row => row.State == ApplicationState.Submitted && row.SubmittedAt != null));
    }

    [Theory, BothDatabases]
    public async Task Nomination_IsForHr_AndForTheSuperiorOfThePerson(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ApplicationOutcome.Gone, await flow.NominateAsync(FlowSite.Head, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Gone, await flow.NominateAsync(FlowSite.Trainer, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Gone, await flow.NominateAsync(FlowSite.Superior, FlowSite.Learner, ApplicationWay.Proxy));
        Assert.Equal(ApplicationOutcome.Gone, await flow.NominateAsync(FlowSite.Hr, FlowSite.Neighbour));
        Assert.Equal(ApplicationOutcome.Gone, await flow.NominateAsync(FlowSite.NeighboursHr, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.OwnAffair, await flow.NominateAsync(FlowSite.Hr, FlowSite.Hr));
        Assert.Equal(0, await flow.Site.CountAsync<Application>());

        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Already, await flow.NominateAsync(FlowSite.Superior, FlowSite.Learner));
    }

    [Theory, BothDatabases]
    public async Task Returned_IsSentAgain_ThroughAllSteps(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner, "学びたい");
        await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner);

        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner, ApprovalDecision.Return, "業務との関係を書いてください"));
        Assert.Equal(ApplicationState.Returned, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal("業務との関係を書いてください", (await flow.Site.RowsAsync<ApplicationStep>()).Single(step => step.Kind is ApplicationStepKind.Returned).Comment);
        flow.At(FlowSite.ApproveUntil);
        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Learner, "窓口の業務を見直す"));

        Assert.Equal((ApplicationState.AwaitingSuperior, "窓口の業務を見直す"), ((await flow.ReadAsync(FlowSite.Learner)).State, (await flow.ReadAsync(FlowSite.Learner)).Reason));
        Assert.Equal("Filed SuperiorApproved Returned Filed", await flow.StepsAsync(FlowSite.Learner));
        Assert.Equal(1, await flow.Site.CountAsync<Application>());
    }

    [Theory, BothDatabases]
    public async Task ReturnedNomination_SentAgain_SkipsWhoeverPutItIn(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer);
        await flow.ConsentAsync(FlowSite.Trainer);
        await flow.DecideAsync(FlowSite.Hr, FlowSite.Trainer, ApprovalDecision.Return, "理由を詳しく");

        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Trainer));

        var row = await flow.ReadAsync(FlowSite.Trainer);
        Assert.Equal((ApplicationState.AwaitingHr, ApplicationWay.Nomination, FiledBy.Superior), (row.State, row.Way, row.FiledBy));
    }

    [Theory, BothDatabases]
    public async Task Refused_IsOver_AndMayBePutInAnew(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);

        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner, ApprovalDecision.Refuse, "業務の都合"));
        Assert.Equal(ApplicationState.Refused, await flow.StateAsync(FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Overtaken, await flow.WithdrawAsync(FlowSite.Learner));

        Assert.Equal(ApplicationOutcome.Done, await flow.FileAsync(FlowSite.Learner));
        Assert.Equal(ApplicationState.AwaitingSuperior, await flow.StateAsync(FlowSite.Learner));
    }

    [Theory, BothDatabases]
    public async Task WhomItDoesNotConcern_CannotDecide_NorSeesIt(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        var row = await flow.ReadAsync(FlowSite.Learner);

        foreach (var mail in new[] { FlowSite.Head, FlowSite.Learner, FlowSite.Trainer, FlowSite.Colleague, FlowSite.NeighboursHr, FlowSite.NeighboursSuperior, FlowSite.Host })
        {
            foreach (var decision in Enum.GetValues<ApprovalDecision>())
                Assert.Equal(ApplicationOutcome.Gone, await flow.DecideAsync(mail, FlowSite.Learner, decision, "理由"));
            Assert.Null(await flow.AsAsync<Approvals, ApplicationToApprove?>(mail, all => all.FindAsync(row.Id, Stop)));
            Assert.Empty((await flow.AsAsync<Approvals, ApprovalQueue>(mail, all => all.ReadAsync(Stop))).Waiting);
        }

        Assert.Equal((ApplicationState.AwaitingSuperior, 1), ((await flow.ReadAsync(FlowSite.Learner)).State, (await flow.ReadAsync(FlowSite.Learner)).Version));
        Assert.Equal([row.Id], (await flow.AsAsync<Approvals, ApprovalQueue>(FlowSite.Superior, all => all.ReadAsync(Stop))).Waiting.Select(one => one.Id));
    }

    [Theory, BothDatabases]
    public async Task Deputy_DecidesOnTheDaysNamed_AndTheSuperiorSeesIt(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        Assert.True(await flow.NameDeputyAsync(FlowSite.Superior, FlowSite.Superior, FlowSite.Trainer, new(2026, 11, 25), new(2026, 11, 26)));

        foreach (var (day, hour, minute) in new[] { (24, 23, 59), (27, 0, 0) })
        {
            flow.At(new(2026, 11, day), hour, minute);
            Assert.Equal(ApplicationOutcome.Gone, await flow.DecideAsync(FlowSite.Trainer, FlowSite.Learner));
        }

        flow.At(new(2026, 11, 26), 23, 59);
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Trainer, FlowSite.Learner));
        var step = (await flow.Site.RowsAsync<ApplicationStep>()).Single(step => step.Kind is ApplicationStepKind.SuperiorApproved);
        Assert.Equal((await flow.Site.StaffIdAsync(FlowSite.Trainer), await flow.Site.StaffIdAsync(FlowSite.Superior)), (step.ActorId!.Value, step.InPlaceOfId!.Value));

        var id = (await flow.ReadAsync(FlowSite.Learner)).Id;
        Assert.Equal([id], (await flow.AsAsync<Approvals, ApprovalQueue>(FlowSite.Superior, all => all.ReadAsync(Stop))).Unseen.Select(one => one.Id));
        Assert.Equal(ApplicationOutcome.Done, await flow.AsAsync<Approvals, ApplicationOutcome>(FlowSite.Superior, all => all.ReviewAsync(id, Stop)));
        Assert.Empty((await flow.AsAsync<Approvals, ApprovalQueue>(FlowSite.Superior, all => all.ReadAsync(Stop))).Unseen);
    }

    [Theory, BothDatabases]
    public async Task Deputy_NeverDecidesOnTheirOwn_NorAfterTheNamingIsTakenBack(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Trainer);
        await flow.FileAsync(FlowSite.Learner);
        Assert.True(await flow.NameDeputyAsync(FlowSite.Hr, FlowSite.Superior, FlowSite.Trainer, new(2026, 11, 24), new(2026, 11, 30)));
        Assert.False(await flow.NameDeputyAsync(FlowSite.Trainer, FlowSite.Superior, FlowSite.Colleague, new(2026, 11, 24), new(2026, 11, 30)));
        Assert.False(await flow.NameDeputyAsync(FlowSite.Superior, FlowSite.Superior, FlowSite.Neighbour, new(2026, 11, 24), new(2026, 11, 30)));

        Assert.Equal(ApplicationOutcome.Gone, await flow.DecideAsync(FlowSite.Trainer, FlowSite.Trainer));
        var id = Assert.Single(await flow.Site.RowsAsync<ApprovalDeputy>()).Id;
        Assert.True(await flow.AsAsync<Deputies, bool>(FlowSite.Superior, all => all.EndAsync(id, Stop)));
        Assert.Equal(ApplicationOutcome.Gone, await flow.DecideAsync(FlowSite.Trainer, FlowSite.Learner));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner));
    }

    /// <summary>Of two who are all of HR neither decides on their own; one who is all there is does, or nobody could.</summary>
    [Theory, BothDatabases]
    public async Task OwnApplicationOfHr_IsDecidedByAnother_UnlessThereIsNone(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Hr);
        Assert.Equal(ApplicationOutcome.OwnAffair, await flow.DecideAsync(FlowSite.Hr, FlowSite.Hr));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Head, FlowSite.Hr));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Hr));

        await flow.Site.GrantHrAsync(FlowSite.Colleague);
        await flow.FileAsync(FlowSite.Colleague);
        Assert.Equal(ApplicationOutcome.OwnAffair, await flow.DecideAsync(FlowSite.Colleague, FlowSite.Colleague));
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Colleague));
    }

    /// <summary>Else it would lie until it lapsed: there is nobody else.</summary>
    [Theory, BothDatabases]
    public async Task OwnApplicationOfSoleHr_WhoseSuperiorHasLeft_CanBeDecided(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Hr);
        await flow.Site.EndPostingsAsync(FlowSite.Head, new(2026, 11, 25));
        flow.At(new(2026, 11, 25));

        var queue = await flow.AsAsync<Approvals, ApprovalQueue>(FlowSite.Hr, all => all.ReadAsync(Stop));

        Assert.Single(queue.Waiting);
        Assert.Equal(ApplicationOutcome.Done, await flow.DecideAsync(FlowSite.Hr, FlowSite.Hr));
        Assert.Equal(ApplicationState.Submitted, await flow.StateAsync(FlowSite.Hr));
    }

    [Theory, BothDatabases]
    public async Task TwoApproversAtOnce_OneIsOvertaken(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner);
        await flow.NameDeputyAsync(FlowSite.Superior, FlowSite.Superior, FlowSite.Trainer, new(2026, 11, 24), new(2026, 11, 30));

        var outcomes = await Task.WhenAll(
            Task.Run(() => flow.DecideAsync(FlowSite.Superior, FlowSite.Learner), Stop), Task.Run(() => flow.DecideAsync(FlowSite.Trainer, FlowSite.Learner, ApprovalDecision.Refuse, "都合"), Stop));

        Assert.Equal([ApplicationOutcome.Done, ApplicationOutcome.Overtaken], outcomes.Order());
        Assert.Equal(2, await flow.Site.CountAsync<ApplicationStep>());
    }
}
