using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Notifications.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Forgets reminders as long after their end as mails: what they hung on is past by then, and no plan makes them again.</summary>
internal sealed class OldReminders(TimeProvider clock) : IWorkHandler
{
    public static Scheduled Schedule { get; } = new("notifications.forget-old-reminders", "0 45 3 * * ?", "古いリマインダーの整理");

    public string Kind => Schedule.Kind;

    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-OldMail.Days);
        return db.Set<Reminder>().Where(row => row.State != ReminderState.Planned && row.ChangedAt < before && row.DueAt < before).ExecuteDeleteAsync(cancellation);
    }
}
