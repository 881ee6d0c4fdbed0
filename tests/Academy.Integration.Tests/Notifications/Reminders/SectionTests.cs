using Academy.Data;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Reminders;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The weekly report to superiors. The first Monday after noon of 24 November 2026 is the 30th.</summary>
public sealed class SectionTests
{
    private const string Head = "watanabe@chuo.example";
    private const string HeadAbove = "yamazaki@chuo.example";
    private const string Learner = ReminderSite.Learner;

    /// <summary>Of an office that nobody heads.</summary>
    private const string Elsewhere = ReminderSite.Colleague;

    private const string Monday = "2026-11-30T09:00";
    private const string Overdue = "2026-11-20";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Report_NamesWhoIsOverdueAndWhoSoonIs_OfTheOwnOfficeAndThoseBelow_OnceOnEachWay(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site);
        await EnrolEveryKindAsync(site);
        await site.WishAsync(HeadAbove, ReminderMail.Each, "en");
        await site.PlanAsync(workers: 2);
        await site.UntilAsync("2026-11-30T08:59");
        Assert.Empty(await site.MailsAsync());

        await site.UntilAsync(Monday, workers: 2);
        await site.PlanAsync(workers: 2);
        await site.UntilAsync("2026-12-01T09:00");

        var mails = (await site.MailsAsync()).ToDictionary(mail => mail.Address);
        Assert.Equal([Head, HeadAbove], mails.Keys.Order(StringComparer.Ordinal));
        var own = await site.OfficeIdAsync("情報政策課");
        Assert.Equal("情報政策課のまとめ", mails[Head].Subject);
        Assert.StartsWith(
            """
            渡邉 直子さん、令和8年11月30日(月)からの週です。

            【期限を過ぎている受講 2件】
            青木 美咲(情報政策課)
            ・毎日の情報セキュリティ 期限 令和8年11月19日(木)
            ・BPRの回し方:5つの手順 期限 令和8年11月20日(金)

            【期限が14日以内の受講 2件】
            青木 美咲(情報政策課)
            ・BPRの回し方:5つの手順 期限 令和8年11月30日(月)
            髙橋 健一(情報政策課)
            ・毎日の情報セキュリティ 期限 令和8年12月14日(月)

            詳しく見る
            """.ReplaceLineEndings("\n"),
            mails[Head].Text,
            StringComparison.Ordinal);
        Assert.Contains($"/hr?office={own}\n", mails[Head].Text, StringComparison.Ordinal);
        Assert.Contains(
            """
            [Overdue: 4]
            青木 美咲 (情報政策課)
            - Everyday security, due on 19 Nov 2026 (Thu)
            """.ReplaceLineEndings("\n"),
            mails[HeadAbove].Text,
            StringComparison.Ordinal);
        Assert.Contains("佐々木 由紀 (職員課)", mails[HeadAbove].Text, StringComparison.Ordinal);
        Assert.Contains("渡邉 直子 (情報政策課)", mails[HeadAbove].Text, StringComparison.Ordinal);
        Assert.All(mails.Values, mail => Assert.DoesNotContain("伊藤", mail.Text, StringComparison.Ordinal));
        Assert.Equal(2, (await site.NoticesAsync()).Count);
        using var superior = await site.SignedInAsync(Head);
        Assert.Contains("【期限を過ぎている受講 2件】", await superior.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
        Assert.Contains("情報政策課", await superior.GetStringAsync($"/hr?office={own}", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Superior_WithNothingToReport_IsToldNothing_AndTheLogSaysWhy(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site);
        // Their own are no matter of theirs; those of the people are of another week.
        await site.EnrolAsync(HeadAbove, Overdue);
        await site.EnrolAsync(Learner, "2026-12-15");
        await site.PlanAsync();
        Assert.Equal(8, (await site.RemindersAsync()).Count);

        await site.UntilAsync(Monday);

        Assert.Empty(await site.MailsAsync());
        Assert.Empty(await site.NoticesAsync());
        Assert.Equal([(ReminderState.Cancelled, (ReminderEnd?)ReminderEnd.Gone, 4), (ReminderState.Planned, null, 4)], (await site.RemindersAsync()).GroupBy(row => (row.State, row.End)).Select(rows => (rows.Key.State, rows.Key.End, rows.Count())));
        using var hr = await site.SignedInAsync(RemindedSite.Hr);
        var logged = RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Log}?state=cancelled"));
        Assert.Equal(4, logged.Count);
        Assert.All(logged, row => Assert.Contains("知らせることがない", row[4], StringComparison.Ordinal));
        Assert.Equal(["情報政策課 所属長へ", "総務部 所属長へ"], logged.Select(row => row[3]).Distinct().Order(StringComparer.Ordinal));

        await site.UntilAsync("2026-12-07T09:00");
        Assert.Equal([Head, HeadAbove], (await site.MailsAsync()).Select(mail => mail.Address).Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Person_IsReportedToTheSuperiorOfTheOfficeOfThatDay(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, rule => rule.OnSite = false);
        await site.EnrolAsync(Learner, Overdue);
        await site.EnrolAsync("wang@chuo.example", Overdue);
        await site.EnrolAsync("trainer@chuo.example", Overdue);
        await site.PlanAsync();
        var (monday, office) = (new DateOnly(2026, 11, 30), "区民生活課");
        await site.EndPostingsAsync(Learner, monday);
        await site.PostAsync(Learner, office, "主事", PostingKind.Main, from: monday);
        await site.EndPostingsAsync("wang@chuo.example", monday);
        await site.PostAsync("wang@chuo.example", "情報政策課", "主事", PostingKind.Main, from: monday);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == "trainer@chuo.example").ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, monday), Stop);

        await site.UntilAsync(Monday);

        var mail = (await site.MailsAsync()).Single(mail => mail.Address == Head);
        Assert.Contains("王 莉", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("青木", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("髙橋", mail.Text, StringComparison.Ordinal);
    }

    /// <summary>As on 1 April: the posting decides, on the day, without a plan in between.</summary>
    [Theory, BothDatabases]
    public async Task Superior_WhoMoves_IsToldOfTheNewOfficeFromTheDayOfThePosting(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site, rule => rule.OnSite = false);
        await site.EnrolAsync(Learner, Overdue);
        await site.EnrolAsync(Elsewhere, Overdue);
        var day = new DateOnly(2026, 12, 7);
        await site.EndPostingsAsync(Head, day);
        await site.PostAsync(Head, "区民生活課", "課長", PostingKind.Main, from: day);
        await site.PlanAsync();
        var head = await site.StaffIdAsync(Head);
        Assert.Equal([new(2026, 11, 30), day], (await site.RemindersAsync()).Where(row => row.StaffMemberId == head).Select(row => row.Day));

        await site.UntilAsync(Monday);
        await site.UntilAsync("2026-12-07T09:00");

        var mails = (await site.MailsAsync()).Where(mail => mail.Address == Head).ToList();
        Assert.Equal(["情報政策課のまとめ", "区民生活課のまとめ"], mails.Select(mail => mail.Subject));
        Assert.Equal([true, false], mails.Select(mail => mail.Text.Contains("青木", StringComparison.Ordinal)));
        Assert.Equal([false, true], mails.Select(mail => mail.Text.Contains("伊藤", StringComparison.Ordinal)));
    }

    [Theory, BothDatabases]
    public async Task Superior_WhoIsNoneAnyMore_IsToldNothing(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await RuleAsync(site);
        await site.EnrolAsync(Learner, Overdue);
        await site.PlanAsync();
        await site.ChooseSuperiorsAsync("131024", "課長");

        await site.UntilAsync(Monday);

        Assert.Equal(Head, Assert.Single(await site.MailsAsync()).Address);
        Assert.Single(await site.NoticesAsync());
    }

    /// <summary>Whoever heads two offices gets one mail of both; a rule for an office or a rank goes by the superior's own.</summary>
    [Theory, BothDatabases]
    public async Task Superiors_AreNarrowedByTheirMainPosting_AndGetOneMailOfTwoOffices(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.EnrolAsync(Learner, Overdue);
        await site.EnrolAsync(Elsewhere, Overdue);
        await site.PostAsync(Head, "区民生活課", "課長");
        var office = await site.OfficeIdAsync("情報政策課");
        await RuleAsync(site, rule => (rule.DepartmentId, rule.OnSite) = (office, false));
        await RuleAsync(site, rule => (rule.Rank, rule.ByMail) = ("部長", false));
        await site.PlanAsync();

        await site.UntilAsync(Monday);

        var mail = Assert.Single(await site.MailsAsync());
        Assert.Equal((Head, "お知らせが2件あります"), (mail.Address, mail.Subject));
        Assert.Contains("■ 情報政策課のまとめ", mail.Text, StringComparison.Ordinal);
        Assert.Contains("■ 区民生活課のまとめ", mail.Text, StringComparison.Ordinal);
        Assert.Equal(await site.StaffIdAsync(HeadAbove), Assert.Single(await site.NoticesAsync()).StaffMemberId);
    }

    /// <summary>23 November is a holiday: what stands out is that of the day on which it is told.</summary>
    [Fact]
    public async Task Monday_ThatIsClosed_IsToldOnTheNextBusinessDay()
    {
        await using var site = await ReminderSite.StartAsync(DatabaseProvider.Sqlite);
        site.Clock.Set(ReminderSite.InTokyo("2026-11-20T12:00"));
        await RuleAsync(site);
        await site.EnrolAsync(Learner, "2026-11-23");
        await site.PlanAsync();

        await site.UntilAsync("2026-11-24T07:59");
        Assert.Empty(await site.MailsAsync());
        await site.UntilAsync("2026-11-24T08:00");

        Assert.Contains("【期限を過ぎている受講 1件】", (await site.MailsAsync())[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OfMany_NamesThirty_AndSaysHowManyMoreThereAre()
    {
        await using var site = await ReminderSite.StartAsync(DatabaseProvider.Sqlite);
        await RuleAsync(site, rule => rule.OnSite = false);
        await site.AddStaffAsync("情報政策課", 25);
        foreach (var member in (await site.RowsAsync<StaffMember>()).Where(row => row.EmployeeNumber.StartsWith('M')))
        {
            await site.EnrolAsync(member, Overdue);
            await site.EnrolAsync(member, "2026-12-10", ReminderSite.OtherCourse);
        }

        await site.PlanAsync();
        await site.UntilAsync(Monday);

        var text = (await site.MailsAsync()).Single(mail => mail.Address == Head).Text;
        Assert.Equal((25, 5), (text.Split("期限 令和8年11月20日").Length - 1, text.Split("期限 令和8年12月10日").Length - 1));
        Assert.Contains("【期限を過ぎている受講 25件】", text, StringComparison.Ordinal);
        Assert.Contains("【期限が14日以内の受講 25件】", text, StringComparison.Ordinal);
        Assert.Contains("\n\nほか20件は、サイトの「受講・修了の状況」で確認できます。\n", text, StringComparison.Ordinal);
    }

    /// <summary>A plan reads page by page: no posting's Mondays are parted, and none is left out.</summary>
    [Theory, BothDatabases]
    public async Task Subjects_ReadInPages_AreAllOfThem_AndReportsAreAsManyCommandsForMany(DatabaseProvider provider)
    {
        await using var site = await ReminderSite.StartAsync(provider);
        await site.EnrolAsync(Learner, Overdue);
        var chuo = (await site.RowsAsync<Organisation>()).Single(row => row.Code == "131024").Id;
        await using var scope = site.Services.CreateAsyncScope();
        var cause = (IReportingCause)scope.ServiceProvider.GetServices<IReminderCause>().Single(cause => cause.Kind == ReminderCauses.Section);
        var counter = site.Services.GetRequiredService<CommandCounter>();
        await using var db = scope.ServiceProvider.GetRequiredService<AcademyDbFactory>().Create(DataScope.Of(chuo));
        var (from, to) = (new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 21));

        Assert.Equal(8, (await cause.ReadAsync(db, new(from, to), Stop)).Count);
        var few = await CountAsync();
        await site.AddStaffAsync("区民生活課", 40);
        await using (var all = site.Db(DataScope.System("test")))
            await all.Set<Posting>().Where(row => row.Rank == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Rank, "課長"), Stop);
        foreach (var member in (await site.RowsAsync<StaffMember>()).Where(row => row.EmployeeNumber.StartsWith('M')))
            await site.EnrolAsync(member, Overdue);

        var whole = await cause.ReadAsync(db, new(from, to), Stop);
        var paged = new List<ReminderSubject>();
        while (await cause.ReadAsync(db, new(from, to, After: paged.LastOrDefault()?.Id, Most: 10), Stop) is { Count: > 0 } page)
            paged.AddRange(page);
        Assert.Equal(42 * 4, whole.Count);
        Assert.Equal(whole, paged);
        Assert.Equal(few, await CountAsync());

        async Task<(long, long, long)> CountAsync()
        {
            var before = counter.Sent;
            var subjects = await cause.ReadAsync(db, new(from, to), Stop);
            var read = counter.Sent;
            await cause.ReportAsync(db, subjects, from, Stop);
            var reported = counter.Sent;
            await cause.TopicsAsync(chuo, Stop);
            return (read - before, reported - read, counter.Sent - reported);
        }
    }

    /// <summary>In words that show what they are filled with.</summary>
    private static Task<ReminderRule> RuleAsync(TestSite site, Action<ReminderRule>? change = null) => site.RuleAsync(
        rule =>
        {
            (rule.Name, rule.Days, rule.InBusinessDays) = ("所属長へ", 0, false);
            (rule.Subject, rule.Body) = ("{件名}のまとめ", "{氏名}さん、{日付}からの週です。");
            (rule.SubjectEnglish, rule.BodyEnglish) = ("{topic} this week", "Dear {name}, in the week of {date}:");
            change?.Invoke(rule);
        },
        ReminderCauses.Section);

    private static async Task EnrolEveryKindAsync(TestSite site)
    {
        var learner = (await site.RowsAsync<StaffMember>()).Single(row => row.Mail == Learner);
        await site.EnrolAsync(Learner, Overdue);
        await site.EnrolAsync(Learner, "2026-11-19", ReminderSite.OtherCourse);
        // On the day itself nothing is overdue; what rests later does not rest yet.
        var later = await site.EnrolAsync(learner, "2026-11-30", ReminderSite.Course, cycle: 2);
        await site.ChangeAsync(later, (row, _) => row.PausedFrom = new(2026, 12, 1));
        var exempt = await site.EnrolAsync(learner, Overdue, ReminderSite.Course, cycle: 3);
        await site.ChangeAsync(exempt, (row, _) => row.ExemptedAt = site.Clock.GetUtcNow().UtcDateTime);
        var paused = await site.EnrolAsync(learner, Overdue, ReminderSite.Course, cycle: 4);
        await site.ChangeAsync(paused, (row, _) => row.PausedFrom = new(2026, 11, 30));
        await site.EnrolAsync(learner, null, ReminderSite.Course, cycle: 5);
        await site.EnrolAsync("trainer@chuo.example", "2026-12-14", ReminderSite.OtherCourse);
        await site.EnrolAsync("trainer@chuo.example", "2026-12-15");
        await site.CompleteAsync(await site.EnrolAsync((await site.RowsAsync<StaffMember>()).Single(row => row.Mail == "trainer@chuo.example"), Overdue, ReminderSite.Course, cycle: 2));
        await site.EnrolAsync("hr@chuo.example", "2026-11-27");
        await site.EnrolAsync(Head, "2026-11-27");
        await site.EnrolAsync(Elsewhere, Overdue);
    }
}
