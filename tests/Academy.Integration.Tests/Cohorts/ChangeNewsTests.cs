using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>Participants are told of changes: once, after five minutes, on the site and by mail.</summary>
public sealed class ChangeNewsTests
{
    private static readonly string[] Everybody = [CohortSite.Colleague, CohortSite.Neighbour, CohortSite.Learner];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Change_IsToldOnceToEverybody_AfterFiveMinutes_InTheirLanguage(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.Site.WishAsync(CohortSite.Neighbour, ReminderMail.Each, "en");
        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.Site.WorkOffAsync();
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        await cohort.Site.WorkOffAsync();
        Assert.Empty(await cohort.NoticesAsync());

        cohort.Site.Clock.Advance(TimeSpan.FromSeconds(1));
        await cohort.Site.WorkOffAsync();
        await cohort.SettleAsync();

        Assert.Equal(3, (await cohort.NoticesAsync()).Select(notice => notice.StaffMemberId).Distinct().Count());
        var mails = await cohort.MailsAsync();
        Assert.Equal(Everybody, mails.Select(mail => mail.Address));
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, mail.State));
        Assert.Equal(("伊藤 拓也", "「勉強会 第3期」の日程または会場が変わりました"), (mails[0].Name, mails[0].Subject));
        Assert.Equal(
            $"""
            第1回: 令和8年12月16日(水) 13:30〜16:30(これまで: 令和8年12月15日(火) 13:30〜16:30)

            詳しく見る
            http://127.0.0.1:5080{cohort.Page}

            """,
            Before(mails[0].Text, "\n-- \n"));
        Assert.Equal("The time or place of “Study cohort, term 3” has changed", mails[1].Subject);
        Assert.Equal(
            $"""
            Session 1: 16 Dec 2026 (Wed), 13:30–16:30 (until now: 15 Dec 2026 (Tue), 13:30–16:30)

            See more
            http://127.0.0.1:5080{cohort.Page}

            """,
            Before(mails[1].Text, "\n-- \n"));
        Assert.All(mails, mail => Assert.DoesNotContain('{', mail.Text + mail.Html));
    }

    [Theory, BothDatabases]
    public async Task Notice_LeadsToTheTerm_AndReadsInBothLanguages(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.ChangeAsync(1, ("Form.Place", "東京自治会館 4階"), ("Form.StartsAt", "14:00"));
        await cohort.SettleAsync();
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);

        Assert.Equal(
            "「勉強会 第3期」の日程または会場が変わりました|第1回: 令和8年12月15日(火) 14:00〜17:00、東京自治会館 4階(これまで: 令和8年12月15日(火) 13:30〜16:30)",
            await NewestAsync(learner));
        using var opened = await learner.SubmitAsync("/notices", "/notices?handler=Open", new() { ["id"] = $"{await OwnNoticeAsync(cohort, CohortSite.Learner)}" });
        Assert.Equal(cohort.Page, opened.Headers.Location?.OriginalString);
        using var english = await learner.SubmitAsync("/notices", "/language", new() { ["culture"] = "en", ["returnUrl"] = "/notices" });
        Assert.Equal(
            "The time or place of “Study cohort, term 3” has changed|Session 1: 15 Dec 2026 (Tue), 14:00–17:00, 東京自治会館 4階 (until now: 15 Dec 2026 (Tue), 13:30–16:30)",
            await NewestAsync(learner));
    }

    /// <summary>Where the meeting is looks the same before and after: that it has changed is said instead.</summary>
    [Theory, BothDatabases]
    public async Task NewLink_IsSaidToBeNew(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.ChangeAsync(2, ("Form.Link", "https://meet.example.jp/a"));
        await cohort.SettleAsync();
        await cohort.ChangeAsync(2, ("Form.Link", "https://meet.example.jp/b"), ("Form.Minutes", "120"));
        await cohort.SettleAsync();

        var mails = (await cohort.MailsAsync()).Where(mail => mail.Address == CohortSite.Learner).OrderBy(mail => mail.CreatedAt).Select(mail => mail.Text.Split('\n')[0]);
        Assert.Equal(
            [
                "第2回: 令和9年1月5日(火) 13:30〜16:30 オンライン会議のアドレスが変わりました。",
                "第2回: 令和9年1月5日(火) 13:30〜15:30(これまで: 令和9年1月5日(火) 13:30〜16:30) オンライン会議のアドレスが変わりました。",
            ],
            mails);
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        using var english = await learner.SubmitAsync("/notices", "/language", new() { ["culture"] = "en", ["returnUrl"] = "/notices" });
        Assert.Equal(
            "The time or place of “Study cohort, term 3” has changed|Session 2: 5 Jan 2027 (Tue), 13:30–15:30 (until now: 5 Jan 2027 (Tue), 13:30–16:30) The address of the online meeting has changed.",
            await NewestAsync(learner));
    }

    [Theory, BothDatabases]
    public async Task SeveralChanges_WithinFiveMinutes_AreOneMessage(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.MoveAsync(1, "2026-12-16");
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await cohort.MoveAsync(1, "2026-12-17");
        await cohort.Site.WorkOffAsync();
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await cohort.MoveAsync(3, "2027-01-27");
        await cohort.SettleAsync();
        await cohort.SettleAsync();

        Assert.Equal(3, (await cohort.NoticesAsync()).Count);
        Assert.Equal(Everybody, (await cohort.MailsAsync()).Select(mail => mail.Address));
        Assert.StartsWith(
            "第1回: 令和8年12月17日(木) 13:30〜16:30(これまで: 令和8年12月15日(火) 13:30〜16:30)\n第3回: 令和9年1月27日(水) 13:30〜16:30(これまで: 令和9年1月26日(火) 13:30〜16:30)\n\n",
            (await cohort.MailsAsync())[0].Text, StringComparison.Ordinal);
    }

    /// <summary>Nor is anything that is no matter of time or place.</summary>
    [Theory, BothDatabases]
    public async Task Change_ThatIsTakenBackInTime_IsNotTold(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.Site.WorkOffAsync();
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(4));
        await cohort.MoveAsync(1, "2026-12-15");
        await cohort.ChangeAsync(4, ("Form.Lecturer", "森 大地"), ("Form.Theme", "手続のオンライン化"));
        await cohort.SettleAsync();
        await cohort.SettleAsync();

        Assert.Empty(await cohort.NoticesAsync());
        Assert.Empty(await cohort.MailsAsync());
        Assert.Contains("iq-logical-thinking: 2026-12-15", await cohort.DuesAsync(CohortSite.Learner));
    }

    [Theory, BothDatabases]
    public async Task Change_AfterAMessage_IsAnotherMessage_AgainstWhatWasToldLast(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.SettleAsync();
        await cohort.MoveAsync(1, "2026-12-15");
        await cohort.SettleAsync();

        var own = (await cohort.MailsAsync()).Where(mail => mail.Address == CohortSite.Learner).OrderBy(mail => mail.CreatedAt).ToList();
        Assert.Equal(2, own.Count);
        Assert.StartsWith("第1回: 令和8年12月15日(火) 13:30〜16:30(これまで: 令和8年12月16日(水) 13:30〜16:30)\n", own[1].Text, StringComparison.Ordinal);
        Assert.Equal(6, (await cohort.NoticesAsync()).Count);
    }

    /// <summary>Each change waits for its own time, and several workers take up what is due at once, some of it for the second time.</summary>
    [Theory, BothDatabases]
    public async Task SeveralWorkers_TellOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        foreach (var day in new[] { "2026-12-16", "2026-12-17", "2026-12-18" })
            await cohort.MoveAsync(1, day);

        await cohort.SettleAsync(workers: 3);
        await AgainAsync(cohort);
        await cohort.SettleAsync(workers: 3);

        Assert.Equal(3, (await cohort.NoticesAsync()).Count);
        Assert.Equal(Everybody, (await cohort.MailsAsync()).Select(mail => mail.Address));
        Assert.Contains("iq-logical-thinking: 2026-12-18", await cohort.DuesAsync(CohortSite.Neighbour));
        // That the list of a recruitment closes is to come.
        var due = (await cohort.Site.RowsAsync<Work>()).Where(work => work.Kind.StartsWith("cohorts.", StringComparison.Ordinal) && work.DueAt <= cohort.Site.Clock.GetUtcNow().UtcDateTime);
        Assert.All(due, work => Assert.Equal(WorkState.Done, work.State));
    }

    /// <summary>Who has left, or works there no more, is told nothing; who has no address reads it on the site.</summary>
    [Theory, BothDatabases]
    public async Task News_GoToThoseWhoTakePartNow(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, Everybody);
        await cohort.EndAsync(CohortSite.Neighbour);
        await using (var db = cohort.Site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == CohortSite.Colleague).ExecuteUpdateAsync(set => set.SetProperty(row => row.Mail, (string?)null), Stop);

        await cohort.MoveAsync(1, "2026-12-16");
        await cohort.SettleAsync();

        Assert.Equal(2, (await cohort.NoticesAsync()).Count);
        Assert.Equal([CohortSite.Learner], (await cohort.MailsAsync()).Select(mail => mail.Address));
    }

    /// <summary>As if the process had gone before the end was written.</summary>
    private static async Task AgainAsync(CohortSite cohort)
    {
        await using var db = cohort.Site.Db(DataScope.System("test"));
        await db.Set<Work>().Where(work => work.Kind.StartsWith("cohorts.")).ExecuteUpdateAsync(
            set => set.SetProperty(work => work.State, WorkState.Ready).SetProperty(work => work.EndedAt, (DateTime?)null), Stop);
    }

    private static async Task<Guid> OwnNoticeAsync(CohortSite cohort, string mail)
    {
        var member = await cohort.Site.StaffIdAsync(mail);
        return (await cohort.NoticesAsync()).Single(notice => notice.StaffMemberId == member).Id;
    }

    /// <summary>The newest notice with its detail.</summary>
    private static async Task<string> NewestAsync(HttpClient learner)
    {
        var line = (await CohortSite.ReadAsync(learner, "/notices")).QuerySelector("main .lines li")!;
        return $"{RemindedSite.Squeezed(line.QuerySelector("button")!.TextContent)}|{RemindedSite.Squeezed(line.QuerySelector("p")!.TextContent)}";
    }

    private static string Before(string text, string mark) => text[..text.IndexOf(mark, StringComparison.Ordinal)];
}
