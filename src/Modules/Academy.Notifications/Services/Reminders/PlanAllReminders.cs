using System.Globalization;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Has the reminders of every organisation made anew each hour: what changes in between is noticed at the latest when they are told.</summary>
internal sealed class PlanAllReminders(WorkBoard board) : IWorkHandler
{
    public static Scheduled Schedule { get; } = new("notifications.plan-all-reminders", "0 5 * * * ?", "全団体のリマインダーの予定づくり");

    public string Kind => Schedule.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var organisations = await db.Set<ReminderRule>().Where(rule => rule.IsActive && rule.DeletedAt == null).Select(rule => rule.OrganisationId)
            .Union(db.Set<Reminder>().Where(row => row.State == ReminderState.Planned).Select(row => row.OrganisationId)).ToListAsync(cancellation);
        await board.AddAsync(db, [.. organisations.Select(organisation => ReminderWork.PlanFor(organisation, item.Id.ToString("N", CultureInfo.InvariantCulture)))], cancellation);
    }
}
