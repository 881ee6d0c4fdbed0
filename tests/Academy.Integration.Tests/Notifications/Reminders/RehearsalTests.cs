using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Catalogue;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Reminders;
using Academy.Domain.Time;
using Academy.Integration.Tests.Accounts;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Notifications.Mail;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary><c>/hr/reminders/rehearsal</c>: what it says of a day is what is told on that day.</summary>
public sealed class RehearsalTests
{
    private const string NotSent = "送りません";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rehearsal_OfADay_IsWhatIsToldOnIt(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await EnrolAsync(site);
        using var hr = await site.SignedInAsync(RemindedSite.Hr);

        var page = RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-11-25"));
        await site.PlanAsync();
        await site.PassUntilAsync("2026-11-26T00:00");

        var told = await ToldAsync(site, new DateOnly(2026, 11, 25));
        Assert.Equal(told, page.Where(row => !row[2].Contains(NotSent, StringComparison.Ordinal)).Select(Told).Order(StringComparer.Ordinal));
        // Quiet hours, the daily mail and both channels are among them.
        Assert.Equal(["8:00", "8:30", "9:00", "10:00"], page.Select(row => row[0]).Distinct());
        Assert.Equal(
            ["試験 1 メール", "試験 2 メール"],
            page.Where(row => row[2].Contains(NotSent, StringComparison.Ordinal) && row[0] == "10:00").Select(row => $"{row[1].Split("しけん ")[1][..4]} {row[2].Split(' ')[0]}"));
        Assert.Contains("メールアドレスが登録されていないため", page.Single(row => row[1].Contains("M1 ", StringComparison.Ordinal) && row[0] == "10:00" && row[2] != "サイト内のお知らせ")[2], StringComparison.Ordinal);
        Assert.Contains("本人がメールを受け取らない設定のため", page.Single(row => row[1].Contains("M2 ", StringComparison.Ordinal) && row[0] == "10:00" && row[2] != "サイト内のお知らせ")[2], StringComparison.Ordinal);
        // By time, then by reading.
        var order = await ReadingsAsync(site);
        Assert.Equal(page, page.OrderBy(row => TimeOnly.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)).ThenBy(row => order.FindIndex(number => row[1].Contains($" {number} ", StringComparison.Ordinal))));
    }

    [Theory, BothDatabases]
    public async Task Rehearsal_SaysWhyInWords_OfTheNextBusinessDay_AndWritesNothingButThatItWasLookedAt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site);
        using var hr = await site.SignedInAsync(RemindedSite.Hr);

        var page = await hr.DocumentAsync(RemindedSite.Rehearsal);

        Assert.Equal("2026-11-25", page.QuerySelector("[name=on]")!.GetAttribute("value"));
        var reasons = RemindedSite.TableOf(page).Select(row => row[4]).Distinct().ToList();
        Assert.Contains("期限 11月30日(月)の3開庁日前", reasons);
        Assert.Contains("期限 12月1日(火)の7日前 送らない時間帯が終わるのを待って送ります。", reasons);
        Assert.Contains("最後に学習した日 11月24日(火)の1日後", reasons);
        Assert.Contains("期限 11月25日(水)の当日 本人の希望で、1日1回まとめて送ります。", reasons);
        Assert.Contains("その日までに修了した人や期限が変わった人には届きません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 0), (await site.CountAsync<Reminder>(), await site.CountAsync<OutgoingMail>(), await site.CountAsync<Notice>(), await site.CountAsync<Work>(work => work.Kind.StartsWith("notifications."))));
        Assert.Equal(1, await site.CountAsync<AuditEntry>(entry => entry.Action == "notifications.rehearsal-viewed"));
    }

    [Theory]
    [InlineData("2026-13-40", "日付を読み取れませんでした")]
    [InlineData("あした", "日付を読み取れませんでした")]
    [InlineData("9999-12-31", "令和7年11月24日から令和9年11月24日までの日付")]
    [InlineData("0001-01-01", "令和7年11月24日から令和9年11月24日までの日付")]
    public async Task Rehearsal_OfWhatIsNoDay_SaysSoAtTheField_AndWhatWasTypedComesBack(string typed, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RemindedSite.Hr);

        using var answer = await hr.GetAsync($"{RemindedSite.Rehearsal}?on={Uri.EscapeDataString(typed)}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RemindedSite.ReadAsync(answer);
        var field = page.QuerySelector("[name=on]")!;
        Assert.Equal((typed, "true"), (field.GetAttribute("value"), field.GetAttribute("aria-invalid")));
        Assert.Contains(said, page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehearsal_OfMoreThanAPage_GoesOn_AndASilencedOrganisationIsToldSo()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.AddRuleAsync("3開庁日前", -3, change: rule => rule.ByMail = false);
        for (var number = 0; number < 60; number++)
            await (await site.AddPersonAsync(number, mail: null)).EnrolAsync($"r{number}", due: "2026-11-30");
        await using (var db = site.Db(DataScope.System("test")))
        {
            db.Add(new ReminderSettings
            {
                OrganisationId = (await db.Set<ReminderRule>().SingleAsync(Stop)).OrganisationId, QuietFrom = 1200, QuietUntil = 480, QuietOnClosedDays = true, SilencedAt = DateTime.UnixEpoch,
            });
            await db.SaveChangesAsync(Stop);
        }

        using var hr = await site.SignedInAsync(RemindedSite.Hr);
        var (first, second) = (await hr.DocumentAsync(RemindedSite.Rehearsal), await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-11-25&page=2"));

        Assert.Equal((50, 10), (RemindedSite.TableOf(first).Count, RemindedSite.TableOf(second).Count));
        Assert.Equal(60, RemindedSite.TableOf(first).Concat(RemindedSite.TableOf(second)).Select(row => row[1]).Distinct().Count());
        Assert.Equal("/hr/reminders/rehearsal?on=2026-11-25&page=2", first.QuerySelector("nav.pages a:last-child")!.GetAttribute("href"));
        Assert.Contains("1件も届きません", first.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_ForOthersThanHrOfTheWholeOrganisation_AreNotThere()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.GrantHrAsync("trainer@chuo.example", office: "区民部");
        foreach (var account in new[] { RemindedSite.Learner, "trainer@chuo.example", "admin@academy.example" })
        {
            using var browser = await site.SignedInAsync(account);
            foreach (var path in new[] { RemindedSite.Rehearsal, RemindedSite.Log })
            {
                using var answer = await browser.GetAsync(path, Stop);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }
        }
    }

    /// <summary>Rules that fall on 25 November, and people of every kind.</summary>
    private static async Task EnrolAsync(TestSite site)
    {
        await site.AddRuleAsync("3開庁日前", -3);
        // Late in the evening of the day before: it waits until the morning.
        await site.AddRuleAsync("7日前の夜", -7, hour: 21, inBusinessDays: false);
        await site.AddRuleAsync("学習の翌日", 1, hour: 9, change: rule => rule.ByMail = false, cause: ReminderCauses.Inactivity, inBusinessDays: false);
        await site.AddRuleAsync("当日の朝", 0, hour: 8);
        await site.AddRuleAsync("止めたルール", -3, change: rule => rule.IsActive = false);
        var learner = await LearnerRows.OfAsync(site, RemindedSite.Learner);
        await learner.EnrolAsync("near", due: "2026-11-30");
        await learner.EnrolAsync("week", LearningStatus.UnderWay, due: "2026-12-01");
        await learner.EnrolAsync("done", due: "2026-11-30", completedOn: "2026-11-01");
        await learner.EnrolAsync("later", due: "2027-03-31");
        var rests = await learner.EnrolAsync("rests", due: "2026-11-30");
        foreach (var (number, mail, wish) in new[] { (1, null, null), (2, "m2@chuo.example", ReminderMail.Never), (3, "m3@chuo.example", (ReminderMail?)ReminderMail.Daily) })
        {
            var person = await site.AddPersonAsync(number, mail, wish);
            await person.EnrolAsync($"near{number}", due: "2026-11-30");
            await person.EnrolAsync($"today{number}", due: "2026-11-25");
        }

        await (await site.AddPersonAsync(4, "m4@chuo.example")).EnrolAsync("near4", due: "2026-11-30");
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == rests.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, new DateOnly(2026, 11, 20)), Stop);
        // Leaves before that day.
        await db.Set<StaffMember>().Where(row => row.EmployeeNumber == "M4").ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, new DateOnly(2026, 11, 25)), Stop);
    }

    private static string Told(IReadOnlyList<string> row) =>
        $"{row[0]} {row[1].Split(' ').First(word => word.Any(char.IsAsciiDigit) && word.Length > 1)} {row[2]} {row[3]}";

    /// <summary>As <see cref="Told(IReadOnlyList{string})"/> reads it from the page.</summary>
    private static async Task<IEnumerable<string>> ToldAsync(TestSite site, DateOnly day)
    {
        await using var db = site.Db(DataScope.System("test"));
        var rows = await (
            from reminder in db.Set<Reminder>()
            join person in db.Set<StaffMember>() on reminder.StaffMemberId equals person.Id
            join rule in db.Set<ReminderRule>() on reminder.RuleId equals rule.Id
            join enrolment in db.Set<Enrolment>() on reminder.SubjectId equals enrolment.Id
            join release in db.Set<Release>() on enrolment.ReleaseId equals release.Id
            where reminder.State == ReminderState.Told
            select new { reminder.DueAt, person.EmployeeNumber, reminder.Channel, release.Title, rule.Name }).ToListAsync(Stop);
        return rows.Where(row => TokyoTime.DateOf(row.DueAt) == day)
            .Select(row => $"{TokyoTime.Clock(row.DueAt)} {row.EmployeeNumber} {(row.Channel is ReminderChannel.Mail ? "メール" : "サイト内のお知らせ")} {row.Title}{row.Name}")
            .Order(StringComparer.Ordinal);
    }

    private static async Task<List<string>> ReadingsAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<StaffMember>().OrderBy(row => row.ReadingKey).ThenBy(row => row.Id).Select(row => row.EmployeeNumber).ToListAsync(Stop);
    }
}
