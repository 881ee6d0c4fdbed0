using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>The rules of the reader's organisation. Whatever changes them is noted, and has the reminders made anew.</summary>
public sealed class ReminderRules(
    AcademyDbFactory databases, IStaffDirectory staff, ICourseDirectory courses, Holidays holidays, WorkBoard board, AuditTrail audit, ICurrentSession session, TimeProvider clock)
{
    private const string Subject = "ReminderRule";

    /// <summary>Those that are there, of hosts' those that hold, the newest first, each with how many of its reminders wait for their time.</summary>
    /// <param name="skip">Rules of the pages before.</param>
    /// <param name="most">Rules at most.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<ListedRule>> ListAsync(int skip, int most, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime.AddDays(PlanReminders.DaysAhead);
        await using var db = Open();
        var planned = db.Set<Reminder>().Where(row => row.State == ReminderState.Planned && row.DueAt <= until)
            .GroupBy(row => row.RuleId).Select(rows => new { RuleId = rows.Key, Count = rows.Count() });
        return await (
            from rule in Standing(db).Where(rule => rule.Origin == null || rule.IsActive).AsNoTracking().OrderByDescending(rule => rule.Id).Skip(skip).Take(most)
            join count in planned on rule.Id equals count.RuleId into counts
            from count in counts.DefaultIfEmpty()
            orderby rule.Id descending
            select new ListedRule(rule, (int?)count.Count ?? 0)).ToListAsync(cancellation);
    }

    /// <summary>Null when the organisation has no such rule of its own, or not any more.</summary>
    public async Task<ReminderRule?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Own(db).AsNoTracking().SingleOrDefaultAsync(rule => rule.Id == id, cancellation);
    }

    /// <summary>The years in which rules reckon with business days without knowing the holidays; in order.</summary>
    public async Task<IReadOnlyList<int>> YearsUnknownAsync(CancellationToken cancellation)
    {
        await using var db = Open();
        var days = await Standing(db).Where(rule => rule.IsActive && rule.InBusinessDays).Select(rule => rule.Days).Distinct().ToListAsync(cancellation);
        var today = TokyoTime.Today(clock);
        var last = today.AddDays(PlanReminders.DaysAhead);
        var years = days.SelectMany(count =>
        {
            var (from, to) = new Domain.Reminders.ReminderTiming(count, InBusinessDays: true, TimeOnly.MinValue).CausesOf(today, last);
            return Enumerable.Range(from.Year, to.Year - from.Year + 1);
        });
        return [.. years.Distinct().Where(year => !holidays.Calendar.Covers(year)).Order()];
    }

    /// <summary>What a rule can be narrowed to.</summary>
    public async Task<RuleChoices> ChoicesAsync(CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        var offices = await staff.OfficesAsync(session.OrganisationId, today, cancellation);
        var ranks = await staff.RanksAsync(session.OrganisationId, [.. offices.Select(office => office.Id)], today, cancellation);
        return new(offices, ranks, await CoursesAsync(cancellation));
    }

    /// <summary>What lists name rules' offices and courses with.</summary>
    public async Task<RuleChoices> NamesAsync(CancellationToken cancellation) =>
        new(await staff.OfficesAsync(session.OrganisationId, TokyoTime.Today(clock), cancellation), [], await CoursesAsync(cancellation));

    /// <summary>Adds a rule. Sent twice, it is added once.</summary>
    public Task AddAsync(ReminderRule rule, CancellationToken cancellation) => WriteAsync(async db =>
    {
        if (await db.Set<ReminderRule>().AnyAsync(known => known.Id == rule.Id, cancellation))
            return null;
        db.Add(rule);
        return ("notifications.reminder-rule-saved", rule.Id);
    }, cancellation);

    /// <summary>Has a rule say something else; whether it holds stays.</summary>
    /// <returns>False when it is not there any more.</returns>
    public Task<bool> ChangeAsync(ReminderRule rule, CancellationToken cancellation) => WriteAsync(async db =>
    {
        if (await FindAsync(db, rule.Id, cancellation) is not { } found)
            return null;
        rule.IsActive = found.IsActive;
        db.Entry(found).CurrentValues.SetValues(rule);
        return ("notifications.reminder-rule-saved", rule.Id);
    }, cancellation);

    /// <summary>Stops a rule or starts it again.</summary>
    /// <returns>False when it is not there any more, or was so before.</returns>
    public Task<bool> SwitchAsync(Guid id, bool isActive, CancellationToken cancellation) => WriteAsync(async db =>
    {
        if (await FindAsync(db, id, cancellation) is not { } found || found.IsActive == isActive)
            return null;
        found.IsActive = isActive;
        return (isActive ? "notifications.reminder-rule-started" : "notifications.reminder-rule-stopped", id);
    }, cancellation);

    /// <summary>Takes a rule away.</summary>
    /// <returns>False when it is not there any more.</returns>
    public Task<bool> DeleteAsync(Guid id, CancellationToken cancellation) => WriteAsync(async db =>
    {
        if (await FindAsync(db, id, cancellation) is not { } found)
            return null;
        found.DeletedAt = clock.GetUtcNow().UtcDateTime;
        return ("notifications.reminder-rule-deleted", id);
    }, cancellation);

    /// <param name="change">What was done, and to which rule; null: nothing.</param>
    private async Task<bool> WriteAsync(Func<AcademyDb, Task<(string Action, Guid Rule)?>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await change(db) is not var (action, rule))
            return false;
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, (Subject, rule));
        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, ReminderWork.PlanFor(session.OrganisationId, Guid.CreateVersion7().ToString("N")), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<IReadOnlyDictionary<Guid, LocalText>> CoursesAsync(CancellationToken cancellation) =>
        (await courses.ListAsync(session.OrganisationId, cancellation)).ToDictionary(course => course.CourseId, course => course.Title);

    private static Task<ReminderRule?> FindAsync(AcademyDb db, Guid id, CancellationToken cancellation) => Own(db).SingleOrDefaultAsync(rule => rule.Id == id, cancellation);

    /// <summary>What HR may change.</summary>
    private static IQueryable<ReminderRule> Own(AcademyDb db) => Standing(db).Where(rule => rule.Origin == null);

    private static IQueryable<ReminderRule> Standing(AcademyDb db) => db.Set<ReminderRule>().Where(rule => rule.DeletedAt == null);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}

/// <param name="Planned">Reminders that wait for their time.</param>
public sealed record ListedRule(ReminderRule Rule, int Planned);

/// <summary>What a rule can be narrowed to.</summary>
/// <param name="Offices">Of today, each before those below it.</param>
/// <param name="Ranks">In use today.</param>
/// <param name="Courses">Their titles by id.</param>
public sealed record RuleChoices(IReadOnlyList<Office> Offices, IReadOnlyList<RankInUse> Ranks, IReadOnlyDictionary<Guid, LocalText> Courses);
