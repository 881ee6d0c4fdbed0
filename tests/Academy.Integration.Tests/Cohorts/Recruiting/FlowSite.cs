using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>
/// The announced term of the demonstration, which recruits: applications until Friday, 27 November, approvals until Tuesday, 1 December, an offer stands for two business
/// days, colleagues may step in until the second session on 5 January. It is noon of 24 November. Whoever acts does so without a page.
/// </summary>
internal sealed class FlowSite(CohortSite cohort) : IAsyncDisposable
{
    /// <summary>Of Chuo, like those up to HR.</summary>
    public const string Learner = CohortSite.Learner;

    /// <summary>In the learner's office.</summary>
    public const string Trainer = "trainer@chuo.example";

    /// <summary>Has no superior.</summary>
    public const string Colleague = CohortSite.Colleague;

    /// <summary>Has no superior either.</summary>
    public const string Another = "wang@chuo.example";

    /// <summary>Of the learner and of the trainer.</summary>
    public const string Superior = "watanabe@chuo.example";

    /// <summary>Of HR, and of the superior.</summary>
    public const string Head = "yamazaki@chuo.example";

    public const string Hr = "hr@chuo.example";
    public const string Neighbour = CohortSite.Neighbour;
    public const string NeighboursSuperior = "takahashi@akiruno.example";
    public const string NeighboursHr = "hr@akiruno.example";
    public const string Host = CohortSite.Secretariat;

    public static readonly DateOnly ApplyUntil = new(2026, 11, 27);
    public static readonly DateOnly ApproveUntil = new(2026, 12, 1);
    public static readonly DateOnly SubstituteUntil = new(2027, 1, 5);

    private HashSet<Guid> _told = [];

    public TestSite Site => cohort.Site;

    public CohortSite Cohort => cohort;

    public Guid TermId => cohort.TermId;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<FlowSite> StartAsync(DatabaseProvider provider, int places = 10, int? perOrganisation = null, params Quota[] quotas)
    {
        var flow = new FlowSite(await CohortSite.StartAsync(provider));
        await using var db = flow.Site.Db(DataScope.System("test"));
        await db.Set<Recruitment>().Where(row => row.TermId == flow.TermId).ExecuteDeleteAsync(Stop);
        db.Add(new Recruitment
        {
            OrganisationId = flow.Cohort.HostId,
            TermId = flow.TermId,
            ApplyUntil = ApplyUntil,
            ApproveUntil = ApproveUntil,
            DecideBy = new(2026, 12, 4),
            AnswerDays = 2,
            SubstituteUntil = 2,
            Rule = CatalogueJson.Write(new SelectionRule(places, perOrganisation, quotas, [])),
        });
        await db.SaveChangesAsync(Stop);
        return flow;
    }

    /// <summary>Sets the clock to a moment in Tokyo.</summary>
    public void At(DateOnly day, int hour = 12, int minute = 0) => Site.Clock.Set(TokyoTime.At(day, new(hour, minute)));

    public Task WorkOffAsync(int workers = 1) => Site.WorkOffAsync(workers);

    public async Task<TResult> AsAsync<TService, TResult>(string mail, Func<TService, Task<TResult>> act) => await AsAsync(await MemberAsync(mail), act);

    public async Task<TResult> AsAsync<TService, TResult>(StaffMember member, Func<TService, Task<TResult>> act)
    {
        await using var services = Site.Services.CreateAsyncScope();
        return await act(new Acting(member.OrganisationId, member.Id, services.ServiceProvider).Make<TService>());
    }

    public async Task<ApplicationOutcome> FileAsync(string mail, string reason = "業務で使いたい")
    {
        var version = (await FindAsync(mail))?.Version ?? 0;
        return await AsAsync<OwnApplications, ApplicationOutcome>(mail, own => own.FileAsync(TermId, version, reason, Stop));
    }

    /// <summary>HR or a superior puts somebody forward.</summary>
    public async Task<ApplicationOutcome> NominateAsync(string by, string mail, ApplicationWay way = ApplicationWay.Nomination)
    {
        var person = await Site.StaffIdAsync(mail);
        return await AsAsync<Nominations, ApplicationOutcome>(by, all => all.FileAsync(TermId, person, way, "適任のため", Stop));
    }

    /// <summary>HR has somebody take the place of somebody else.</summary>
    public async Task<ApplicationOutcome> SubstituteAsync(string by, string replaced, string mail)
    {
        var (application, person) = (await ReadAsync(replaced), await Site.StaffIdAsync(mail));
        return await AsAsync<Nominations, ApplicationOutcome>(by, all => all.SubstituteAsync(application.Id, person, "交代", Stop));
    }

    public async Task<ApplicationOutcome> ConsentAsync(string mail)
    {
        var version = (await ReadAsync(mail)).Version;
        return await AsAsync<OwnApplications, ApplicationOutcome>(mail, own => own.ConsentAsync(TermId, version, Stop));
    }

    public async Task<ApplicationOutcome> AcceptAsync(string mail)
    {
        var version = (await ReadAsync(mail)).Version;
        return await AsAsync<OwnApplications, ApplicationOutcome>(mail, own => own.AcceptAsync(TermId, version, Stop));
    }

    public async Task<ApplicationOutcome> WithdrawAsync(string mail)
    {
        var version = (await ReadAsync(mail)).Version;
        return await AsAsync<OwnApplications, ApplicationOutcome>(mail, own => own.WithdrawAsync(TermId, version, null, Stop));
    }

    /// <param name="by">Who decides.</param>
    /// <param name="mail">On whose application.</param>
    /// <param name="decision">What becomes of it.</param>
    /// <param name="comment">Why.</param>
    public async Task<ApplicationOutcome> DecideAsync(string by, string mail, ApprovalDecision decision = ApprovalDecision.Approve, string? comment = null)
    {
        var row = await ReadAsync(mail);
        return await AsAsync<Approvals, ApplicationOutcome>(by, all => all.DecideAsync(row.Id, row.Version, decision, comment, Stop));
    }

    /// <summary>Has somebody act for a superior.</summary>
    public async Task<bool> NameDeputyAsync(string by, string superior, string deputy, DateOnly from, DateOnly until)
    {
        var (one, other) = (await Site.StaffIdAsync(superior), await Site.StaffIdAsync(deputy));
        return await AsAsync<Deputies, bool>(by, all => all.NameAsync(one, other, from, until, Stop));
    }

    /// <summary>People apply, and their organisations approve it all the way.</summary>
    public async Task SubmitAsync(params string[] mails)
    {
        foreach (var mail in mails)
        {
            Assert.Equal(ApplicationOutcome.Done, await FileAsync(mail));
            var isNeighbour = mail.EndsWith("@akiruno.example", StringComparison.Ordinal);
            if (await StateAsync(mail) is ApplicationState.AwaitingSuperior)
                Assert.Equal(ApplicationOutcome.Done, await DecideAsync(isNeighbour ? NeighboursSuperior : mail is Learner or Trainer ? Superior : Head, mail));
            Assert.Equal(ApplicationOutcome.Done, await DecideAsync(isNeighbour ? NeighboursHr : Hr, mail));
        }
    }

    /// <summary>The list is closed, and the host makes the result known. What follows is left to be worked off.</summary>
    public async Task MakeKnownAsync()
    {
        At(new(2026, 12, 2));
        await WorkOffAsync();
        var shown = (await AsAsync<SelectionDesk, ReadSelection?>(Host, desk => desk.ReadAsync(TermId, Stop)))!;
        Assert.Equal(ChangeOutcome.Done, await AsAsync<SelectionDesk, ChangeOutcome>(Host, desk => desk.DecideAsync(TermId, shown.Key, Stop)));
    }

    /// <summary>People are handed over, and the result is known, with all that follows from it done.</summary>
    public async Task RecruitAsync(params string[] mails)
    {
        await SubmitAsync(mails);
        await MakeKnownAsync();
        await WorkOffAsync();
    }

    public async Task<Application?> FindAsync(string mail)
    {
        var member = await Site.StaffIdAsync(mail);
        return (await Site.RowsAsync<Application>()).SingleOrDefault(row => row.StaffMemberId == member);
    }

    public async Task<Application> ReadAsync(string mail) => Assert.IsType<Application>(await FindAsync(mail));

    public async Task<ApplicationState?> StateAsync(string mail) => (await FindAsync(mail))?.State;

    /// <summary>What the host has decided of somebody; null: nothing.</summary>
    public async Task<PlacementState?> PlacementAsync(string mail)
    {
        var id = (await ReadAsync(mail)).Id;
        return (await Site.RowsAsync<Placement>()).SingleOrDefault(row => row.ApplicationId == id)?.State;
    }

    /// <summary>Those among some who are in a state, the best rank of the waiting list first.</summary>
    public async Task<IReadOnlyList<string>> InAsync(ApplicationState state, params string[] mails)
    {
        List<(string Mail, int? Rank)> found = [];
        foreach (var mail in mails)
            if (await ReadAsync(mail) is var row && row.State == state)
                found.Add((mail, row.WaitingRank));
        return [.. found.OrderBy(one => one.Rank).Select(one => one.Mail)];
    }

    /// <summary>What happened to somebody's application, in order.</summary>
    public async Task<string> StepsAsync(string mail)
    {
        var id = (await ReadAsync(mail)).Id;
        return string.Join(' ', (await Site.RowsAsync<ApplicationStep>()).Where(step => step.ApplicationId == id).OrderBy(step => step.Id).Select(step => step.Kind));
    }

    /// <summary>Who takes part now, by mail.</summary>
    public async Task<IReadOnlyList<string>> ParticipantsAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        return await (
            from row in db.Set<Participation>()
            join member in db.Set<StaffMember>() on row.StaffMemberId equals member.Id
            where row.TermId == TermId && row.EndedAt == null
            orderby member.Mail
            select member.Mail!).ToListAsync(Stop);
    }

    /// <summary>Who was told what of applications since this was asked last, as <c>hr ToApprove</c>, sorted.</summary>
    public async Task<string> NewsAsync()
    {
        var fresh = (await Site.RowsAsync<Notice>()).Where(row => row.Kind == NoticeKinds.Application && _told.Add(row.Id)).ToList();
        var mails = (await Site.RowsAsync<StaffMember>()).ToDictionary(row => row.Id, row => row.Mail?.Replace(".example", "", StringComparison.Ordinal));
        return string.Join(", ", fresh.Select(row => $"{mails[row.StaffMemberId]} {((ApplicationNotice)NoticeJson.Read(row.Kind, row.Payload)).News}").Order(StringComparer.Ordinal));
    }

    public async Task<StaffMember> MemberAsync(string mail) => (await Site.RowsAsync<StaffMember>()).Single(row => row.Mail == mail);

    public ValueTask DisposeAsync() => cohort.DisposeAsync();
}
