using Academy.Data;
using Academy.Data.Jobs;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Learning;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Reporting.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>HR's figures of today from the roll-up: the same as from the rows, soon after each change, and never older than they say.</summary>
public sealed class RollupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Figures_FromTheRollup_AreThoseCountedOneByOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        for (var seed = 1; seed <= 3; seed++)
        {
            var rows = await RandomSite.AddAsync(site, seed);
            await RollUpAsync(site);

            var figures = await ReadAsync(site, rows.OrganisationId);

            Assert.True(figures.IsRolledUp);
            CountedByHand.Hold(rows, figures);
            foreach (var period in new[] { figures.Period, figures.Period.Before })
                CountedByHand.HoldMonths(rows, period, await site.Services.GetRequiredService<FigureReader>().MonthsAsync(rows.OrganisationId, period, [], isRolledUp: true, Stop));
        }
    }

    [Theory, BothDatabases]
    public async Task EachChange_IsCountedSoon(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 5);
        await RollUpAsync(site);
        var today = TokyoTime.Today(site.Clock);
        var open = rows.Facts.First(fact => fact is { Status: LearningStatus.NotStarted, StartedAt: null }
            && rows.Enrolments.Any(enrolment => enrolment.Id == fact.EnrolmentId && enrolment.Cycle == 1 && enrolment.CreatedAt < site.Clock.GetUtcNow()));
        var enrolment = rows.Enrolments.Single(row => row.Id == open.EnrolmentId);
        var posting = rows.Postings.Last(row => row.StaffMemberId == open.StaffMemberId && row.Kind == PostingKind.Main);

        // As writers change them: rows of a context, saved.
        await HoldAsync(open, fact => (fact.Status, fact.StartedAt) = (LearningStatus.UnderWay, site.Clock.GetUtcNow().UtcDateTime));
        await HoldAsync(open, fact => (fact.Status, fact.CompletedAt, fact.CompletedOn) = (LearningStatus.Completed, site.Clock.GetUtcNow().UtcDateTime, today));
        await HoldAsync(enrolment, row => row.DueOn = today.AddDays(-1));
        await HoldAsync(enrolment, row => row.PausedFrom = today);
        await HoldAsync(posting, row => row.ValidUntil = today);

        async Task HoldAsync<TRow>(TRow known, Action<TRow> change)
            where TRow : class
        {
            await using (var db = site.Db(DataScope.Of(rows.OrganisationId)))
            {
                db.Attach(known);
                change(known);
                await db.SaveChangesAsync(Stop);
            }

            await WaitAsync(site);
            var figures = await ReadAsync(site, rows.OrganisationId);
            Assert.True(figures.IsRolledUp);
            CountedByHand.Hold(rows, figures);
        }
    }

    [Theory, BothDatabases]
    public async Task ChangesOfOneCourse_AreCountedTogether(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 6);
        await RollUpAsync(site);
        var course = rows.Enrolments[0].CourseId;
        foreach (var enrolment in rows.Enrolments.Where(row => row.CourseId == course).Take(7))
            await ChangeAsync(site, rows.OrganisationId, enrolment);

        var (before, waiting) = (await WorkAsync(site, WorkState.Done), await WorkAsync(site, WorkState.Ready));
        await WaitAsync(site);

        Assert.Equal(7, waiting);
        Assert.Equal((before + 7, 0), (await WorkAsync(site, WorkState.Done), await WorkAsync(site, WorkState.Ready)));
        await using var db = site.Db(DataScope.System("test"));
        // One was carried out; the others ended with it.
        Assert.Single(await db.Set<Work>().Where(work => work.Kind == RollupWork.Kind && work.Attempts == 1 && work.Payload != "{}").ToListAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task ChangeThatWaits_IsSaidByTheTimeAndThenReadFromTheRows(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 7);
        await RollUpAsync(site);
        site.Clock.Advance(TimeSpan.FromMinutes(5));
        var changed = site.Clock.GetUtcNow().UtcDateTime;
        await ChangeAsync(site, rows.OrganisationId, rows.Enrolments[0]);

        site.Clock.Advance(TimeSpan.FromSeconds(8));
        var soon = await ReadAsync(site, rows.OrganisationId);
        site.Clock.Advance(TimeSpan.FromSeconds(8));
        var later = await ReadAsync(site, rows.OrganisationId);

        Assert.Equal((true, changed), (soon.IsRolledUp, soon.CountedAt));
        Assert.Equal((false, site.Clock.GetUtcNow().UtcDateTime), (later.IsRolledUp, later.CountedAt));
        CountedByHand.Hold(rows, later);
    }

    [Theory, BothDatabases]
    public async Task Rollups_AskedForOfManyWorkersAtOnce_AreMadeByOneAfterTheOther(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 9);
        await using (var db = site.Db(DataScope.Of(rows.OrganisationId)))
        {
            foreach (var course in rows.Enrolments.Select(row => (Guid?)row.CourseId).Distinct().Append(null).Append(null))
                RollupWork.Add(db, rows.OrganisationId, course, site.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(Stop);
        }

        // Who found the place taken comes back a second later.
        for (var turn = 0; turn < 10; turn++)
        {
            site.Clock.Advance(RollupWork.Wait);
            await site.WorkOffAsync(workers: 4);
        }

        var figures = await ReadAsync(site, rows.OrganisationId);
        Assert.Equal((true, 0), (figures.IsRolledUp, await WorkAsync(site, WorkState.Ready)));
        CountedByHand.Hold(rows, figures);
    }

    [Theory, BothDatabases]
    public async Task NewDay_IsReadFromTheRowsUntilItIsRolledUp(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await RandomSite.AddAsync(site, seed: 8);
        await RollUpAsync(site);
        site.Clock.Advance(TimeSpan.FromDays(1));

        var before = await ReadAsync(site, rows.OrganisationId);
        await RollUpAsync(site);
        var after = await ReadAsync(site, rows.OrganisationId);

        Assert.Equal((false, true), (before.IsRolledUp, after.IsRolledUp));
        CountedByHand.Hold(rows, before);
        CountedByHand.Hold(rows, after);
        // What is given up is in it when all of it is made again.
        await ChangeAsync(site, rows.OrganisationId, rows.Enrolments[0]);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Work>().Where(work => work.State == WorkState.Ready).ExecuteUpdateAsync(set => set.SetProperty(work => work.State, WorkState.Dead), Stop);
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.False((await ReadAsync(site, rows.OrganisationId)).IsRolledUp);
        await RollUpAsync(site);
        Assert.True((await ReadAsync(site, rows.OrganisationId)).IsRolledUp);
    }

    [Theory, BothDatabases]
    public async Task Rollup_OfAnotherOrganisation_IsLeftAlone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (own, other) = (await RandomSite.AddAsync(site, seed: 1), await RandomSite.AddAsync(site, seed: 2));
        await RollUpAsync(site);
        await ChangeAsync(site, own.OrganisationId, own.Enrolments[0]);
        await WaitAsync(site);

        await using var db = site.Db(DataScope.Of(other.OrganisationId));
        Assert.All(await db.Set<HrRollup>().ToListAsync(Stop), row => Assert.Equal(other.OrganisationId, row.OrganisationId));
        CountedByHand.Hold(other, await ReadAsync(site, other.OrganisationId));
        CountedByHand.Hold(own, await ReadAsync(site, own.OrganisationId));
    }

    private static Task<Figures> ReadAsync(TestSite site, Guid organisation) =>
        site.Services.GetRequiredService<FigureReader>().ReadAsync(organisation, ReportPeriod.Of(TokyoTime.Today(site.Clock)), Stop);

    private static async Task ChangeAsync(TestSite site, Guid organisation, Enrolment enrolment)
    {
        await using var db = site.Db(DataScope.Of(organisation));
        db.Attach(enrolment);
        enrolment.DueOn = (enrolment.DueOn ?? new(2026, 11, 1)).AddDays(1);
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>What the clock asks for when a day begins, all of it.</summary>
    private static async Task RollUpAsync(TestSite site)
    {
        await using (var db = site.Db(DataScope.System("test")))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await site.Services.GetRequiredService<WorkBoard>().AddAsync(db, new NewWork("reporting.rollups-of-the-day", $"{Guid.NewGuid()}"), Stop);
            await transaction.CommitAsync(Stop);
        }

        await site.WorkOffAsync();
        await WaitAsync(site);
    }

    private static Task WaitAsync(TestSite site)
    {
        site.Clock.Advance(RollupWork.Wait);
        return site.WorkOffAsync();
    }

    private static async Task<int> WorkAsync(TestSite site, WorkState state)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().CountAsync(work => work.Kind == RollupWork.Kind && work.State == state, Stop);
    }
}
