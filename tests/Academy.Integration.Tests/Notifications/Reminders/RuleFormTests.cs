using System.Net;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The form of a rule: what is wrong is told at its field, and nothing that was typed is lost.</summary>
public sealed class RuleFormTests
{
    private const string New = $"{RuleSite.Page}/new?preset=due-soon";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Name", "", "ルールの名前を入力してください")]
    [InlineData("Days", "", "日数は、0から365までの整数で入力してください")]
    [InlineData("Days", "366", "日数は、0から365までの整数で入力してください")]
    [InlineData("Days", "-3", "日数は、0から365までの整数で入力してください")]
    [InlineData("Days", "2.5", "日数は、0から365までの整数で入力してください")]
    [InlineData("At", "", "時刻を入力してください")]
    [InlineData("At", "25:00", "時刻を読み取れませんでした")]
    [InlineData("Office", "01999c00-0000-7000-8000-000000000001", "この部署は選べません")]
    [InlineData("Rank", "大統領", "この職位の職員はいません")]
    [InlineData("Course", "01999c00-0000-7000-8000-000000000001", "このコースは選べません")]
    [InlineData("Subject", "{名前}さんへ", "「{名前}」という差し込みはありません")]
    [InlineData("Body", "{氏名}さん\n{期日}です", "「{期日}」という差し込みはありません")]
    [InlineData("SubjectEnglish", "{course} is due", "「{course}」という差し込みはありません")]
    [InlineData("BodyEnglish", "", "英語の本文を入力してください")]
    public async Task Field_FilledInWrongly_SaysSo_AndAllThatWasTypedComesBack(string field, string typed, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var asTyped = new Dictionary<string, string>(await hr.FieldsAsync(New))
        {
            ["Form.Name"] = "年末の案内", ["Form.Side"] = "After", ["Form.InBusinessDays"] = "false", ["Form.At"] = "16:45", ["Form.OnlyNotBegun"] = "true", [$"Form.{field}"] = typed,
        };
        asTyped.Remove("Form.OnSite");

        using var answer = await hr.SubmitAsync(RuleSite.Page, New, new(asTyped));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PageAsync(answer);
        var wrong = page.QuerySelector($"[name='Form.{field}']")!;
        Assert.Equal("true", wrong.GetAttribute("aria-invalid"));
        Assert.Contains(said, page.GetElementById(wrong.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent, StringComparison.Ordinal);
        Assert.Equal(said, Assert.Single(page.QuerySelectorAll("[data-errors] a")).TextContent[..said.Length]);
        var shown = page.Fields();
        // A list shows nothing that is not in it.
        foreach (var (name, value) in asTyped.Where(one => one.Key != "__RequestVerificationToken" && (one.Key != $"Form.{field}" || field is not ("Office" or "Rank" or "Course"))))
            Assert.Equal((name, value), (name, shown.GetValueOrDefault(name)));
        Assert.False(shown.ContainsKey("Form.OnSite"));
        Assert.Empty(await site.RowsAsync<ReminderRule>());
    }

    [Fact]
    public async Task Rule_WithoutAnyChannel_IsRefusedAtTheChannels()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);

        using var answer = await hr.TypeAsync(New, null, ("OnSite", null), ("ByMail", null));

        var page = await PageAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("知らせ方を1つ以上選んでください。", page.GetElementById(page.QuerySelector("[name='Form.OnSite']")!.Closest("fieldset")!.GetAttribute("aria-describedby")!)!.TextContent.Trim());
        Assert.NotNull(page.GetElementById(page.QuerySelector("[data-errors] a")!.GetAttribute("href")![1..]));
    }

    /// <summary>A header is one line; a body is as long as it looks, whatever a form sends for the end of a line.</summary>
    [Theory, BothDatabases]
    public async Task Words_AreKeptInOneLineOrMany(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var body = string.Concat(Enumerable.Repeat("あ\r\n", 999)) + "ああ";

        var rule = await site.AddRuleAsync(hr, "due-soon", ("Name", " 期末の\n案内 "), ("Subject", "期限の\r\nBcc: all@city.example"), ("Body", body), ("SubjectEnglish", "Due\nsoon"));

        Assert.Equal(("期末の 案内", "期限の Bcc: all@city.example", "Due soon"), (rule.Name, rule.Subject, rule.SubjectEnglish));
        Assert.Equal(body.ReplaceLineEndings("\n"), rule.Body);
        using var longer = await hr.TypeAsync(New, null, ("Body", body + "あ"));
        Assert.Contains("本文は2,000文字までにしてください。", (await PageAsync(longer)).GetElementById("Form_Body-error")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Nobody is without learning before they learnt.</summary>
    [Fact]
    public async Task Rule_AboutLearnersWhoDoNothing_IsAlwaysAfter_AndInCalendarDays()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var path = $"{RuleSite.Page}/new?preset=idle";
        Assert.Null((await hr.ShownAsync(path)).QuerySelector("[name='Form.Side']"));

        var rule = await site.AddRuleAsync(hr, "idle", ("Side", "Before"), ("InBusinessDays", "true"), ("Days", "14"));
        Assert.Equal(("learning.inactivity", 14, false), (rule.Cause, rule.Days, rule.InBusinessDays));
        using var none = await hr.TypeAsync(path, null, ("Days", "0"));
        Assert.Contains("日数は、1から365までの整数で入力してください。", (await PageAsync(none)).GetElementById("Form_Days-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Before", "3", -3, "期限の3日前 9:00")]
    [InlineData("After", "365日", 365, "期限の365日後 9:00")]
    [InlineData("Before", "0", 0, "期限の当日 9:00")]
    [InlineData("On", "なし", 0, "期限の当日 9:00")]
    public async Task Rule_SaysOnWhichSideOfTheDueDate(string side, string days, int kept, string shown)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);

        var rule = await site.AddRuleAsync(hr, "due-soon", ("Side", side), ("Days", days), ("InBusinessDays", "false"));

        Assert.Equal(kept, rule.Days);
        Assert.Contains(shown, (await hr.ShownAsync(RuleSite.Page)).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(side == "Before" && kept == 0 ? "On" : side, (await hr.FieldsAsync($"{RuleSite.Page}/{rule.Id}"))["Form.Side"]);
    }

    /// <summary>Or it would go to everybody from the next saving on.</summary>
    [Theory, BothDatabases]
    public async Task Rule_NarrowedToWhatIsGone_StaysNarrowedWhenSomethingElseIsSaved(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var office = (await hr.ShownAsync(New)).QuerySelectorAll("[name='Form.Office'] option")[1].GetAttribute("value");
        var rule = await site.AddRuleAsync(hr, "due-soon", ("Office", office));
        var (course, path) = (Guid.NewGuid(), $"{RuleSite.Page}/{rule.Id}");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<ReminderRule>().ExecuteUpdateAsync(set => set.SetProperty(row => row.TopicId, course).SetProperty(row => row.Rank, "参事"), Stop);

        using var saved = await hr.TypeAsync(path, null, ("Name", "別の名前"));

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var kept = Assert.Single(await site.RowsAsync<ReminderRule>());
        Assert.Equal(("別の名前", rule.DepartmentId, "参事", course), (kept.Name, kept.DepartmentId, kept.Rank, kept.TopicId));
        Assert.Contains("参事・今は提供していないコース", (await hr.ShownAsync(RuleSite.Page)).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
}
