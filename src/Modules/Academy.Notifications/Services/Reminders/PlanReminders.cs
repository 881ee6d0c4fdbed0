using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>
/// Makes the reminders of an organisation for the days ahead, and cancels those whose cause has gone. Page by page, each in a transaction of
/// its own: others write meanwhile. Whatever breaks off is done again from the beginning, and what is there is left.
/// </summary>
internal sealed class PlanReminders(AcademyDbFactory databases, IStaffDirectory staff, Holidays holidays, IEnumerable<IReminderCause> causes, WorkBoard board, TimeProvider clock) : IWorkHandler
{
    /// <summary>How far ahead reminders are made.</summary>
    public const int DaysAhead = 14;

    /// <summary>How long quiet hours may hold one back: longer than any row of closed days.</summary>
    public const int DaysQuiet = 14;

    private const int Page = 2_000;

    public string Kind => ReminderWork.Plan;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var organisation = item.OrganisationId!.Value;
        await using var db = databases.Create(DataScope.Of(organisation));
        var turn = await TakeTurnAsync(db, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var book = await ReminderBook.OpenAsync(db, staff, holidays.Calendar, TokyoTime.DateOf(now), cancellation);
        if (await AddAsync(db, book, turn, now, cancellation))
            await CancelAsync(db, book, turn, now, cancellation);
    }

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (organisation, now) = (item.OrganisationId!.Value, clock.GetUtcNow().UtcDateTime);
        var times = await db.Set<Reminder>().Where(row => row.State == ReminderState.Planned).Select(row => row.DueAt).Distinct().ToListAsync(cancellation);
        var ahead = times.Where(at => at > now).Select(at => ReminderWork.TellAt(organisation, at));
        // What was put down too late for the work of its time.
        var late = times.Any(at => at <= now) ? new[] { ReminderWork.TellAfter(organisation, item.Id) } : [];
        await board.AddAsync(db, [.. ahead, .. late], cancellation);
    }

    /// <summary>Whoever begins later has seen more: those who began before do nothing from then on.</summary>
    private static async Task<long> TakeTurnAsync(AcademyDb db, CancellationToken cancellation)
    {
        var usual = Domain.Reminders.QuietHours.Usual;
        var (organisation, from, until) = (db.Scope.OrganisationId!.Value, (int)usual.From.ToTimeSpan().TotalMinutes, (int)usual.Until.ToTimeSpan().TotalMinutes);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"""
            insert into "ReminderSettings" ("OrganisationId", "QuietFrom", "QuietUntil", "QuietOnClosedDays", "Plan") values ({organisation}, {from}, {until}, {usual.OnClosedDays}, 1)
            on conflict ("OrganisationId") do update set "Plan" = "ReminderSettings"."Plan" + 1
            """, cancellation);
        var turn = await db.Set<ReminderSettings>().Select(row => row.Plan).SingleAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return turn;
    }

    private static async Task<bool> HoldTurnAsync(AcademyDb db, long turn, CancellationToken cancellation) =>
        await db.Set<ReminderSettings>().Where(row => row.Plan == turn).ExecuteUpdateAsync(set => set.SetProperty(row => row.Plan, turn), cancellation) == 1;

    /// <returns>False when another plan has begun since.</returns>
    private async Task<bool> AddAsync(AcademyDb db, ReminderBook book, long turn, DateTime now, CancellationToken cancellation)
    {
        var (today, until) = (TokyoTime.DateOf(now), now.AddDays(DaysAhead));
        foreach (var (kind, from, to) in book.SpansOf(today.AddDays(-DaysQuiet), today.AddDays(DaysAhead)))
        {
            var cause = causes.Single(cause => cause.Kind == kind);
            Guid? last = null;
            IReadOnlyList<ReminderSubject> subjects;
            do
            {
                subjects = await cause.ReadAsync(db, new(from, to, After: last, Most: Page), cancellation);
                var wanted = (await WantedAsync(db, book, kind, subjects, now, cancellation)).Where(one => one.DueAt > now && one.DueAt <= until).ToList();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                if (!await HoldTurnAsync(db, turn, cancellation))
                    return false;
                if (wanted.Count > 0)
                    await ReminderBoard.PlanAsync(db, wanted.Select(one => one.New), clock.GetUtcNow(), cancellation);
                await transaction.CommitAsync(cancellation);
                last = subjects.Count > 0 ? subjects[^1].Id : null;
            }
            while (subjects.Count >= Page);
        }

        return true;
    }

    private async Task CancelAsync(AcademyDb db, ReminderBook book, long turn, DateTime now, CancellationToken cancellation)
    {
        var until = now.AddDays(DaysAhead);
        var last = Guid.Empty;
        List<Reminder> planned;
        do
        {
            planned = await db.Set<Reminder>().AsNoTracking().Where(row => row.State == ReminderState.Planned && row.Id > last)
                .OrderBy(row => row.Id).Take(Page).ToListAsync(cancellation);
            // What is due is looked at when it is told.
            var ahead = planned.FindAll(row => row.DueAt > now);
            var wanted = await StillWantedAsync(db, book, ahead, now, cancellation);
            var gone = ahead.Where(row => !wanted.TryGetValue(ReminderKey.Of(row), out var at) || at > until || at <= now).Select(row => row.Id).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (!await HoldTurnAsync(db, turn, cancellation))
                return;
            var changed = clock.GetUtcNow().UtcDateTime;
            if (gone.Count > 0)
                await db.Set<Reminder>().Where(row => gone.Contains(row.Id) && row.State == ReminderState.Planned).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, ReminderState.Cancelled).SetProperty(row => row.End, ReminderEnd.Gone).SetProperty(row => row.ChangedAt, changed), cancellation);
            await transaction.CommitAsync(cancellation);
            last = planned.Count > 0 ? planned[^1].Id : last;
        }
        while (planned.Count == Page);
    }

    /// <summary>Those of some reminders that the rules would have now, with the time that they would have.</summary>
    private async Task<IReadOnlyDictionary<ReminderKey, DateTime>> StillWantedAsync(
        AcademyDb db, ReminderBook book, List<Reminder> rows, DateTime now, CancellationToken cancellation)
    {
        var wanted = new Dictionary<ReminderKey, DateTime>();
        var kinds = book.Rules.ToDictionary(rule => rule.Id, rule => rule.Cause);
        foreach (var same in rows.Where(row => kinds.ContainsKey(row.RuleId)).GroupBy(row => kinds[row.RuleId]))
        {
            var sought = new SoughtSubjects(same.Min(row => row.Day), same.Max(row => row.Day), Only: [.. same.Select(row => row.SubjectId).Distinct()]);
            var subjects = await causes.Single(cause => cause.Kind == same.Key).ReadAsync(db, sought, cancellation);
            foreach (var one in await WantedAsync(db, book, same.Key, subjects, now, cancellation))
                wanted[one.Key] = one.DueAt;
        }

        return wanted;
    }

    private static async Task<IReadOnlyList<WantedReminder>> WantedAsync(
        AcademyDb db, ReminderBook book, string kind, IReadOnlyList<ReminderSubject> subjects, DateTime now, CancellationToken cancellation)
    {
        var people = subjects.Select(subject => subject.StaffMemberId).Distinct().ToList();
        var wishes = await db.Set<ReminderPreference>().AsNoTracking().Where(row => people.Contains(row.StaffMemberId)).ToDictionaryAsync(row => row.StaffMemberId, cancellation);
        return [.. subjects.SelectMany(subject => book.Of(kind, subject, wishes.GetValueOrDefault(subject.StaffMemberId), now))];
    }
}
