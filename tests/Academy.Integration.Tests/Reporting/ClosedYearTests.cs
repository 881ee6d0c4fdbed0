using System.Data.Common;
using System.Net;
using System.Text;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Reporting;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Reporting;

/// <summary>A fiscal year that is closed keeps the figures of its last day; what is put right later shows as a difference.</summary>
public sealed class ClosedYearTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Closed_KeepsWhatWasReportedWhateverIsPutRight(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolInJanuaryAsync();
        await site.EnrolInJanuaryAsync("trainer@chuo.example", completed: new(2026, 2, 1));
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);

        var closed = await hr.CloseYearAsync("市長へ報告");
        Assert.Equal(ClosedYearSite.Page, closed.Headers.Location?.OriginalString);
        Assert.Contains("締めた後に変わった数字はありません。", await hr.GetStringAsync(ClosedYearSite.Page, Stop), StringComparison.Ordinal);
        await site.CompletedOnAsync(enrolment, new(2026, 3, 1));
        var page = await hr.GetStringAsync(ClosedYearSite.Page, Stop);

        Assert.Contains("市長へ報告", page, StringComparison.Ordinal);
        Assert.Contains("修了 <span class=\"num\">0 → 1</span>", page, StringComparison.Ordinal);
        Assert.Contains("未受講 <span class=\"num\">1 → 0</span>", page, StringComparison.Ordinal);
        Assert.Contains("総務部 情報政策課", page, StringComparison.Ordinal);
        Assert.Contains("締め済み", await hr.GetStringAsync("/hr/years", Stop), StringComparison.Ordinal);
        Assert.Contains("令和7年度は令和8年11月24日に締めました", await hr.GetStringAsync("/hr?on=2026-03-31", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("に締めました", await hr.GetStringAsync("/hr?on=2026-03-30", Stop), StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AuditEntry>(entry => entry.Action == "reporting.year-closed"));
    }

    [Theory, BothDatabases]
    public async Task Report_AsAFile_HasTheFiguresOfThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolInJanuaryAsync();
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/export?on=2026-03-31&reported=true", Stop)).StatusCode);
        await hr.CloseYearAsync();
        await site.CompletedOnAsync(enrolment, new(2026, 3, 1));

        var form = new Dictionary<string, string> { ["format"] = "Utf8", ["year"] = "2025", ["on"] = "2026-03-31", ["reported"] = "true" };
        var reported = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31&reported=true", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);
        form.Remove("reported");
        var now = await (await hr.SubmitAsync("/hr/export?year=2025&on=2026-03-31", "/hr/export", form)).Content.ReadAsByteArrayAsync(Stop);

        Assert.Contains(",1,1,0,0,0,0,0,0,0,0\r\n", Encoding.UTF8.GetString(reported), StringComparison.Ordinal);
        Assert.Contains(",1,0,0,1,0,0,0,0,0,100\r\n", Encoding.UTF8.GetString(now), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(now).Split("\r\n")[0], Encoding.UTF8.GetString(reported).Split("\r\n")[0]);
    }

    [Theory, BothDatabases]
    public async Task Pause_IsReportedAndItsEndIsADifference(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolInJanuaryAsync();
        await PauseAsync(new(2026, 2, 1));
        var hr = await site.SignedInAsync(ClosedYearSite.Hr);

        var open = await hr.GetStringAsync(ClosedYearSite.Page, Stop);
        await hr.CloseYearAsync();
        await PauseAsync(null);
        var closed = await hr.GetStringAsync(ClosedYearSite.Page, Stop);

        Assert.Matches("<dt>休止中</dt><dd class=\"num\"><a [^>]*>1件</a>", open);
        Assert.Contains("休止中 <span class=\"num\">1 → 0</span>", closed, StringComparison.Ordinal);
        Assert.Contains("休止を終えたときも、ここに差として表示されます。", closed, StringComparison.Ordinal);

        async Task PauseAsync(DateOnly? from)
        {
            await using var db = site.Db(DataScope.System("test"));
            await db.Set<Enrolment>().Where(row => row.Id == enrolment.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedFrom, from), Stop);
        }
    }

    [Theory, BothDatabases]
    public async Task WhatWasReported_CanNeitherBeChangedNorDeleted(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EnrolInJanuaryAsync();
        await (await site.SignedInAsync(ClosedYearSite.Hr)).CloseYearAsync();
        var organisation = Assert.Single(await site.RowsAsync<ClosedYear>()).OrganisationId;

        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred while executing");
        await using var db = site.Db(DataScope.Of(organisation));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<ClosedFigure>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Completed, 99), Stop));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<ClosedFigure>().ExecuteDeleteAsync(Stop));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<ClosedYear>().ExecuteDeleteAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Years_AreForHrOfTheWholeOrganisationAndHaveEnded(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EnrolInJanuaryAsync();
        await (await site.SignedInAsync(ClosedYearSite.Hr)).CloseYearAsync();
        await site.GrantHrAsync("learner@chuo.example", office: "区民部");

        var hr = await site.SignedInAsync(ClosedYearSite.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2026", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/hr/years/2020", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync("/hr/years/2021", Stop)).StatusCode);
        foreach (var mail in new[] { "trainer@chuo.example", "learner@chuo.example" })
        {
            var other = await site.SignedInAsync(mail);
            foreach (var path in new[] { "/hr/years", ClosedYearSite.Page, "/hr/export?on=2026-03-31&reported=true" })
                Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await other.GetAsync(path, Stop)).StatusCode));
        }

        // Another organisation's year is not closed by it.
        var neighbour = await (await site.SignedInAsync("hr@akiruno.example")).GetStringAsync(ClosedYearSite.Page, Stop);
        Assert.Contains("この数字で令和7年度を締める", neighbour, StringComparison.Ordinal);
        Assert.DoesNotContain("/hr/years", await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/hr", Stop), StringComparison.Ordinal);
    }
}
