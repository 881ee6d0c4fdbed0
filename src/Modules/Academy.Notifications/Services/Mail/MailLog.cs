using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Mail;

/// <summary>How far each mail has come.</summary>
internal sealed class MailLog(AcademyDbFactory databases, MailRoute route, TimeProvider clock)
{
    /// <summary>How many seconds' worth of mails may go out at once.</summary>
    private const int Burst = 2;

    private const string BrokenOff = "It was broken off while the mail server was spoken to.";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Commits that the server is about to be told, once there is a place for the mail in the pace of the site.</summary>
    /// <returns>The mail; null when it is sent already.</returns>
    /// <exception cref="WorkPostponedException">The places of this moment are taken.</exception>
    /// <exception cref="WorkUnsureException">Somebody else began, and did not come back.</exception>
    /// <exception cref="WorkRefusedException">It is forgotten, or no mail goes out from this site.</exception>
    public async Task<OutgoingMail?> BeginAsync(Guid mailId)
    {
        await using var db = databases.Create(DataScope.System("mail: one pace for the whole site"));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var mail = await db.Set<OutgoingMail>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == mailId) ?? throw new WorkRefusedException("The mail is not kept any more.");
        if (mail.State == MailState.Sent)
            return null;
        if (mail.State != MailState.Queued)
            throw new WorkUnsureException(BrokenOff);
        if (route.Way == MailWay.None)
            throw new WorkRefusedException("No mail server is set (Academy__Mail__Host).");
        if (route.Way == MailWay.Server)
            await TakePlaceAsync(db);
        var now = Now;
        // Of two workers, one of which had lost its lease, one alone goes on from here.
        if (await db.Set<OutgoingMail>().Where(row => row.Id == mailId && row.State == MailState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, MailState.Sending).SetProperty(row => row.ChangedAt, now)) == 0)
            throw new WorkUnsureException(BrokenOff);
        await transaction.CommitAsync();
        return mail;
    }

    /// <summary>An even pace with a little play (the generic cell rate algorithm of ITU-T I.371): one row that only senders of mail wait for.</summary>
    private async Task TakePlaceAsync(AcademyDb db)
    {
        var (now, gap) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), 60_000 / route.Settings.PerMinute);
        var latest = now + (Burst * 1000);
        var taken = await db.Set<MailPace>().Where(row => row.Id == MailPace.Only && row.PaidUntil <= latest)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PaidUntil, row => (row.PaidUntil > now ? row.PaidUntil : now) + gap));
        if (taken == 1)
            return;
        var paidUntil = await db.Set<MailPace>().Select(row => row.PaidUntil).SingleAsync();
        throw new WorkPostponedException(DateTimeOffset.FromUnixTimeMilliseconds(paidUntil - (Burst * 1000)).UtcDateTime);
    }

    /// <summary>Says that the server took the mail.</summary>
    public Task SentAsync(AcademyDb db, Guid mailId, CancellationToken cancellation) => ChangeAsync(db, mailId, MailState.Sent, answer: null, cancellation);

    /// <summary>Says what became of a mail that was not sent.</summary>
    public async Task ReturnedAsync(AcademyDb db, Guid mailId, WorkReturn became, string? reason, CancellationToken cancellation)
    {
        var state = await db.Set<OutgoingMail>().Where(row => row.Id == mailId).Select(row => (MailState?)row.State).SingleOrDefaultAsync(cancellation);
        if (state is { } before && After(before, became) is var after && (after != before || reason is not null))
            await ChangeAsync(db, mailId, after, reason, cancellation);
    }

    /// <summary>Nothing but a word of the server, or of a person, takes back that a mail is on its way.</summary>
    private static MailState After(MailState before, WorkReturn became) => became switch
    {
        WorkReturn.Again => MailState.Queued,
        WorkReturn.Unsure => MailState.Unsure,
        WorkReturn.Refused when before is MailState.Unsure => MailState.Unsure,
        WorkReturn.Refused or WorkReturn.Spent => MailState.Refused,
        WorkReturn.Dead => before is MailState.Sending ? MailState.Unsure : MailState.Refused,
        _ => before,
    };

    private async Task ChangeAsync(AcademyDb db, Guid mailId, MailState state, string? answer, CancellationToken cancellation)
    {
        var now = Now;
        await db.Set<OutgoingMail>().Where(row => row.Id == mailId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Answer, answer).SetProperty(row => row.ChangedAt, now), cancellation);
    }
}
