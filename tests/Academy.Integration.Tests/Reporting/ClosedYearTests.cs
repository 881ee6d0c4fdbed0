using System.Net;
using System.Text;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Reporting.Pages;
using Academy.Reporting.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>A fiscal year is closed with the figures of its last day; what is put right later shows as a difference.</summary>
public sealed class ClosedYearTests
{
    private const string Hr = "hr@chuo.example";
    private static readonly FiscalYear Year = new(2025);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Closed_KeepsWhatWasReportedWhateverIsPutRight(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        await EnrolAsync(site, completed: new(2026, 2, 1), mail: "trainer@chuo.example");
        var hr = await site.SignedInAsync(Hr);

        var closed = await CloseAsync(site, hr, "市長へ報告");
        Assert.Equal("/hr/years/2025", closed.Headers.Location?.OriginalString);
        Assert.Contains("締めた後に変わった数字はありません。", await hr.GetStringAsync("/hr/years/2025", Stop), StringComparison.Ordinal);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));
        var page = await hr.GetStringAsync("/hr/years/2025", Stop);

        Assert.Contains("市長へ報告", page, StringComparison.Ordinal);
        Assert.Contains("修了 <span class=\"num\">0 → 1</span>", page, StringComparison.Ordinal);
        Assert.Contains("未受講 <span class=\"num\">1 → 0</span>", page, StringComparison.Ordinal);
        Assert.Contains("総務部 情報政策課", page, StringComparison.Ordinal);
        Assert.Contains("締め済み", await hr.GetStringAsync("/hr/years", Stop), StringComparison.Ordinal);
        Assert.Contains("令和7年度は令和8年11月24日に締めました", await hr.GetStringAsync("/hr?on=2026-03-31", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("に締めました", await hr.GetStringAsync("/hr?on=2026-03-30", Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "reporting.year-closed", Stop));
    }

    [Theory, BothDatabases]
    public async Task Report_AsAFile_HasTheFiguresOfThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/export?on=2026-03-31&reported=true", Stop)).StatusCode);
        await CloseAsync(site, hr);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));

        var form = new Dictionary<string, string> { ["format"] = "Utf8", ["year"] = "2025", ["on"] = "2026-03-31", ["reported"] = "true" };
        var reported = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31&reported=true", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);
        form.Remove("reported");
        var now = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);

        Assert.Contains(",1,1,0,0,0,0,0,0,0,0\r\n", Encoding.UTF8.GetString(reported), StringComparison.Ordinal);
        Assert.Contains(",1,0,0,1,0,0,0,0,0,100\r\n", Encoding.UTF8.GetString(now), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(now).Split("\r\n")[0], Encoding.UTF8.GetString(reported).Split("\r\n")[0]);
    }

    [Theory, BothDatabases]
    public async Task FiguresThatMoved_WhileTheyWereLookedAt_AreNotClosed(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await EnrolAsync(site, completed: null);
        var hr = await site.SignedInAsync(Hr);
        var seen = await SeenAsync(site, Hr);
        await CompleteAsync(site, enrolment, new(2026, 3, 1));

        var answer = await hr.SubmitAsync("/hr/years/2025", "/hr/years/2025", new() { ["Seen"] = seen, ["Note"] = "監査用" });
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("数字が変わったため、まだ締めていません", page, StringComparison.Ordinal);
        Assert.Contains("value=\"監査用\"", page, StringComparison.Ordinal);
        Assert.Contains($"name=\"Seen\" value=\"{await SeenAsync(site, Hr)}\"", page, StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Empty(await db.Set<ClosedYear>().ToListAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Closed_ASecondTime_IsLeftAsItWas(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync(Hr);
        await CloseAsync(site, hr, "一度目");

        // Sent from a page that was opened before.
        var again = await CloseAsync(site, hr, "二度目", from: "/hr/years/2024");

        Assert.Equal("/hr/years/2025", again.Headers.Location?.OriginalString);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal("一度目", (await db.Set<ClosedYear>().SingleAsync(Stop)).Note);
    }

    [Theory, BothDatabases]
    public async Task WhatWasReported_CanNeitherBeChangedNorDeleted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        await CloseAsync(site, await site.SignedInAsync(Hr));
        await using var system = site.Db(DataScope.System("test"));
        var organisation = (await system.Set<ClosedYear>().SingleAsync(Stop)).OrganisationId;

        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred while executing");
        await using var db = site.Db(DataScope.Of(organisation));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedFigure>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Completed, 99), Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedFigure>().ExecuteDeleteAsync(Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Set<ClosedYear>().ExecuteDeleteAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Years_AreForHrOfTheWholeOrganisationAndHaveEnded(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolAsync(site, completed: null);
        await CloseAsync(site, await site.SignedInAsync(Hr));
        await GrantAnOfficeAsync(site, "learner@chuo.example");

        var hr = await site.SignedInAsync(Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2026", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2020", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync("/hr/years/2021", Stop)).StatusCode);
        foreach (var mail in new[] { "trainer@chuo.example", "learner@chuo.example" })
        {
            var other = await site.SignedInAsync(mail);
            foreach (var path in new[] { "/hr/years", "/hr/years/2025", "/hr/export?on=2026-03-31&reported=true" })
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await other.GetAsync(path, Stop)).StatusCode));
        }

        // Another organisation's year is not closed by it.
        var neighbour = await (await site.SignedInAsync("hr@akiruno.example")).GetStringAsync("/hr/years/2025", Stop);
        Assert.Contains("この数字で令和7年度を締める", neighbour, StringComparison.Ordinal);
        Assert.DoesNotContain("/hr/years", await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatIsTooLong_ComesBackWithASentence()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var hr = await site.SignedInAsync(Hr);

        var answer = await CloseAsync(site, hr, new string('長', 501));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("備考は500文字までにしてください。", page, StringComparison.Ordinal);
        Assert.Contains(new string('長', 501), page, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> CloseAsync(TestSite site, HttpClient hr, string note = "", string from = "/hr/years/2025") =>
        await hr.SubmitAsync(from, "/hr/years/2025", new() { ["Seen"] = await SeenAsync(site, Hr), ["Note"] = note });

    /// <summary>What the form of the page sends back.</summary>
    private static async Task<string> SeenAsync(TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = (await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop)).OrganisationId;
        var report = Report.Of(await site.Services.GetRequiredService<FigureReader>().ReadAsync(organisation, ReportPeriod.Of(Year, Year.Last), Stop));
        return YearModel.SeenOf(Report.Sum(report.ByCourse(report.Tree.Root.Subtree).Values));
    }

    private static async Task<Enrolment> EnrolAsync(TestSite site, DateOnly? completed, string mail = "learner@chuo.example")
    {
        var rows = await Learning.LearnerRows.OfAsync(site, mail);
        var enrolment = await rows.EnrolAsync($"course-of-{mail[..4]}");
        await using var db = site.OwnerDb();
        await db.Set<Enrolment>().IgnoreQueryFilters().Where(row => row.Id == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CreatedAt, TokyoTime.StartOf(new(2026, 1, 5))), Stop);
        if (completed is { } day)
            await CompleteAsync(site, enrolment, day);
        return enrolment;
    }

    private static async Task CompleteAsync(TestSite site, Enrolment enrolment, DateOnly day)
    {
        await using var db = site.OwnerDb();
        await db.Set<LearningFact>().IgnoreQueryFilters().Where(row => row.EnrolmentId == enrolment.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, day).SetProperty(row => row.StartedAt, TokyoTime.StartOf(day)), Stop);
    }

    private static async Task GrantAnOfficeAsync(TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        db.Add(new Grant
        {
            OrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            Role = Role.HumanResources,
            DepartmentId = (await db.Set<DepartmentVersion>().FirstAsync(row => row.Name == "区民部" && row.OrganisationId == member.OrganisationId, Stop)).DepartmentId,
            ValidFrom = new(2026, 4, 1),
        });
        await db.SaveChangesAsync(Stop);
    }
}
