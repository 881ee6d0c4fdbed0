using System.Text.Json;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Academy.Theme.Appearances;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Mail;

/// <summary>Sends notices by mail, to each receiver in the language that they have chosen.</summary>
internal sealed class MailNotices(IStaffDirectory staff, INoticeTexts texts, Outbox outbox, IStringLocalizer<Text> text, TimeProvider clock) : IWorkHandler
{
    public string Kind => NoticeMail.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var key = JsonSerializer.Deserialize<MailedNotices>(item.Payload)!.DedupeKey;
        var notices = await db.Set<Notice>().AsNoTracking().Where(row => row.DedupeKey == key).OrderBy(row => row.Id).ToListAsync(cancellation);
        var people = notices.ConvertAll(notice => notice.StaffMemberId);
        var addressees = await staff.AddresseesAsync(item.OrganisationId!.Value, people, TokyoTime.Today(clock), cancellation);
        var languages = await db.Set<ReminderPreference>().AsNoTracking().Where(row => people.Contains(row.StaffMemberId))
            .ToDictionaryAsync(row => row.StaffMemberId, row => row.Language, cancellation);
        foreach (var notice in notices)
            if (addressees.TryGetValue(notice.StaffMemberId, out var addressee) && addressee.Mail is { } mail)
                await outbox.AddAsync(
                    db, new(mail, addressee.Name), Write(notice, languages.GetValueOrDefault(notice.StaffMemberId) ?? ReminderLetters.Usual), requestedBy: null, cancellation);
    }

    private Letter Write(Notice notice, string language) => LetterLanguage.In(language, () =>
    {
        var words = texts.Of(notice.Kind, notice.Payload);
        return new Letter(notice.Kind, language, words.Title, words.Detail, words.Href, text["詳しく見る"]);
    });
}
