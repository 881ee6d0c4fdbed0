using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>How the reader's organisation reminds as a whole: its quiet hours, and whether it reminds at all.</summary>
public sealed class ReminderSwitch(AcademyDbFactory databases, WorkBoard board, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    public async Task<OrganisationReminding> ReadAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var row = await db.Set<ReminderSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        return row is null ? new(QuietHours.Usual, null) : new(new(Time(row.QuietFrom), Time(row.QuietUntil), row.QuietOnClosedDays), row.SilencedAt);
    }

    /// <summary>From now on. What is made ahead is moved out of them.</summary>
    public Task SetHoursAsync(QuietHours hours, CancellationToken cancellation) => WriteAsync(async (db, row) =>
    {
        (row.QuietFrom, row.QuietUntil, row.QuietOnClosedDays) = (Minutes(hours.From), Minutes(hours.Until), hours.OnClosedDays);
        await board.AddAsync(db, ReminderWork.PlanFor(session.OrganisationId, Guid.CreateVersion7().ToString("N")), cancellation);
        return "notifications.reminder-hours-saved";
    }, cancellation);

    /// <summary>Nobody is told anything from now on.</summary>
    /// <returns>False when it was so before.</returns>
    public Task<bool> SilenceAsync(CancellationToken cancellation) => WriteAsync((_, row) =>
    {
        if (row.SilencedAt is not null)
            return Task.FromResult<string?>(null);
        row.SilencedAt = clock.GetUtcNow().UtcDateTime;
        return Task.FromResult<string?>("notifications.reminders-silenced");
    }, cancellation);

    /// <summary>People are told again what falls due from now on.</summary>
    /// <returns>False when it was so before.</returns>
    public Task<bool> ResumeAsync(CancellationToken cancellation) => WriteAsync((_, row) =>
    {
        if (row.SilencedAt is null)
            return Task.FromResult<string?>(null);
        row.SilencedAt = null;
        return Task.FromResult<string?>("notifications.reminders-resumed");
    }, cancellation);

    /// <param name="change">What was done; null: nothing.</param>
    private async Task<bool> WriteAsync(Func<AcademyDb, ReminderSettings, Task<string?>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (organisation, usual) = (session.OrganisationId, QuietHours.Usual);
        // A plan may put the row down at the same moment.
        await db.Database.ExecuteSqlAsync($"""
            insert into "ReminderSettings" ("OrganisationId", "QuietFrom", "QuietUntil", "QuietOnClosedDays", "Plan") values ({organisation}, {Minutes(usual.From)}, {Minutes(usual.Until)}, {usual.OnClosedDays}, 0)
            on conflict ("OrganisationId") do nothing
            """, cancellation);
        if (await change(db, await db.Set<ReminderSettings>().SingleAsync(cancellation)) is not { } action)
            return false;
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static TimeOnly Time(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    private static int Minutes(TimeOnly time) => (int)time.ToTimeSpan().TotalMinutes;

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Hours">When nobody is disturbed.</param>
/// <param name="SilencedAt">UTC; since when nobody is told anything. Null while people are.</param>
public sealed record OrganisationReminding(QuietHours Hours, DateTime? SilencedAt);
