using System.Globalization;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Mail;

/// <summary>The mail of the site as those see it who run it, and their test mails.</summary>
public sealed class MailDesk(
    AcademyDbFactory databases, Outbox outbox, AuditTrail audit, WorkSignal signal, IStaffDirectory staff, ICurrentSession session, IStringLocalizer<Text> text, MailRoute route)
{
    /// <summary>How many of one's own test mails are shown.</summary>
    private const int Shown = 10;

    private const string Test = "test";

    /// <summary>What a wrong encoding shows first: old forms, a character beyond the first plane, one with a variation selector, signs of CP932.</summary>
    private const string Letters = "髙橋、山﨑、𠮷野、葛󠄀飾区、①、㈱";

    /// <summary>How many mails are in each state, those of all organisations together.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountsAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("mail page: how many mails are in each state"));
        return await db.Set<OutgoingMail>().GroupBy(mail => mail.State).Select(state => new { state.Key, Count = state.Count() })
            .ToDictionaryAsync(state => state.Key, state => state.Count, cancellation);
    }

    /// <summary>The reader's address; null when none is known.</summary>
    public async Task<string?> OwnAddressAsync(CancellationToken cancellation) => 
        (await staff.MailsAsync(session.OrganisationId, [session.StaffMemberId], cancellation)).GetValueOrDefault(session.StaffMemberId);

    /// <summary>The reader's own test mails, the newest first.</summary>
    public async Task<IReadOnlyList<OutgoingMail>> TestsAsync(CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        return await db.Set<OutgoingMail>().AsNoTracking().Where(mail => mail.RequestedBy == session.StaffMemberId && mail.Kind == Test)
            .OrderByDescending(mail => mail.Id).Take(Shown).ToListAsync(cancellation);
    }

    /// <summary>Puts a test mail down to be sent the way every other mail is.</summary>
    public async Task SendTestAsync(string address, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await outbox.AddAsync(db, new(address, ""), Letter(), session.StaffMemberId, cancellation);
        audit.Add(db, session.OrganisationId, "notifications.test-mail-sent", session.StaffMemberId);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
    }

    private Letter Letter() => new(
        Test,
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
        text["【デジタルアカデミー】テストメール"],
        $"""
        {text["このメールは、メール送信の設定を確かめるためにお送りしました。"]}

        {text["本文の文字と、差出人の名前「{0}」が正しく読めれば、設定は終わりです。", route.Settings.FromName]}
        {text["文字の見え方の例:{0}", Letters]}
        """,
        "/admin/mail",
        text["メール送信の画面を開く"]);
}
