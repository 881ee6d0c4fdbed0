using System.Net;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary><c>/hr/reminders</c>: rules are made, changed, stopped and taken away, and what is planned follows them.</summary>
public sealed class RulePageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rule_MadeChangedStoppedStartedAndDeleted_HasItsRemindersPlannedAsItSays(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolledAsync(due: "2026-12-01");
        using var hr = await site.SignedInAsync(RuleSite.Hr);

        // Three business days before a Tuesday, with a weekend between.
        var rule = await site.AddRuleAsync(hr, "due-soon");
        await site.WorkOffAsync();
        Assert.Equal(
            new() { [ReminderChannel.Site] = (RuleSite.Utc(11, 26, 0), ReminderState.Planned), [ReminderChannel.Mail] = (RuleSite.Utc(11, 26, 0), ReminderState.Planned) },
            await site.RemindersAsync(rule, enrolment));
        Assert.Equal("期限が近い人への案内期限の3開庁日前9:00全員サイトのお知らせ・メール有効2件停止する編集削除", await RowAsync(hr));

        using var changed = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", null, ("Days", "１"), ("InBusinessDays", "false"), ("At", "10:30"), ("ByMail", null), ("OnlyNotBegun", "true"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await site.WorkOffAsync();
        var planned = await site.RemindersAsync(rule, enrolment);
        Assert.Equal((RuleSite.Utc(11, 30, 1, 30), ReminderState.Planned), planned[ReminderChannel.Site]);
        Assert.Equal(ReminderState.Cancelled, planned[ReminderChannel.Mail].State);
        Assert.Equal("期限が近い人への案内期限の1日前10:30未着手の人だけサイトのお知らせ有効1件停止する編集削除", await RowAsync(hr));

        await DoAsync(site, hr, "Stop", rule);
        Assert.Equal(ReminderState.Cancelled, (await site.RemindersAsync(rule, enrolment))[ReminderChannel.Site].State);
        Assert.Contains("停止中0件再開する", await RowAsync(hr), StringComparison.Ordinal);
        await DoAsync(site, hr, "Start", rule);
        Assert.Equal(ReminderState.Planned, (await site.RemindersAsync(rule, enrolment))[ReminderChannel.Site].State);

        await DoAsync(site, hr, "Delete", rule);
        Assert.Equal(ReminderState.Cancelled, (await site.RemindersAsync(rule, enrolment))[ReminderChannel.Site].State);
        Assert.Contains("ルールはまだありません", (await hr.ShownAsync(RuleSite.Page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"{RuleSite.Page}/{rule.Id}", Stop)).StatusCode);
        Assert.Equal(
            ["rule-saved", "rule-saved", "rule-stopped", "rule-started", "rule-deleted"],
            (await site.TrailAsync()).Select(entry => entry.SubjectId == rule.Id ? entry.Action["notifications.reminder-".Length..] : "of another"));
    }

    /// <summary>Whoever clicks twice means it once.</summary>
    [Theory, BothDatabases]
    public async Task Form_OfANewRule_SentTwice_AddsOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var fields = await hr.FieldsAsync($"{RuleSite.Page}/new?preset=idle");
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.Redirect, (await hr.SubmitAsync(RuleSite.Page, $"{RuleSite.Page}/new?preset=idle", new(fields))).StatusCode);

        Assert.Equal("最後の学習から30日後 9:00", Assert.Single(await RowsAsync(hr)).Children[1].TextContent.Trim());
        Assert.Single(await site.TrailAsync());
    }

    [Theory, BothDatabases]
    public async Task Rule_OfAnotherOrganisation_AnswersAsARandomOneDoes(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "overdue");
        using var other = await site.SignedInAsync("hr@akiruno.example");
        var form = await hr.FieldsAsync($"{RuleSite.Page}/{rule.Id}");

        foreach (var id in new[] { rule.Id, Guid.CreateVersion7() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{RuleSite.Page}/{id}", Stop)).StatusCode);
            foreach (var handler in new[] { "", "?handler=Preview" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.SubmitAsync(RuleSite.Page, $"{RuleSite.Page}/{id}{handler}", new(form) { ["Number"] = "100101" })).StatusCode);
            foreach (var handler in new[] { "Stop", "Start", "Delete" })
                Assert.Equal(HttpStatusCode.NotFound, (await other.DoAsync(handler, id)).StatusCode);
        }

        Assert.Empty(await RowsAsync(other));
        var left = Assert.Single(await site.RowsAsync<ReminderRule>());
        Assert.Equal((true, null), (left.IsActive, left.DeletedAt));
    }

    [Theory, BothDatabases]
    public async Task Pages_AreForNobodyElse_NorForHrOfAnOffice(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "overdue");
        await site.GrantHrAsync(RuleSite.Learner, office: "区民部");
        Assert.Contains($"href=\"{RuleSite.Page}\"", await hr.GetStringAsync("/hr", Stop), StringComparison.Ordinal);

        foreach (var account in new[] { RuleSite.Learner, "trainer@chuo.example", "admin@academy.example" })
        {
            using var browser = await site.SignedInAsync(account);
            foreach (var path in new[] { RuleSite.Page, $"{RuleSite.Page}/new", $"{RuleSite.Page}/{rule.Id}" })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path, Stop)).StatusCode);
            foreach (var action in new[] { $"{RuleSite.Page}?handler=Silence", $"{RuleSite.Page}?handler=Delete&id={rule.Id}", $"{RuleSite.Page}/new", $"{RuleSite.Page}/{rule.Id}" })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/notices", action, [])).StatusCode);
        }

        using var ofOffice = await site.SignedInAsync(RuleSite.Learner);
        Assert.DoesNotContain(RuleSite.Page, await ofOffice.GetStringAsync("/hr", Stop), StringComparison.Ordinal);
        Assert.Single(await site.TrailAsync());
    }

    /// <summary>HR knows then that the day may be another one.</summary>
    [Fact]
    public async Task Rule_ThatReckonsInAYearWhoseHolidaysAreUnknown_IsWarnedOf_WhileItHolds()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        await site.AddRuleAsync(hr, "due-soon");
        Assert.DoesNotContain("祝日が分からない", (await hr.ShownAsync(RuleSite.Page)).Body!.TextContent, StringComparison.Ordinal);

        var rule = await site.AddRuleAsync(hr, "due-soon", ("Days", "300"));
        Assert.Contains("2028年の祝日は、このサイトにまだ登録されていません", (await hr.ShownAsync(RuleSite.Page)).Body!.TextContent, StringComparison.Ordinal);

        await DoAsync(site, hr, "Stop", rule);
        Assert.DoesNotContain("祝日が分からない", (await hr.ShownAsync(RuleSite.Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OfManyRules_IsPaged()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var model = await site.AddRuleAsync(hr, "idle");
        await using (var db = site.Db(DataScope.System("test")))
        {
            for (var number = 0; number < 30; number++)
                db.Add(SampleRule.Of(model.OrganisationId, $"ルール{number}"));
            await db.SaveChangesAsync(Stop);
        }

        var first = await RowsAsync(hr);
        Assert.Equal(30, first.Count);
        var next = (await hr.ShownAsync(RuleSite.Page)).QuerySelectorAll("main a").Single(link => link.TextContent == "次の30件");
        var last = Assert.Single((await hr.ShownAsync(next.GetAttribute("href")!)).QuerySelectorAll("tbody tr"));
        Assert.Equal(31, first.Append(last).Select(row => row.QuerySelector("th")!.TextContent).Distinct().Count());
    }

    private static async Task DoAsync(TestSite site, HttpClient hr, string handler, ReminderRule rule)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await hr.DoAsync(handler, rule.Id)).StatusCode);
        await site.WorkOffAsync();
    }

    private static async Task<IReadOnlyList<AngleSharp.Dom.IElement>> RowsAsync(HttpClient hr) => [.. (await hr.ShownAsync(RuleSite.Page)).QuerySelectorAll("tbody tr")];

    /// <summary>The only rule, as the list shows it.</summary>
    private static async Task<string> RowAsync(HttpClient hr) => Assert.Single(await RowsAsync(hr)).Squeezed();
}
