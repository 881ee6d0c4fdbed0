using Academy.Data;
using Academy.Data.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <inheritdoc/>
internal sealed class HostedReminders(WorkBoard board) : IHostedReminders
{
    public async Task SetAsync(AcademyDb db, Guid origin, string name, IReadOnlyCollection<HostedReminder> wanted, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        var known = await db.Set<ReminderRule>().Where(rule => rule.Origin == origin).ToDictionaryAsync(rule => rule.Cause, cancellation);
        foreach (var one in wanted)
        {
            if (!known.Remove(one.Cause, out var rule))
                db.Add(rule = HostedRules.Begin(one.Cause, organisation, origin));
            (rule.Name, rule.Days, rule.IsActive, rule.DeletedAt) = (name, -one.DaysBefore, true, null);
        }

        foreach (var rule in known.Values)
            rule.IsActive = false;
        await db.SaveChangesAsync(cancellation);
        await board.AddAsync(db, [ReminderWork.PlanFor(organisation, Guid.CreateVersion7().ToString("N"))], cancellation);
    }
}
