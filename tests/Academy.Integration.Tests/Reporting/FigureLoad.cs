using System.Diagnostics;
using Academy.Data;
using Academy.Data.HotPages;
using Academy.Data.Learning;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Sessions;
using Academy.Reporting.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>What HR's figures cost in a large organisation. Not part of a run: it is asked for by name, with <c>-explicit only</c>.</summary>
public sealed class FigureLoad
{
    private const int People = 30_000;
    private const int Offices = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases]
    public async Task Figures_of_thirty_thousand_people(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 1, Offices, People);
        var reader = site.Services.GetRequiredService<FigureReader>();
        var today = ReportPeriod.Of(TokyoTime.Today(site.Clock));
        Say($"{provider}: {rows.Enrolments.Count} enrolments of {People} people in {Offices} offices");

        await TimeAsync("a past day, from the rows", 3, () => reader.ReadAsync(rows.OrganisationId, ReportPeriod.Of(today.AsOf.AddDays(-30)), Stop));
        site.Clock.Advance(RollupWork.Wait);
        await TimeAsync("the roll-up of everything", 1, () => site.WorkOffAsync());
        await TimeAsync("today, from the roll-up", 20, async () => Assert.True((await reader.ReadAsync(rows.OrganisationId, today, Stop)).IsRolledUp));
        await TimeAsync("months, from the roll-up", 20, () => reader.MonthsAsync(rows.OrganisationId, today, [], isRolledUp: true, Stop));
        await using (var db = site.Db(Modularity.Scopes.DataScope.Of(rows.OrganisationId)))
        {
            RollupWork.Add(db, rows.OrganisationId, rows.Enrolments[0].CourseId, site.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Stop);
        }

        site.Clock.Advance(RollupWork.Wait);
        await TimeAsync("the roll-up of one course", 1, () => site.WorkOffAsync());

        var people = new PeopleReader(site.Services.GetRequiredService<PageReader>(), new SessionOf(rows.OrganisationId));
        var figures = await reader.ReadAsync(rows.OrganisationId, today, Stop);
        var report = Report.Of(figures);
        var view = new ReportView(new(today, OfficeNode.Everything), report, report.Tree.Root, report.Tree.Root, figures.Courses);
        await TimeAsync("a page of the people enrolled", 3, () => people.PageAsync(view, Measure.Enrolled, "2", Stop));
        var listed = 0;
        await TimeAsync("all people enrolled, read for a file", 1, () => people.ReadAllAsync(view, Measure.Enrolled, async all =>
        {
            await foreach (var person in all)
                listed++;
        }, Stop));
        Say($"  {listed} of them");
    }

    /// <summary>As many cells as 50 offices by 20 courses, with one due date a course, as duties have.</summary>
    [Theory(Explicit = true), BothDatabases]
    public async Task Grid_of_a_thousand_cells(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 1, Offices + Offices / 2, People / 5);
        await using (var db = site.Db(Modularity.Scopes.DataScope.Of(rows.OrganisationId)))
            await db.Set<Enrolment>().ExecuteUpdateAsync(set => set.SetProperty(row => row.DueOn, new DateOnly(2026, 12, 25)), Stop);
        var reader = site.Services.GetRequiredService<FigureReader>();
        var today = ReportPeriod.Of(TokyoTime.Today(site.Clock));
        site.Clock.Advance(RollupWork.Wait);
        await site.WorkOffAsync();
        var figures = await reader.ReadAsync(rows.OrganisationId, today, Stop);
        Say($"{provider}: {figures.Cells.Count} cells of {figures.Offices.Count} offices and {figures.Courses.Count} courses, {rows.Enrolments.Count} enrolments");
        await TimeAsync("today, from the roll-up", 50, () => reader.ReadAsync(rows.OrganisationId, today, Stop));
    }

    private static async Task TimeAsync(string what, int times, Func<Task> work)
    {
        var first = Stopwatch.GetTimestamp();
        await work();
        Say(FormattableString.Invariant($"  {what}: {Stopwatch.GetElapsedTime(first).TotalMilliseconds:F0} ms the first time"));
        var next = Stopwatch.GetTimestamp();
        for (var time = 1; time < times; time++)
            await work();
        if (times > 1)
            Say(FormattableString.Invariant($"    {Stopwatch.GetElapsedTime(next).TotalMilliseconds / (times - 1):F1} ms then"));
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);

    private sealed record SessionOf(Guid OrganisationId) : ICurrentSession
    {
        public Guid StaffMemberId => throw new InvalidOperationException("Nobody is signed in.");
    }
}
