using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What HR sees of the weekly report to superiors before anybody is told: its form, its rehearsal and its words.</summary>
public sealed class SectionPageTests
{
    private const string New = $"{RuleSite.Page}/new?preset=section";

    /// <summary>渡邉, who heads 情報政策課.</summary>
    private const string Head = "100107";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Neither days nor courses are asked for, and what is sent of them all the same is passed over.</summary>
    [Theory, BothDatabases]
    public async Task Rule_OfThePreset_IsForEachMonday_AndForNoCourse(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);

        var form = await hr.ShownAsync(New);
        Assert.Null(form.QuerySelector("[name='Form.Days'], [name='Form.Side'], [name='Form.InBusinessDays'], [name='Form.Course'], [name='Form.OnlyNotBegun']"));
        Assert.NotNull(form.QuerySelector("main a[href='/hr/superiors']"));
        var rule = await site.AddRuleAsync(hr, "section", ("Days", "3"), ("Side", "After"), ("InBusinessDays", "true"), ("Course", $"{Guid.NewGuid()}"), ("OnlyNotBegun", "true"), ("Rank", "課長"));

        Assert.Equal((ReminderCauses.Section, 0, false, null, false, "課長"), (rule.Cause, rule.Days, rule.InBusinessDays, rule.TopicId, rule.OnlyNotBegun, rule.Rank));
        var row = (await hr.ShownAsync(RuleSite.Page)).QuerySelector("tbody tr")!.Squeezed();
        Assert.StartsWith("所属長への週のまとめ毎週月曜日9:00所属長・課長サイトのお知らせ・メール有効", row, StringComparison.Ordinal);
        using var saved = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", null, ("At", "8:15"), ("Rank", ""));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("毎週月曜日8:15所属長サイト", (await hr.ShownAsync(RuleSite.Page)).QuerySelector("tbody tr")!.Squeezed(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Rehearsal_OfAMonday_NamesTheSuperiorsOfThatDay_AndSaysThatTheReportIsNotKnown(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        await site.AddRuleAsync(hr, "section", ("OnSite", null));
        await site.PostAsync("ito@chuo.example", "区民生活課", "課長", from: new(2026, 12, 7));

        var first = RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-11-30"));
        var second = RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-12-07"));

        Assert.Equal(["総務部所属長への週のまとめ", "情報政策課所属長への週のまとめ"], first.Select(row => row[3]));
        Assert.All(first, row => Assert.Equal(("9:00", "11月30日(月)からの週のまとめ その日に知らせることがなければ、送りません。"), (row[0], row[4])));
        Assert.Equal(["区民生活課", "総務部", "情報政策課"], second.Select(row => row[3][..^"所属長への週のまとめ".Length]));
        Assert.Empty(RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Rehearsal}?on=2026-12-01")));
    }

    [Theory, BothDatabases]
    public async Task Preview_ForASuperior_IsTheNextReportAsThingsStandNow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "section");

        var empty = await PreviewAsync(hr, rule, Head);
        Assert.Contains("渡邉 直子さんに令和8年11月30日(月)に届く文面です。ただし今は知らせることがなく、このままなら送りません。", empty.TextContent, StringComparison.Ordinal);
        await site.EnrolAsync(ReminderSite.Learner, "2026-11-20");
        var full = await PreviewAsync(hr, rule, Head);

        Assert.Contains("渡邉 直子さんに令和8年11月30日(月)に届く文面です。", full.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("ただし", full.TextContent, StringComparison.Ordinal);
        var letters = full.QuerySelectorAll(".letter");
        Assert.Equal("情報政策課の受講状況(今週のまとめ)", letters[0].QuerySelector("b")!.TextContent);
        Assert.EndsWith("【期限を過ぎている受講 1件】\n青木 美咲(情報政策課)\n・BPRの回し方:5つの手順 期限 令和8年11月20日(金)", letters[0].QuerySelector(".letter__body")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("[Overdue: 1]", letters[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await site.TrailAsync()).Count(entry => entry.Action == "notifications.reminder-previewed"));
    }

    [Theory]
    [InlineData("100101", "青木 美咲さんは、今の設定では所属長ではありません。")]
    // Whose posting was of another time.
    [InlineData("100104", "山﨑 大輔さんは、今の設定では所属長ではありません。")]
    public async Task Preview_ForWhoIsNoSuperior_SaysSo_AndShowsNobody(string number, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.EnrolAsync(ReminderSite.Learner, "2026-11-20");
        await site.EndPostingsAsync("yamazaki@chuo.example", new(2026, 11, 1));
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "section");

        var shown = await PreviewAsync(hr, rule, number);

        Assert.Contains(said, shown.TextContent, StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll(".letter"));
        Assert.DoesNotContain(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "notifications.reminder-previewed");
    }

    private static async Task<IElement> PreviewAsync(HttpClient hr, ReminderRule rule, string number)
    {
        using var answer = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", "Preview", ("Number", number));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await RemindedSite.ReadAsync(answer)).QuerySelector("#preview [role=status]")!;
    }
}
