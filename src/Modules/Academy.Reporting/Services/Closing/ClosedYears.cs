using Academy.Data;
using Academy.Data.Organisations;
using Academy.Data.Reporting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Reporting.Services.Closing;

/// <summary>Keeps the figures of a fiscal year as they were reported.</summary>
public sealed class ClosedYears(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    public const string Closed = "reporting.year-closed";

    /// <summary>How many years back a report is still made.</summary>
    private const int Back = 5;

    /// <summary>The last year that has ended.</summary>
    public FiscalYear Last => new(FiscalYear.Of(TokyoTime.Today(clock)).Year - 1);

    /// <summary>Whether a year has ended and is not too long ago to be reported.</summary>
    public bool MayBeClosed(int year) => year <= Last.Year && year > Last.Year - Back;

    /// <summary>The years that may be closed, and all that were, the last one first.</summary>
    public async Task<IReadOnlyList<EndedYear>> ListAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var closed = await (
            from year in db.Set<ClosedYear>()
            join member in db.Set<StaffMember>() on year.ClosedBy equals member.Id
            select new { Year = year, member.FamilyName, member.GivenName }).AsNoTracking().ToDictionaryAsync(row => row.Year.Year, cancellation);
        var sums = await db.Set<ClosedFigure>().GroupBy(row => row.Year).Select(rows => new
        {
            Year = rows.Key,
            NotStarted = rows.Sum(row => row.NotStarted),
            UnderWay = rows.Sum(row => row.UnderWay),
            Completed = rows.Sum(row => row.Completed),
            Late = rows.Sum(row => row.Late),
            Overdue = rows.Sum(row => row.Overdue),
            Paused = rows.Sum(row => row.Paused),
            Exempt = rows.Sum(row => row.Exempt),
        }).ToDictionaryAsync(row => row.Year, cancellation);
        return [.. Enumerable.Range(Last.Year - Back + 1, Back).Union(closed.Keys).OrderDescending().Select(year => new EndedYear(
            new(year),
            closed.GetValueOrDefault(year)?.Year,
            closed.TryGetValue(year, out var by) ? $"{by.FamilyName} {by.GivenName}" : null,
            sums.TryGetValue(year, out var sum) ? new(sum.NotStarted, sum.UnderWay, sum.Completed, sum.Late, sum.Overdue, sum.Paused, sum.Exempt) : default))];
    }

    /// <summary>Null while the year is open.</summary>
    public async Task<ReportedYear?> FindAsync(int year, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var found = await (
            from closed in db.Set<ClosedYear>()
            join member in db.Set<StaffMember>() on closed.ClosedBy equals member.Id
            where closed.Year == year
            select new { Closed = closed, member.FamilyName, member.GivenName }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return found is null ? null : new(
            found.Closed,
            $"{found.FamilyName} {found.GivenName}",
            await db.Set<ClosedFigure>().AsNoTracking().Where(row => row.Year == year).OrderBy(row => row.Number).ToListAsync(cancellation));
    }

    /// <summary>Whether and when a year was closed; UTC.</summary>
    public async Task<DateTime?> ClosedAtAsync(int year, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        return await db.Set<ClosedYear>().Where(row => row.Year == year).Select(row => (DateTime?)row.ClosedAt).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Keeps what a view of the year's last day shows. Of two at the same moment one closes it.</summary>
    /// <returns>False when it was closed before.</returns>
    public async Task<bool> CloseAsync(ReportView view, string note, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        db.Add(new ClosedYear
        {
            OrganisationId = session.OrganisationId,
            Year = view.Period.Year.Year,
            ClosedAt = clock.GetUtcNow().UtcDateTime,
            ClosedBy = session.StaffMemberId,
            Note = note,
        });
        db.AddRange(ReportedFigures.Of(session.OrganisationId, view));
        audit.Add(db, session.OrganisationId, Closed, session.StaffMemberId, details: new Dictionary<string, int>
        {
            ["year"] = view.Period.Year.Year, ["enrolled"] = view.Total.Enrolled, ["completed"] = view.Total.Completed,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            if (await ClosedAtAsync(view.Period.Year.Year, cancellation) is null)
                throw;
            return false;
        }
    }
}
