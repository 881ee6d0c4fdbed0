using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Accounts;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Assigning to a rank or to a list: who is chosen by it.</summary>
public sealed class AssignPeopleTests
{
    private const string Added = "新しい受講者";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rank_OfTheMainPosting_IsAssignedToWhoHasItToday(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        var page = await hr.GetStringAsync(AssignVisit.Page, Stop);
        Assert.Matches("""<option [^>]*value="主任"[^>]*>主任\(4人\)""", page);
        Assert.DoesNotContain("参事", page, StringComparison.Ordinal);

        var form = AssignVisit.Rank("主任");
        var preview = await hr.PreviewAsync(form);
        Assert.Equal(["大野 恵", "加藤 隆", "佐々木 由紀", "吉野 さくら"], preview.NamesUnder(Added).Select(name => name.Replace("𠮷", "吉", StringComparison.Ordinal)));
        Assert.Equal(0, await site.CountAsync<Enrolment>());

        var done = await KeptPage.PageAsync(await hr.ConfirmAsync(preview, form));
        Assert.Contains("新しい受講者4人、期限を変えた人0人、そのままの人0人です。", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await site.CountAsync<Enrolment>());
    }

    [Theory, BothDatabases]
    public async Task Rank_InAnOffice_IsThatOfTheOfficeAndThoseBelow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var welfare = await site.OfficeIdAsync("福祉保健部");
        var form = new Dictionary<string, string>(AssignVisit.Rank("主任")) { ["Within"] = welfare.ToString() };

        var preview = await hr.PreviewAsync(form);

        Assert.Equal(["大野 恵", "𠮷野 さくら"], preview.NamesUnder(Added));
        await hr.ConfirmAsync(preview, form);
        Assert.Equal(welfare, Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.assigned").SubjectId);
    }

    [Theory, BothDatabases]
    public async Task List_ThatIsPasted_NamesTheLinesOfNobodyAndAssignsTheOthersOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        // With a head, a line of a spreadsheet, full width, the same twice, an unknown one and one of another organisation.
        var form = AssignVisit.List("職員番号\r\n100101\t青木\r\n１００１０６\r\n\r\n999999\r\n100101\r\n2001");

        var answer = await hr.SendFormAsync(form);
        var preview = await KeptPage.PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["青木 美咲", "伊藤 拓也"], preview.NamesUnder(Added));
        Assert.Contains("5行目: 職員番号 999999 の職員が見つかりません。", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7行目: 職員番号 2001 の職員が見つかりません。", preview.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("999999", Numbers(preview), StringComparison.Ordinal);

        await hr.ConfirmAsync(preview, form);
        var again = await KeptPage.PageAsync(await hr.ConfirmAsync(preview, form));
        Assert.Contains("変更はありませんでした", again.Body!.TextContent, StringComparison.Ordinal);
        await AssertAssignedOnceAsync(site, people: 2);
    }

    [Theory]
    [InlineData(932, "氏名,職員番号\r\n青木,100101\r\n\"伊藤, 拓也\",100106\r\n")]
    [InlineData(65001, "\uFEFF職員番号\r\n100101\r\n100106\r\n")]
    [InlineData(65001, "100101\n100106")]
    public async Task List_OfAFile_BecomesTextThatIsConfirmed(int codePage, string content)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        var file = (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8).GetBytes(content);

        var preview = await KeptPage.PageAsync(
            await hr.UploadAsync(AssignVisit.Page, AssignVisit.Page, "Upload", "list.csv", file, new() { ["By"] = "List", ["Due"] = "2026-12-25" }));

        Assert.Equal("", string.Concat(preview.QuerySelectorAll(".field__error").Select(error => error.TextContent)));
        Assert.Equal(["青木 美咲", "伊藤 拓也"], preview.NamesUnder(Added));
        await hr.ConfirmAsync(preview, AssignVisit.List(Numbers(preview).ReplaceLineEndings("\r\n")));
        Assert.Equal(2, await site.CountAsync<Enrolment>());
    }

    [Theory]
    [InlineData("List", "", "職員番号を入力するか、ファイルを選んでください。")]
    [InlineData("List", "1\n2", "この名簿の職員番号では、職員が見つかりません。")]
    [InlineData("List", "\uD800", "この名簿の職員番号では、職員が見つかりません。")]
    [InlineData("Rank", "", "職位を選んでください。")]
    [InlineData("Rank", "参事", "この職位の職員はいません。一覧から選んでください。")]
    public async Task Choice_OfNobody_SaysSoAndKeepsTheDate(string by, string typed, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        var answer = await hr.SendFormAsync(new() { ["By"] = by, ["Rank"] = typed, ["Numbers"] = typed });
        var page = await KeptPage.PageAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-12-25", page.QuerySelector<IHtmlInputElement>("#Due")!.Value);
    }

    [Fact]
    public async Task List_OfTooManyLines_IsRefusedWithItsLimit()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        var page = await hr.PreviewAsync(AssignVisit.List(Enumerable.Range(1, 5001).Select(number => $"{number}")));

        Assert.Contains("名簿が長すぎます。5,000行までに分けてください。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Hr_OfAnOffice_ReachesNobodyBeyondIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.LimitToOfficeAsync(AssignVisit.Hr, "区民部");
        var hr = await site.SignedInAsync(AssignVisit.Hr);

        Assert.Matches("""<option [^>]*value="主任"[^>]*>主任\(1人\)""", await hr.GetStringAsync(AssignVisit.Page, Stop));
        Assert.DoesNotContain("係長", await hr.GetStringAsync(AssignVisit.Page, Stop), StringComparison.Ordinal);
        var rank = await hr.PreviewAsync(AssignVisit.Rank("主任"));
        Assert.Equal(["加藤 隆"], rank.NamesUnder(Added));
        var list = await hr.PreviewAsync(AssignVisit.List("100101\n100106"));
        Assert.Equal(["伊藤 拓也"], list.NamesUnder(Added));
        Assert.Contains("1行目: 職員番号 100101 の職員が見つかりません。", list.Body!.TextContent, StringComparison.Ordinal);
        var welfare = await site.OfficeIdAsync("福祉保健部");
        var other = await hr.SendFormAsync(new(AssignVisit.Rank("主任")) { ["Within"] = welfare.ToString() });
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    /// <summary>It completes nothing, and an office or a rank is assigned to whole.</summary>
    [Fact]
    public async Task List_WithOneselfInIt_IsAssignedWhole()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(AssignVisit.Hr);
        await using var db = site.Db(DataScope.System("test"));
        var own = await db.Set<StaffMember>().SingleAsync(row => row.Mail == AssignVisit.Hr, Stop);
        var form = AssignVisit.List($"100101\n{own.EmployeeNumber}");

        await hr.ConfirmAsync(await hr.PreviewAsync(form), form);

        Assert.True(await db.Set<Enrolment>().AnyAsync(row => row.StaffMemberId == own.Id && row.DueOn == new DateOnly(2026, 12, 25), Stop));
        Assert.Equal(2, await site.CountAsync<Enrolment>());
    }

    [Theory, BothDatabases]
    public async Task List_AssignedByManyAtOnce_EnrolsAndTellsEverybodyOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var form = AssignVisit.List(await site.AddStaffAsync("区民部", 60));
        var officers = new List<(HttpClient Browser, IDocument Preview)>();
        for (var officer = 0; officer < 4; officer++)
        {
            var browser = await site.SignedInAsync(AssignVisit.Hr);
            officers.Add((browser, await browser.PreviewAsync(form)));
        }

        var answers = await Task.WhenAll(officers.Select(officer => Task.Run(() => officer.Browser.ConfirmAsync(officer.Preview, form), Stop)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var told = await Task.WhenAll(answers.Select(async answer => (await KeptPage.PageAsync(answer)).Body!.TextContent));
        Assert.Single(told, text => text.Contains("新しい受講者60人、期限を変えた人0人、そのままの人0人です。", StringComparison.Ordinal));
        Assert.Equal(3, told.Count(text => text.Contains("変更はありませんでした", StringComparison.Ordinal)));
        await AssertAssignedOnceAsync(site, people: 60);
    }

    /// <summary>What stands in the field of the list.</summary>
    private static string Numbers(IDocument page) => page.QuerySelector<IHtmlTextAreaElement>("#Numbers")!.Value;

    /// <summary>Everybody is enrolled and told once, and it is noted once.</summary>
    private static async Task AssertAssignedOnceAsync(TestSite site, int people) => Assert.Equal(
        (people, people, 1),
        (await site.CountAsync<Enrolment>(), await site.CountAsync<Notice>(), await site.CountAsync<AuditEntry>(entry => entry.Action == "learning.assigned")));
}
