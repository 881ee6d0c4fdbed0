using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Mail;

/// <summary>Forgets mails whose end is long past: names, addresses and words of people are kept no longer than anybody asks about them.</summary>
internal sealed class OldMail(TimeProvider clock) : IWorkHandler
{
    public const int Days = 180;

    public static Scheduled Schedule { get; } = new("notifications.forget-old-mail", "0 40 3 * * ?", "古いメールの整理");

    public string Kind => Schedule.Kind;

    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        MailState[] ended = [MailState.Sent, MailState.Refused, MailState.Unsure];
        return db.Set<OutgoingMail>().Where(mail => ended.Contains(mail.State) && mail.ChangedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
