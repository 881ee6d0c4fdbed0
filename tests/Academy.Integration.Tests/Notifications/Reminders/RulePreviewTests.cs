using System.Net;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>HR sees how the words that are typed reach one person, before anybody is told.</summary>
public sealed class RulePreviewTests
{
    private const string Number = "100101";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Preview_FillsWhatIsTypedForThePersonsNextCourse_SavesNothing_AndIsNoted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EnrolledAsync(due: "2026-12-25", slug: "later");
        await site.EnrolledAsync(due: "2026-12-01", slug: "sooner");
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "due-soon", ("Days", "5"));

        using var answer = await hr.TypeAsync(
            $"{RuleSite.Page}/{rule.Id}", "Preview", ("Number", $" {Number} "), ("Days", "3"), ("Subject", "{日付}まで{日数}日"), ("Body", "{氏名}さん\n「{件名}」です。"), ("SubjectEnglish", "{days} days"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
        var shown = page.QuerySelector("#preview [role=status]")!;
        // Three business days before 1 December.
        Assert.Contains("青木 美咲さんに令和8年11月26日(木)に届く文面です。", shown.TextContent, StringComparison.Ordinal);
        var letters = shown.QuerySelectorAll(".letter");
        Assert.Equal("令和8年12月1日(火)まで5日", letters[0].QuerySelector("b")!.TextContent);
        Assert.Equal("青木 美咲さん\n「コースsooner」です。", letters[0].QuerySelector(".letter__body")!.TextContent);
        Assert.Equal(("en", "5 days"), (letters[1].GetAttribute("lang"), letters[1].QuerySelector("b")!.TextContent));
        Assert.Equal("{日付}まで{日数}日", page.Fields()["Form.Subject"]);

        Assert.Equal(rule.Subject, Assert.Single(await site.RowsAsync<ReminderRule>()).Subject);
        var noted = (await site.TrailAsync())[^1];
        var learner = (await site.RowsAsync<StaffMember>()).Single(member => member.Mail == RuleSite.Learner);
        Assert.Equal(("notifications.reminder-previewed", "StaffMember", learner.Id), (noted.Action, noted.SubjectKind, noted.SubjectId));
    }

    [Theory]
    [InlineData("overdue", "2026-11-20", "次に届くものはありません。令和8年11月24日(火)に当たっていた")]
    [InlineData("due-soon", null, "このルールに当たるものがありません。コースの1つときょうの日付で作った例です")]
    public async Task Preview_ForWhomNothingComes_SaysWhatItIsMadeOf(string preset, string? due, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Clock.Advance(TimeSpan.FromDays(1));
        if (due is not null)
            await site.EnrolledAsync(due);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, preset);

        using var answer = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", "Preview", ("Number", Number));

        Assert.Contains(said, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "職員番号を入力してください。")]
    [InlineData("999999", "この職員番号の職員は、今この団体にいません。")]
    // Of another organisation.
    [InlineData("2001", "この職員番号の職員は、今この団体にいません。")]
    public async Task Preview_ForAnUnknownNumber_IsRefusedAtTheField_AndWhatWasTypedStays(string number, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "due-soon");

        using var answer = await hr.TypeAsync($"{RuleSite.Page}/{rule.Id}", "Preview", ("Number", number), ("Body", "書きかけ"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
        Assert.Contains(said, page.GetElementById("Number-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((number, "書きかけ"), (page.Fields()["Number"], page.Fields()["Form.Body"]));
        Assert.DoesNotContain(await site.TrailAsync(), entry => entry.Action == "notifications.reminder-previewed");
    }
}
