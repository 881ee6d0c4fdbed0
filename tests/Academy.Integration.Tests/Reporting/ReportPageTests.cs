using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Organisations;
using Academy.Domain.Text;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Reporting.Services.Files;
using Academy.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Reporting;

/// <summary>The pages below <c>/hr</c>: who may open them and what they show.</summary>
public sealed class ReportPageTests
{
    private static readonly string[] Pages = ["/hr", "/hr/people?measure=enrolled", "/hr/export"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Pages_ForAnybodyButHr_AreRefused(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        foreach (var mail in new[] { "learner@chuo.example", "trainer@chuo.example", "secretariat@academy.example", "admin@academy.example" })
        {
            var browser = await site.SignedInAsync(mail);
            foreach (var page in Pages)
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(page, Stop)).StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task Office_OfAnotherOrganisation_AnswersAsARandomOneDoes(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var (own, foreign) = (await site.OfficeIdAsync("区民部"), await site.OfficeIdAsync("市民部"));
        var hr = await site.SignedInAsync("hr@chuo.example");
        foreach (var page in new[] { "/hr?", "/hr/people?", "/hr/export?" })
        {
            Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync($"{page}office={own}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"{page}office={foreign}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"{page}office={Guid.NewGuid()}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"{page}course=no-such-course", Stop)).StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task Office_ThatWasNotThereYet_ShowsAllAndSaysSo(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var own = await site.OfficeIdAsync("区民部");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<DepartmentVersion>().Where(version => version.DepartmentId == own).ExecuteUpdateAsync(set => set.SetProperty(version => version.ValidFrom, new DateOnly(2026, 11, 1)), Stop);
        var hr = await site.SignedInAsync("hr@chuo.example");

        Assert.DoesNotContain("この日にはまだありませんでした", await hr.GetStringAsync($"/hr?office={own}", Stop), StringComparison.Ordinal);
        Assert.Contains("この日にはまだありませんでした", await hr.GetStringAsync($"/hr?office={own}&on=2026-10-01", Stop), StringComparison.Ordinal);
        // Whose only office it is goes back to today.
        await site.GrantHrAsync("learner@chuo.example", office: "区民部");
        var back = await (await site.SignedInAsync("learner@chuo.example")).GetAsync("/hr?on=2026-10-01", Stop);
        Assert.Equal((HttpStatusCode.Redirect, "/hr"), (back.StatusCode, back.Headers.Location?.OriginalString));
    }

    [Theory, BothDatabases]
    public async Task Hr_OfAnOffice_SeesItsSubtreeAlone(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var (own, other) = (await site.OfficeIdAsync("区民部"), await site.OfficeIdAsync("福祉保健部"));
        await site.GrantHrAsync("learner@chuo.example", office: "区民部");
        var hr = await site.SignedInAsync("learner@chuo.example");

        var page = await hr.GetStringAsync("/hr", Stop);
        var people = await hr.GetStringAsync("/hr/people?measure=enrolled", Stop);

        Assert.Contains("区民生活課", await hr.GetStringAsync($"/hr?office={own}", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("福祉保健部", page, StringComparison.Ordinal);
        Assert.Contains("受講 3件", people, StringComparison.Ordinal);
        Assert.DoesNotContain("生活支援課", people, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"/hr/people?office={other}", Stop)).StatusCode);
        var file = await ExportAsync(hr, FileFormat.Utf8, "enrolled");
        Assert.Equal(4, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("2026-02-30", "日付を読み取れませんでした。")]
    [InlineData("2026-11-25", "平成12年4月1日からきょうまでの日付を入力してください。")]
    [InlineData("0001-01-01", "平成12年4月1日からきょうまでの日付を入力してください。")]
    public async Task Day_ThatIsNone_IsSaidAtTheFieldAndComesBack(string typed, string sentence)
    {
        await using var site = await ReportSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var answer = await hr.GetAsync($"/hr?on={typed}", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Definition_OfAFigure_OpensWithoutScript(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var page = await hr.GetStringAsync("/hr?why=rate", Stop);

        Assert.Contains("「修了率」の説明", page, StringComparison.Ordinal);
        Assert.Contains("免除 0件", page, StringComparison.Ordinal);
        Assert.Contains("令和8年11月24日(火) 12:00 時点", page, StringComparison.Ordinal);
        Assert.DoesNotContain("の説明</h2>", await hr.GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Looks_AtPeopleAndFiles_AreInTheAuditTrail(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        await hr.GetStringAsync("/hr/people?measure=not-started", Stop);
        await ExportAsync(hr, FileFormat.Utf8, "enrolled");
        await ExportAsync(hr, FileFormat.Utf8, null);

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(
            ["reporting.people-viewed", "reporting.people-exported", "reporting.figures-exported"],
            await db.Set<AuditEntry>().Where(entry => entry.Action.StartsWith("reporting.")).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Export_InCp932_NamesWhatItLacksBeforeItIsGiven(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var form = new Dictionary<string, string> { ["measure"] = "enrolled", ["format"] = nameof(FileFormat.Cp932) };

        var first = await (await hr.SubmitAsync("/hr/export?measure=enrolled", "/hr/export", form)).Content.ReadAsStringAsync(Stop);
        form["seen"] = "true";
        var second = await hr.SubmitAsync("/hr/export?measure=enrolled", "/hr/export", form);

        Assert.Contains("Shift_JISに書けない文字が1種類あります", first, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lacking\">&#x20BB7;</p>", first, StringComparison.Ordinal);
        Assert.Equal("attachment", second.Content.Headers.ContentDisposition?.DispositionType);
        var lines = Cp932.Encoding.GetString(await second.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains("〓野 さくら", lines, StringComparison.Ordinal);
        Assert.Contains("髙橋 健一", lines, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Export_AsAWorkbook_HasTheRowsOfTheList(DatabaseProvider provider)
    {
        await using var site = await ReportSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var answer = await hr.SubmitAsync("/hr/export?measure=enrolled", "/hr/export", new() { ["measure"] = "enrolled", ["format"] = nameof(FileFormat.Xlsx) });
        using var book = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(Stop), isEditable: false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.InnerText).ToList();

        var form = await hr.GetStringAsync("/hr/export?measure=enrolled", Stop);
        Assert.Contains("__RequestVerificationToken", form[form.IndexOf("action=\"/hr/export\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(13, rows.Count);
        Assert.Contains("青木 美咲あおき みさき総務部 情報政策課", rows[1], StringComparison.Ordinal);
        Assert.Contains("𠮷野 さくら", rows[^3] + rows[^2] + rows[^1], StringComparison.Ordinal);
    }

    private static async Task<string> ExportAsync(HttpClient hr, FileFormat format, string? measure)
    {
        var form = new Dictionary<string, string> { ["format"] = format.ToString() };
        if (measure is not null)
            form["measure"] = measure;
        var answer = await hr.SubmitAsync($"/hr/export?measure={measure}", "/hr/export", form);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop));
    }
}
