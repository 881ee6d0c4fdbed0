using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Academy.Notifications.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Sends the mail of a reminder once more because somebody decided it.</summary>
public sealed class ReminderResending(AcademyDbFactory databases, Outbox outbox, AuditTrail audit, WorkSignal signal, ICurrentSession session)
{
    private static readonly MailState[] Ended = [MailState.Sent, MailState.Refused, MailState.Unsure];

    /// <summary>Puts the same words down for the same receiver. All reminders that the mail told go with it.</summary>
    /// <param name="id">The reminder's.</param>
    /// <param name="seen">The mail that the reader was shown: only this one is sent again, so of two who decide at once one does.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Whether it is sent again; null when the organisation has no such reminder.</returns>
    public async Task<bool?> SendAsync(Guid id, Guid seen, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<Reminder>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } reminder)
            return null;
        var last = await db.Set<OutgoingMail>().AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == seen && Ended.Contains(mail.State), cancellation);
        if (last is null || reminder.MailId != seen)
            return false;
        var mail = await outbox.AgainAsync(db, last, session.StaffMemberId, cancellation);
        // Whoever comes second finds another mail there, and writes nothing.
        if (await db.Set<Reminder>().Where(row => row.MailId == seen).ExecuteUpdateAsync(set => set.SetProperty(row => row.MailId, mail), cancellation) == 0)
            return false;
        audit.Add(db, session.OrganisationId, "notifications.reminder-resent", session.StaffMemberId, (AuditTrail.StaffMember, reminder.StaffMemberId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }
}
