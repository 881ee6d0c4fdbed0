using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>How the reader wants to be reminded.</summary>
public sealed class ReminderWishes(AcademyDbFactory databases, WorkBoard board, WorkSignal signal, ICurrentSession session, TimeProvider clock)
{
    /// <summary>What was saved, or how it is for who has saved nothing.</summary>
    public async Task<(ReminderMail Mail, string Language)> ReadAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        return await db.Set<ReminderPreference>().AsNoTracking().SingleOrDefaultAsync(row => row.StaffMemberId == session.StaffMemberId, cancellation) is { } saved
            ? (saved.Mail, saved.Language)
            : (ReminderMail.Each, ReminderLetters.Usual);
    }

    /// <summary>Saves it; what is planned already is planned anew.</summary>
    /// <param name="mail">When mails come.</param>
    /// <param name="language">Of mails, as <c>ja</c>.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task SaveAsync(ReminderMail mail, string language, CancellationToken cancellation)
    {
        var (organisation, person, when) = (session.OrganisationId, session.StaffMemberId, mail.ToString());
        await using var db = databases.Create(DataScope.Of(organisation));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // A statement: of two windows that save for the first time at once neither fails.
        await db.Database.ExecuteSqlAsync($"""
            insert into "ReminderPreference" ("OrganisationId", "StaffMemberId", "Mail", "Language") values ({organisation}, {person}, {when}, {language})
            on conflict ("OrganisationId", "StaffMemberId") do update set "Mail" = excluded."Mail", "Language" = excluded."Language"
            """, cancellation);
        await board.AddAsync(db, ReminderWork.PlanFor(organisation, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")), cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
    }
}
