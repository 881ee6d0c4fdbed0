using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>Who is told what at each step: the person, who has to decide, who put it in, and HR of what the host has; nobody twice, and nobody of what they did themselves.</summary>
public sealed class NewsTests
{
    private const string Ito = FlowSite.Colleague;
    private const string Wang = FlowSite.Another;

    [Theory, BothDatabases]
    public async Task OwnApplication(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        await ToldAsync(flow, () => flow.FileAsync(FlowSite.Learner), "watanabe@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Superior, FlowSite.Learner, ApprovalDecision.Return, "理由を"), "learner@chuo Returned");
        await flow.NameDeputyAsync(FlowSite.Superior, FlowSite.Superior, FlowSite.Trainer, new(2026, 11, 24), new(2026, 12, 1));
        await ToldAsync(flow, () => flow.FileAsync(FlowSite.Learner), "trainer@chuo ToApprove, watanabe@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Trainer, FlowSite.Learner), "hr@chuo ToApprove, learner@chuo SuperiorApproved");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Hr, FlowSite.Learner), "learner@chuo Submitted");
        await ToldAsync(flow, () => flow.WithdrawAsync(FlowSite.Learner), "hr@chuo Withdrawn");
        await ToldAsync(flow, () => flow.FileAsync(Ito), "hr@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Hr, Ito, ApprovalDecision.Refuse, "都合"), "ito@chuo Refused");
        await ToldAsync(flow, () => flow.FileAsync(Wang), "hr@chuo ToApprove");
        await ToldAsync(flow, () => flow.WithdrawAsync(Wang), "");
        await ToldAsync(flow, () => flow.FileAsync(FlowSite.Hr), "yamazaki@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Head, FlowSite.Hr), "hr@chuo SuperiorApproved");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Hr, FlowSite.Hr), "");
    }

    [Theory, BothDatabases]
    public async Task Nomination(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        await ToldAsync(flow, () => flow.NominateAsync(FlowSite.Superior, FlowSite.Trainer), "trainer@chuo ConsentAsked");
        await ToldAsync(flow, () => flow.ConsentAsync(FlowSite.Trainer), "hr@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Hr, FlowSite.Trainer), "trainer@chuo Submitted, watanabe@chuo Submitted");
        await ToldAsync(flow, () => flow.NominateAsync(FlowSite.Hr, FlowSite.Learner), "learner@chuo ConsentAsked");
        await ToldAsync(flow, () => flow.WithdrawAsync(FlowSite.Learner), "hr@chuo Withdrawn");
        await ToldAsync(flow, () => flow.NominateAsync(FlowSite.Hr, FlowSite.Learner), "learner@chuo ConsentAsked");
        await ToldAsync(flow, () => flow.ConsentAsync(FlowSite.Learner), "watanabe@chuo ToApprove");
        await ToldAsync(flow, () => flow.DecideAsync(FlowSite.Superior, FlowSite.Learner), "hr@chuo Submitted, learner@chuo Submitted");
        await ToldAsync(flow, () => flow.NominateAsync(FlowSite.Hr, Ito, ApplicationWay.Proxy), "ito@chuo ConsentAsked");
        await ToldAsync(flow, () => flow.ConsentAsync(Ito), "hr@chuo Submitted");
        await ToldAsync(flow, () => flow.NominateAsync(FlowSite.Hr, Wang), "wang@chuo ConsentAsked");
        flow.At(new(2026, 12, 2), 0);
        await ToldAsync(flow, () => flow.WorkOffAsync(), "hr@chuo Lapsed, wang@chuo Lapsed");
    }

    [Theory, BothDatabases]
    public async Task Result_AndWhatFollows(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider, places: 1);
        await flow.SubmitAsync(Ito, Wang, "ono@chuo.example");
        await flow.MakeKnownAsync();
        await flow.NewsAsync();
        await flow.WorkOffAsync();
        string[] all = [Ito, Wang, "ono@chuo.example"];
        var selected = (await flow.InAsync(ApplicationState.Selected, all))[0];
        var waiting = await flow.InAsync(ApplicationState.Waiting, all);
        Assert.Equal(Sorted((selected, "Selected"), (waiting[0], "Waiting"), (waiting[1], "Waiting"), (FlowSite.Hr, "Selected"), (FlowSite.Hr, "Waiting"), (FlowSite.Hr, "Waiting")), await flow.NewsAsync());

        await ToldAsync(flow, async () => { await flow.WithdrawAsync(selected); await flow.WorkOffAsync(); }, Sorted((FlowSite.Hr, "Withdrawn"), (waiting[0], "Offered"), (FlowSite.Hr, "Offered")));
        await ToldAsync(flow, () => flow.AcceptAsync(waiting[0]), "");
        await ToldAsync(flow, () => flow.WorkOffAsync(), Sorted((waiting[0], "Selected"), (FlowSite.Hr, "Selected")));
        await ToldAsync(flow, () => flow.SubstituteAsync(FlowSite.Hr, waiting[0], "kobayashi@chuo.example"), "kobayashi@chuo ConsentAsked");
        await ToldAsync(flow, () => flow.ConsentAsync("kobayashi@chuo.example"), "hr@chuo Submitted");
        await ToldAsync(
            flow, () => flow.WorkOffAsync(),
            Sorted(("kobayashi@chuo.example", "Selected"), (FlowSite.Hr, "Selected"), (waiting[0], "Replaced"), (FlowSite.Hr, "Replaced")));
        await ToldAsync(flow, async () => { await flow.WithdrawAsync("kobayashi@chuo.example"); await flow.WorkOffAsync(); }, Sorted((FlowSite.Hr, "Withdrawn"), (waiting[1], "Offered"), (FlowSite.Hr, "Offered")));
        flow.At(new(2026, 12, 5), 0);
        await ToldAsync(flow, () => flow.WorkOffAsync(), Sorted((waiting[1], "OfferLapsed"), (FlowSite.Hr, "OfferLapsed")));
    }

    private static async Task ToldAsync(FlowSite flow, Func<Task> act, string told)
    {
        await flow.NewsAsync();
        await act();
        Assert.Equal(told, await flow.NewsAsync());
    }

    private static string Sorted(params (string Mail, string News)[] told) =>
        string.Join(", ", told.Select(one => $"{one.Mail.Replace(".example", "", StringComparison.Ordinal)} {one.News}").Order(StringComparer.Ordinal));
}
