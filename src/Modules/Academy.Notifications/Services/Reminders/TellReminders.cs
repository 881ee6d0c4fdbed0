using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Notifications.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>
/// Tells what is due, after a last look at whether it still is. The notices, the mails with the work of sending them, and that all of this was
/// told are one transaction: wherever a process dies, each is there once.
/// </summary>
internal sealed class TellReminders(
    IStaffDirectory staff, Holidays holidays, IEnumerable<IReminderCause> causes, ReminderLetters letters, Outbox outbox, NoticeBoard notices, WorkBoard board, TimeProvider clock) : IWorkHandler
{
    /// <summary>How many reminders are told at a time: a transaction is short.</summary>
    private const int Most = 200;

    public string Kind => ReminderWork.Tell;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var taken = await DueAsync(db, now, cancellation);
        var isAll = taken.Count < Most;
        // Whose reminders go on beyond the last one comes next time, so that they come together.
        var due = isAll || taken[0].StaffMemberId == taken[^1].StaffMemberId ? taken : taken.FindAll(row => row.StaffMemberId != taken[^1].StaffMemberId);
        var book = await ReminderBook.OpenAsync(db, staff, holidays.Calendar, TokyoTime.DateOf(now), cancellation);
        if (book.IsSilenced)
            due.ForEach(row => Cancel(row, ReminderEnd.Silenced, now));
        else
            await TellAsync(db, book, due, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (!isAll)
            await board.AddAsync(db, ReminderWork.TellAfter(item.OrganisationId!.Value, item.Id), cancellation);
    }

    /// <summary>One person's reminders follow each other: what comes at the same time comes in one mail. Whoever tells beside takes others.</summary>
    private static Task<List<Reminder>> DueAsync(AcademyDb db, DateTime now, CancellationToken cancellation) => (db.Provider == DatabaseProvider.PostgreSql
        ? db.Set<Reminder>().FromSql($"""
            select * from "Reminder" where "State" = 'Planned' and "DueAt" <= {now} order by "StaffMemberId", "DueAt", "Id" limit {Most} for update skip locked
            """)
        : db.Set<Reminder>().Where(row => row.State == ReminderState.Planned && row.DueAt <= now)
            .OrderBy(row => row.StaffMemberId).ThenBy(row => row.DueAt).ThenBy(row => row.Id).Take(Most)).ToListAsync(cancellation);

    private async Task TellAsync(AcademyDb db, ReminderBook book, List<Reminder> due, DateTime now, CancellationToken cancellation)
    {
        var today = TokyoTime.DateOf(now);
        var people = due.Select(row => row.StaffMemberId).Distinct().ToList();
        var addressees = await staff.AddresseesAsync(db.Scope.OrganisationId!.Value, people, today, cancellation);
        var wishes = await db.Set<ReminderPreference>().AsNoTracking().Where(row => people.Contains(row.StaffMemberId)).ToDictionaryAsync(row => row.StaffMemberId, cancellation);
        var told = new List<(Reminder Row, ToldReminder Told)>();
        foreach (var (row, wanted, topic, report) in await StillDueAsync(db, book, due, now, cancellation))
        {
            var wish = wishes.GetValueOrDefault(row.StaffMemberId);
            if (topic is null || wanted is null || !addressees.TryGetValue(row.StaffMemberId, out var addressee))
                Cancel(row, ReminderEnd.Gone, now);
            else if (row.Channel is ReminderChannel.Mail && wish?.Mail is ReminderMail.Never)
                Cancel(row, ReminderEnd.Unwanted, now);
            else if (row.Channel is ReminderChannel.Mail && addressee.Mail is null)
                Cancel(row, ReminderEnd.NoAddress, now);
            else
                told.Add((row, new(wanted.Rule, wanted.Subject, topic, addressee, wish?.Language ?? ReminderLetters.Usual, today, report)));
        }

        foreach (var (row, notice) in told.Where(one => one.Row.Channel is ReminderChannel.Site))
            await TellOnSiteAsync(db, row, notice, now, cancellation);
        foreach (var mail in told.Where(one => one.Row.Channel is ReminderChannel.Mail).GroupBy(one => one.Row.StaffMemberId))
            await MailAsync(db, [.. mail], now, cancellation);
    }

    private async Task TellOnSiteAsync(AcademyDb db, Reminder row, ToldReminder told, DateTime now, CancellationToken cancellation)
    {
        var (japanese, english) = (letters.Write(told with { Language = "ja" }), letters.Write(told with { Language = "en" }));
        var notice = new ReminderNotice(new LocalText(japanese.Subject, english.Subject), new LocalText(japanese.Body, english.Body), told.Topic.Path);
        await notices.AddAsync(db, [row.StaffMemberId], notice, $"reminder:{row.Id}", cancellation);
        (row.State, row.ChangedAt) = (ReminderState.Told, now);
    }

    private async Task MailAsync(AcademyDb db, IReadOnlyList<(Reminder Row, ToldReminder Told)> mail, DateTime now, CancellationToken cancellation)
    {
        var (_, first) = mail[0];
        var letter = mail.Count == 1 ? letters.Write(first) : letters.Write([.. mail.Select(one => one.Told)]);
        var id = await outbox.AddAsync(db, new(first.Addressee.Mail!, first.Addressee.Name), letter, requestedBy: null, cancellation);
        foreach (var (row, _) in mail)
            (row.State, row.MailId, row.ChangedAt) = (ReminderState.Told, id, now);
    }

    /// <summary>What is due with how it stands now; without that where its cause has gone, or there is nothing to report.</summary>
    private async Task<IReadOnlyList<StandingReminder>> StillDueAsync(AcademyDb db, ReminderBook book, List<Reminder> due, DateTime now, CancellationToken cancellation)
    {
        var standing = new List<StandingReminder>();
        var rules = book.Rules.ToDictionary(rule => rule.Id);
        foreach (var same in due.GroupBy(row => rules.GetValueOrDefault(row.RuleId)?.Cause))
            standing.AddRange(causes.SingleOrDefault(cause => cause.Kind == same.Key) is { } cause
                ? await StillDueAsync(db, book, cause, [.. same], now, cancellation)
                : same.Select(row => new StandingReminder(row)));
        return standing;
    }

    /// <param name="same">Of one cause.</param>
    private static async Task<IEnumerable<StandingReminder>> StillDueAsync(
        AcademyDb db, ReminderBook book, IReminderCause cause, List<Reminder> same, DateTime now, CancellationToken cancellation)
    {
        var today = TokyoTime.DateOf(now);
        var sought = new SoughtSubjects(same.Min(row => row.Day), same.Max(row => row.Day), Only: [.. same.Select(row => row.SubjectId).Distinct()]);
        var subjects = (await cause.ReadAsync(db, sought, cancellation)).Where(subject => subject.RestsFrom is not { } rest || today < rest);
        // How the person wants it decides when and whether, and is asked by the caller.
        var wanted = subjects.SelectMany(subject => book.Of(cause.Kind, subject, wish: null, now)).ToDictionary(one => one.Key);
        var topics = await cause.TopicsAsync(db.Scope.OrganisationId!.Value, cancellation);
        var reports = cause is IReportingCause reporting
            ? await reporting.ReportAsync(db, [.. same.Select(row => wanted.GetValueOrDefault(ReminderKey.Of(row))?.Subject).OfType<ReminderSubject>()], today, cancellation)
            : null;
        return same.Select(row => wanted.GetValueOrDefault(ReminderKey.Of(row)) is not { } one || reports?.ContainsKey(one.Subject.Id) is false
            ? new StandingReminder(row)
            : new StandingReminder(row, one, topics.GetValueOrDefault(one.Subject.TopicId), reports?[one.Subject.Id]));
    }

    private static void Cancel(Reminder row, ReminderEnd end, DateTime now) => (row.State, row.End, row.ChangedAt) = (ReminderState.Cancelled, end, now);

    /// <param name="Wanted">Null when its cause has gone.</param>
    /// <param name="Topic">Null when it is not known any more.</param>
    /// <param name="Report">Null where only the words of the rule are told.</param>
    private sealed record StandingReminder(Reminder Row, WantedReminder? Wanted = null, ReminderTopic? Topic = null, LocalText? Report = null);
}
