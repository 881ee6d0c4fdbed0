using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Academy.Integration.Tests.Accounts;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Organisations;

/// <summary><c>/hr/superiors</c>: HR chooses which ranks head an office, and sees what comes of it.</summary>
public sealed class SuperiorsPageTests
{
    private const string Page = "/hr/superiors";
    private const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Page_ShowsTheRanksOfToday_TheChosenOnesTicked_AndTheOfficesThatNobodyHeads(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        // Concurrent postings count, seconded and past ones do not, and nobody counts twice.
        await site.PostAsync("yamazaki@chuo.example", "区民部", "部長");
        await site.PostAsync("ito@chuo.example", "保険年金課", "参事");
        await site.PostAsync("ono@chuo.example", "保険年金課", "研修生", PostingKind.Seconded);
        await site.PostAsync("ono@chuo.example", "保険年金課", "主幹", until: new(2026, 11, 24));
        using var hr = await site.SignedInAsync(Hr);

        var page = await hr.DocumentAsync(Page);

        Assert.Equal(["参事 (1人)", "課長* (1人)", "部長* (1人)", "係長 (2人)", "主事 (4人)", "主任 (4人)"], RanksOf(page));
        Assert.Contains("所属長は2人です", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3か所あります", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([["福祉保健部", "4"], ["福祉保健部 生活支援課", "2"], ["福祉保健部 子育て支援課", "2"]], RemindedSite.TableOf(page));
    }

    [Theory, BothDatabases]
    public async Task Choice_IsSaved_WithItsAudit_AndTheOtherSettingsStay(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(Hr);

        Assert.Equal((HttpStatusCode.Redirect, Page), await ChooseAsync(hr, "課長", "係長"));

        var page = await hr.DocumentAsync(Page);
        Assert.Equal(["課長* (1人)", "部長 (1人)", "係長* (2人)"], RanksOf(page)[..3]);
        Assert.Contains("所属長の職位を保存しました。", page.Body!.TextContent, StringComparison.Ordinal);
        var settings = (await site.RowsAsync<Organisation>()).ToDictionary(row => row.Code, row => OrganisationSettings.Read(row.Settings));
        Assert.Equal(["課長", "係長"], settings["131024"].SuperiorRanks!);
        Assert.Equal("中央区デ研", settings["131024"].Certificate?.Sign);
        Assert.Equal(["部長", "課長"], settings["132284"].SuperiorRanks!);
        var noted = (await site.RowsAsync<AuditEntry>()).Single(entry => entry.Action == "organisations.superiors-chosen");
        Assert.Equal((await site.StaffIdAsync(Hr), "{\"ranks\":2}"), (noted.ActorId, noted.Details));

        // Nobody is a superior of anything.
        await ChooseAsync(hr);
        page = await hr.DocumentAsync(Page);
        Assert.DoesNotContain(RanksOf(page), rank => rank.Contains('*', StringComparison.Ordinal));
        Assert.Contains("所属長は0人です", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(9, RemindedSite.TableOf(page).Count);
    }

    [Theory, BothDatabases]
    public async Task Rank_ThatNobodyHolds_IsRefused_AndTheTicksStay(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var hr = await site.SignedInAsync(Hr);

        using var answer = await SendAsync(hr, "係長", "大統領", "");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RemindedSite.ReadAsync(answer);
        Assert.Contains("この職位の職員は、今はいません。", page.GetElementById("Ranks-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(page.QuerySelector("[data-errors] a")!.GetAttribute("href")![1..]));
        Assert.Equal(["係長* (2人)"], RanksOf(page).Where(rank => rank.Contains('*', StringComparison.Ordinal)));
        Assert.DoesNotContain(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "organisations.superiors-chosen");
    }

    /// <summary>The last 参事 retires: who saves something else does not choose for those to come.</summary>
    [Fact]
    public async Task Rank_ThatWasChosen_StaysToBeSeen_ThoughNobodyHoldsIt()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.ChooseSuperiorsAsync("131024", "参事", "課長");
        using var hr = await site.SignedInAsync(Hr);

        Assert.Equal(["参事* (0人)", "課長* (1人)"], RanksOf(await hr.DocumentAsync(Page))[..2]);
        await ChooseAsync(hr, "参事", "部長");
        Assert.Equal(["参事* (0人)", "課長 (1人)", "部長* (1人)"], RanksOf(await hr.DocumentAsync(Page))[..3]);
    }

    [Fact]
    public async Task Offices_OfMoreThanAPage_GoOn()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await using (var db = site.Db(DataScope.System("test")))
        {
            var chuo = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
            for (var number = 0; number < 50; number++)
            {
                var office = new Department { OrganisationId = chuo.Id, Code = $"T{number}" };
                db.AddRange(office, new DepartmentVersion
                {
                    OrganisationId = chuo.Id, DepartmentId = office.Id, ValidFrom = new(2020, 4, 1), Name = $"第{number}課", Path = DepartmentPath.Step(office.Id), Position = 100 + number,
                });
            }

            await db.SaveChangesAsync(Stop);
        }

        using var hr = await site.SignedInAsync(Hr);
        var (first, second) = (await hr.DocumentAsync(Page), await hr.DocumentAsync($"{Page}?page=2"));

        Assert.Equal((50, 6), (RemindedSite.TableOf(first).Count, RemindedSite.TableOf(second).Count));
        Assert.Equal("第49課", RemindedSite.TableOf(second)[^1][0]);
        Assert.Equal($"{Page}?page=2", first.QuerySelector("nav.pages a:last-child")!.GetAttribute("href"));
    }

    [Theory, BothDatabases]
    public async Task Page_IsForHrOfTheWholeOrganisation_WhoAreLedThere(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.GrantHrAsync("learner@chuo.example", office: "区民部");
        using var hr = await site.SignedInAsync(Hr);
        Assert.Contains($"href=\"{Page}\"", await hr.GetStringAsync("/hr", Stop), StringComparison.Ordinal);

        foreach (var account in new[] { "learner@chuo.example", "watanabe@chuo.example", "trainer@chuo.example", "admin@academy.example" })
        {
            using var browser = await site.SignedInAsync(account);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(Page, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/notices", Page, new() { ["Ranks"] = "主事" })).StatusCode);
        }

        using var ofOffice = await site.SignedInAsync("learner@chuo.example");
        Assert.DoesNotContain(Page, await ofOffice.GetStringAsync("/hr", Stop), StringComparison.Ordinal);
        Assert.Equal(["部長", "課長"], OrganisationSettings.Read((await site.RowsAsync<Organisation>()).Single(row => row.Code == "131024").Settings).SuperiorRanks!);
    }

    /// <summary>In the order of the page, with a star where it is ticked, and how many hold it.</summary>
    private static string[] RanksOf(IDocument page) =>
    [
        .. page.QuerySelectorAll("input[name=Ranks]").Select(box =>
            $"{box.GetAttribute("value")}{(box.HasAttribute("checked") ? "*" : "")} {box.Closest("label")!.QuerySelector(".note")!.TextContent}"),
    ];

    private static async Task<(HttpStatusCode, string?)> ChooseAsync(HttpClient hr, params string[] ranks)
    {
        using var answer = await SendAsync(hr, ranks);
        return (answer.StatusCode, answer.Headers.Location?.ToString());
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient hr, params string[] ranks)
    {
        var token = Browsing.AntiforgeryToken(await hr.GetStringAsync(Page, Stop));
        using var form = new FormUrlEncodedContent(ranks.Select(rank => KeyValuePair.Create("Ranks", rank)).Append(new("__RequestVerificationToken", token)));
        return await hr.PostAsync(Page, form, Stop);
    }
}
