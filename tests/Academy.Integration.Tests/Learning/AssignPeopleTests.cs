using System.Net;
using System.Text;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Assigning to a rank or to a list, with the people shown before.</summary>
public sealed class AssignPeopleTests
{
    private const string Assign = "/courses/dq-security-everyday/assign";
    private const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rank_OfTheMainPosting_IsAssignedToWhoHasItToday(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(Hr);

        var form = await hr.GetStringAsync(Assign, Stop);
        Assert.Matches("""<option [^>]*value="主任"[^>]*>主任\(4人\)""", form);
        Assert.DoesNotContain("参事", form, StringComparison.Ordinal);

        var preview = await PageAsync(await SendAsync(hr, new() { ["By"] = "Rank", ["Rank"] = "主任" }));
        Assert.Equal(["大野 恵", "加藤 隆", "佐々木 由紀", "吉野 さくら"], Names(preview, "新しい受講者").Select(name => name.Replace("𠮷", "吉", StringComparison.Ordinal)));
        Assert.Equal(0, await EnrolledAsync(site));

        var done = await PageAsync(await ConfirmAsync(hr, preview, new() { ["By"] = "Rank", ["Rank"] = "主任" }));
        Assert.Contains("新しい受講者4人、期限を変えた人0人、そのままの人0人です。", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, await EnrolledAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Rank_InAnOffice_IsThatOfTheOfficeAndThoseBelow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        var welfare = await OfficeAsync(site, "福祉保健部");

        var preview = await PageAsync(await SendAsync(hr, new() { ["By"] = "Rank", ["Rank"] = "主任", ["Within"] = welfare }));

        Assert.Equal(["大野 恵", "𠮷野 さくら"], Names(preview, "新しい受講者"));
        await ConfirmAsync(hr, preview, new() { ["By"] = "Rank", ["Rank"] = "主任", ["Within"] = welfare });
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(welfare, (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "learning.assigned", Stop)).SubjectId.ToString());
    }

    [Theory, BothDatabases]
    public async Task List_ThatIsPasted_NamesTheLinesOfNobodyAndAssignsTheOthersOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        // With a head, a line of a spreadsheet, full width, the same twice, an unknown one and one of another organisation.
        var list = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = "職員番号\r\n100101\t青木\r\n１００１０６\r\n\r\n999999\r\n100101\r\n2001" };

        var answer = await SendAsync(hr, list);
        var preview = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["青木 美咲", "伊藤 拓也"], Names(preview, "新しい受講者"));
        Assert.Contains("5行目: 職員番号 999999 の職員が見つかりません。", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7行目: 職員番号 2001 の職員が見つかりません。", preview.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("999999", preview.QuerySelector<IHtmlTextAreaElement>("#Numbers")!.Value, StringComparison.Ordinal);

        await ConfirmAsync(hr, preview, list);
        var again = await PageAsync(await ConfirmAsync(hr, preview, list));
        Assert.Contains("変更はありませんでした", again.Body!.TextContent, StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal((2, 2, 1), (
            await db.Set<Enrolment>().CountAsync(Stop), await db.Set<Notice>().CountAsync(Stop),
            await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.assigned", Stop)));
    }

    [Theory]
    [InlineData(932, "氏名,職員番号\r\n青木,100101\r\n\"伊藤, 拓也\",100106\r\n")]
    [InlineData(65001, "\uFEFF職員番号\r\n100101\r\n100106\r\n")]
    [InlineData(65001, "100101\n100106")]
    public async Task List_OfAFile_BecomesTextThatIsConfirmed(int codePage, string content)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);
        var file = (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8).GetBytes(content);

        var preview = await PageAsync(await hr.UploadAsync(Assign, Assign, "Upload", "list.csv", file, new() { ["By"] = "List", ["Due"] = "2026-12-25" }));

        Assert.Equal("", string.Concat(preview.QuerySelectorAll(".field__error").Select(error => error.TextContent)));
        Assert.Equal(["青木 美咲", "伊藤 拓也"], Names(preview, "新しい受講者"));
        var text = preview.QuerySelector<IHtmlTextAreaElement>("#Numbers")!.Value;
        await ConfirmAsync(hr, preview, new() { ["By"] = "List", ["Numbers"] = text.ReplaceLineEndings("\r\n") });
        Assert.Equal(2, await EnrolledAsync(site));
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
        var hr = await site.SignedInAsync(Hr);

        var answer = await SendAsync(hr, new() { ["By"] = by, ["Rank"] = typed, ["Numbers"] = typed });
        var page = await PageAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-12-25", page.QuerySelector<IHtmlInputElement>("#Due")!.Value);
    }

    [Fact]
    public async Task List_OfTooManyLines_IsRefusedWithItsLimit()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);

        var page = await PageAsync(await SendAsync(hr, new() { ["By"] = "List", ["Numbers"] = string.Join('\n', Enumerable.Range(1, 5001)) }));

        Assert.Contains("名簿が長すぎます。5,000行までに分けてください。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Hr_OfAnOffice_ReachesNobodyBeyondIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await GrantOnlyAsync(site, "区民部");
        var hr = await site.SignedInAsync(Hr);

        Assert.Matches("""<option [^>]*value="主任"[^>]*>主任\(1人\)""", await hr.GetStringAsync(Assign, Stop));
        Assert.DoesNotContain("係長", await hr.GetStringAsync(Assign, Stop), StringComparison.Ordinal);
        var rank = await PageAsync(await SendAsync(hr, new() { ["By"] = "Rank", ["Rank"] = "主任" }));
        Assert.Equal(["加藤 隆"], Names(rank, "新しい受講者"));
        var list = await PageAsync(await SendAsync(hr, new() { ["By"] = "List", ["Numbers"] = "100101\n100106" }));
        Assert.Equal(["伊藤 拓也"], Names(list, "新しい受講者"));
        Assert.Contains("1行目: 職員番号 100101 の職員が見つかりません。", list.Body!.TextContent, StringComparison.Ordinal);
        var other = await SendAsync(hr, new() { ["By"] = "Rank", ["Rank"] = "主任", ["Within"] = await OfficeAsync(site, "福祉保健部") });
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Fact]
    public async Task Preview_OfAnotherDueDate_ShowsTheOneThatTheyHave()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);
        var form = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = "100101" };
        await ConfirmAsync(hr, await PageAsync(await SendAsync(hr, form)), form);

        var preview = await PageAsync(await SendAsync(hr, new() { ["By"] = "List", ["Numbers"] = "100101\n100106", ["Due"] = "2027-01-29" }));

        Assert.Equal(["青木 美咲"], Names(preview, "期限が変わる人"));
        Assert.Equal(["伊藤 拓也"], Names(preview, "新しい受講者"));
        Assert.Contains("令和8年12月25日", preview.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Preview_IsALookAtThosePeople_AndIsNoted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        var form = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = "100101" };

        var preview = await PageAsync(await SendAsync(hr, form));
        Assert.Equal(1, await LooksAsync());
        await ConfirmAsync(hr, preview, form);
        Assert.Equal(1, await LooksAsync());

        async Task<int> LooksAsync()
        {
            await using var db = site.Db(DataScope.System("test"));
            return await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.learners-viewed", Stop);
        }
    }

    [Theory, BothDatabases]
    public async Task Preview_OfMorePeopleThanAPageShows_IsTurnedKindByKind(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var numbers = await AddStaffAsync(site, "区民部", 210);
        var hr = await site.SignedInAsync(Hr);
        var dated = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = string.Join('\n', numbers.Take(105)) };
        await ConfirmAsync(hr, await PageAsync(await SendAsync(hr, dated)), dated);
        var form = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = string.Join('\n', numbers), ["Due"] = "2027-01-29" };

        var first = await PageAsync(await SendAsync(hr, form));
        var second = await TurnAsync(first, "#added", "「新しい受講者」の次の100人");
        var both = await TurnAsync(second, "#dated", "「期限が変わる人」の次の100人");

        Assert.Equal((100, 100), (Names(first, "新しい受講者").Count(), Names(first, "期限が変わる人").Count()));
        Assert.Equal((5, 100), (Names(second, "新しい受講者").Count(), Names(second, "期限が変わる人").Count()));
        Assert.Equal((5, 5), (Names(both, "新しい受講者").Count(), Names(both, "期限が変わる人").Count()));
        Assert.Equal(105, Names(first, "新しい受講者").Concat(Names(both, "新しい受講者")).Distinct().Count());
        Assert.Contains("105人中101人目から105人目まで", both.QuerySelector("#added")!.TextContent, StringComparison.Ordinal);
        Assert.Null(both.QuerySelector("#added button[aria-label='「新しい受講者」の次の100人']"));
        // What is confirmed from there is the whole of it.
        await ConfirmAsync(hr, both, form);
        Assert.Equal(210, await EnrolledAsync(site));

        async Task<IHtmlDocument> TurnAsync(IHtmlDocument page, string part, string label)
        {
            var button = page.QuerySelector<IHtmlButtonElement>($"{part} button[aria-label='{label}']")!;
            return await PageAsync(await SendAsync(hr, new(form) { [button.Name!] = button.Value }));
        }
    }

    [Theory, BothDatabases]
    public async Task Preview_MarksThoseOnLeave_WhateverCourseOfTheirsIsPaused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (onLeave, soon) = (await LearnerRows.OfAsync(site, "learner@chuo.example"), await LearnerRows.OfAsync(site, "trainer@chuo.example"));
        await PauseAsync(site, await onLeave.EnrolAsync("second"), new(2026, 11, 10));
        await PauseAsync(site, await soon.EnrolAsync("third"), new(2026, 12, 10));
        var hr = await site.SignedInAsync(Hr);

        var preview = await PageAsync(await SendAsync(hr, new() { ["By"] = "List", ["Numbers"] = "100101\n100102\n100106" }));

        Assert.Equal(3, Names(preview, "新しい受講者").Count());
        Assert.Equal(["青木 美咲"], preview.QuerySelectorAll("#added tbody tr").Where(row => row.TextContent.Contains("休止中", StringComparison.Ordinal)).Select(row => row.QuerySelector(".name b")!.TextContent));
        Assert.Contains("割り当てる人のうち1人は、休職や育児休業などで受講を休止しています。", preview.QuerySelector("#plan")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>It completes nothing, and an office or a rank is assigned to whole.</summary>
    [Fact]
    public async Task List_WithOneselfInIt_IsAssignedWhole()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);
        await using var db = site.Db(DataScope.System("test"));
        var own = await db.Set<StaffMember>().SingleAsync(row => row.Mail == Hr, Stop);
        var form = new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = $"100101\n{own.EmployeeNumber}" };

        await ConfirmAsync(hr, await PageAsync(await SendAsync(hr, form)), form);

        Assert.True(await db.Set<Enrolment>().AnyAsync(row => row.StaffMemberId == own.Id && row.DueOn == new DateOnly(2026, 12, 25), Stop));
        Assert.Equal(2, await EnrolledAsync(site));
    }

    [Theory, BothDatabases]
    public async Task List_AssignedByManyAtOnce_EnrolsAndTellsEverybodyOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var numbers = await AddStaffAsync(site, "区民部", 60);
        var (form, officers) = (new Dictionary<string, string> { ["By"] = "List", ["Numbers"] = string.Join('\n', numbers) }, new List<(HttpClient Browser, IHtmlDocument Preview)>());
        for (var officer = 0; officer < 4; officer++)
        {
            var browser = await site.SignedInAsync(Hr);
            officers.Add((browser, await PageAsync(await SendAsync(browser, form))));
        }

        var answers = await Task.WhenAll(officers.Select(officer => Task.Run(() => ConfirmAsync(officer.Browser, officer.Preview, form), Stop)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var told = await Task.WhenAll(answers.Select(async answer => (await PageAsync(answer)).Body!.TextContent));
        Assert.Single(told, text => text.Contains("新しい受講者60人、期限を変えた人0人、そのままの人0人です。", StringComparison.Ordinal));
        Assert.Equal(3, told.Count(text => text.Contains("変更はありませんでした", StringComparison.Ordinal)));
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal((60, 60, 1), (
            await db.Set<Enrolment>().CountAsync(Stop), await db.Set<Notice>().CountAsync(Stop),
            await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.assigned", Stop)));
    }

    private static async Task PauseAsync(TestSite site, Enrolment enrolment, DateOnly from)
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, from), Stop);
    }

    /// <returns>Their employee numbers.</returns>
    private static async Task<IReadOnlyList<string>> AddStaffAsync(TestSite site, string office, int count)
    {
        await using var db = site.Db(DataScope.System("test"));
        var version = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == office, Stop);
        foreach (var number in Enumerable.Range(0, count))
        {
            var person = new Person();
            var member = new StaffMember
            {
                OrganisationId = version.OrganisationId,
                PersonId = person.Id,
                EmployeeNumber = $"M{number}",
                FamilyName = "試験",
                GivenName = $"{number}",
                FamilyReading = "しけん",
                GivenReading = "",
                ReadingKey = $"{number:000}",
                ValidFrom = new(2020, 4, 1),
            };
            db.AddRange(person, member, new Posting
            {
                OrganisationId = version.OrganisationId,
                StaffMemberId = member.Id,
                DepartmentId = version.DepartmentId,
                Kind = PostingKind.Main,
                ValidFrom = new(2020, 4, 1),
            });
        }

        await db.SaveChangesAsync(Stop);
        return [.. Enumerable.Range(0, count).Select(number => $"M{number}")];
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient hr, Dictionary<string, string> fields) =>
        hr.SubmitAsync(Assign, Assign, new(fields) { ["Due"] = fields.GetValueOrDefault("Due", "2026-12-25") });

    /// <summary>Presses the button of the preview.</summary>
    private static Task<HttpResponseMessage> ConfirmAsync(HttpClient hr, IHtmlDocument preview, Dictionary<string, string> fields) =>
        SendAsync(hr, new(fields) { ["Confirm"] = "true", ["Seen"] = preview.QuerySelector<IHtmlInputElement>("input[name=Seen]")!.Value });

    private static async Task<IHtmlDocument> PageAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);

    /// <summary>The people under a heading of the preview, in their order.</summary>
    private static IEnumerable<string> Names(IHtmlDocument page, string heading) =>
        page.QuerySelectorAll("#plan details").Where(part => part.QuerySelector("summary")!.TextContent.StartsWith(heading, StringComparison.Ordinal))
            .SelectMany(part => part.QuerySelectorAll(".name b")).Select(name => name.TextContent);

    private static async Task<int> EnrolledAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Enrolment>().CountAsync(Stop);
    }

    private static async Task<string> OfficeAsync(TestSite site, string name)
    {
        await using var db = site.Db(DataScope.System("test"));
        return (await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == name, Stop)).DepartmentId.ToString();
    }

    private static async Task GrantOnlyAsync(TestSite site, string office)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (hr, department) = (await db.Set<StaffMember>().SingleAsync(row => row.Mail == Hr, Stop), await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == office, Stop));
        await db.Set<Grant>().Where(grant => grant.StaffMemberId == hr.Id).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DepartmentId, department.DepartmentId), Stop);
    }
}
