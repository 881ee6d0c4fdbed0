using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>The reminders of the reader's organisation with what became of each, those that are due last first.</summary>
public sealed class ReminderLog(AcademyDb db, IStaffDirectory staff, IEnumerable<IReminderCause> causes, ICurrentSession session, TimeProvider clock)
{
    /// <summary>Rows of a page.</summary>
    private const int Size = 50;

    /// <summary>Whatever its cause's day is now: that may have moved since.</summary>
    private static readonly (DateOnly From, DateOnly To) Always = (new(2000, 1, 1), new(2200, 1, 1));

    /// <param name="filter">How they stand; null: however they do.</param>
    /// <param name="page">As it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ListPage<ShownReminder>> PageAsync(LogFilter? filter, string? page, CancellationToken cancellation)
    {
        var all = Narrowed(Rows, filter);
        var cut = PageCut.Of(await all.CountAsync(cancellation), page, Size);
        var rows = await all.OrderByDescending(row => row.Reminder.DueAt).ThenByDescending(row => row.Reminder.Id).Skip(cut.Skip).Take(cut.Size)
            .Select(row => new LoggedReminder(row.Reminder, row.Rule.Name, row.Rule.Cause, row.Mail == null ? null : row.Mail.State, row.Mail!.Answer, row.Mail.Subject))
            .AsNoTracking().ToListAsync(cancellation);
        var people = (await staff.ListAsync(session.OrganisationId, [.. rows.Select(row => row.Reminder.StaffMemberId).Distinct()], TokyoTime.Today(clock), cancellation))
            .ToDictionary(person => person.Id);
        var topics = await TopicsAsync(rows, cancellation);
        return cut.Page([.. rows.Select(row => new ShownReminder(row, people[row.Reminder.StaffMemberId], topics.GetValueOrDefault(row.Reminder.SubjectId)))]);
    }

    private IQueryable<LogRow> Rows =>
        from reminder in db.Set<Reminder>()
        join rule in db.Set<ReminderRule>() on reminder.RuleId equals rule.Id
        join mail in db.Set<OutgoingMail>() on reminder.MailId equals mail.Id into mails
        from mail in mails.DefaultIfEmpty()
        select new LogRow { Reminder = reminder, Rule = rule, Mail = mail };

    private static IQueryable<LogRow> Narrowed(IQueryable<LogRow> rows, LogFilter? filter) => filter switch
    {
        LogFilter.Planned => rows.Where(row => row.Reminder.State == ReminderState.Planned || row.Mail!.State == MailState.Queued || row.Mail!.State == MailState.Sending),
        LogFilter.Sent => rows.Where(row => row.Reminder.State == ReminderState.Told && (row.Reminder.Channel == ReminderChannel.Site || row.Mail!.State == MailState.Sent)),
        LogFilter.Unsure => rows.Where(row => row.Mail!.State == MailState.Unsure),
        LogFilter.Refused => rows.Where(row => row.Mail!.State == MailState.Refused),
        LogFilter.Cancelled => rows.Where(row => row.Reminder.State == ReminderState.Cancelled),
        _ => rows,
    };

    /// <summary>What reminders are about, by their subjects; what is completed, or not there any more, is left out.</summary>
    private async Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(List<LoggedReminder> rows, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, ReminderTopic>();
        foreach (var same in rows.GroupBy(row => row.Cause))
        {
            if (causes.SingleOrDefault(cause => cause.Kind == same.Key) is not { } cause)
                continue;
            // The days that are reported on are many, and do not move.
            var (from, to) = cause is IReportingCause ? (same.Min(row => row.Reminder.Day), same.Max(row => row.Reminder.Day)) : Always;
            var subjects = await cause.ReadAsync(db, new(from, to, Only: [.. same.Select(row => row.Reminder.SubjectId).Distinct()]), cancellation);
            var topics = await cause.TopicsAsync(session.OrganisationId, cancellation);
            foreach (var subject in subjects)
                if (topics.TryGetValue(subject.TopicId, out var topic))
                    found[subject.Id] = topic;
        }

        return found;
    }

    private sealed class LogRow
    {
        public required Reminder Reminder { get; init; }

        public required ReminderRule Rule { get; init; }

        public required OutgoingMail? Mail { get; init; }
    }
}

/// <summary>Which reminders are shown.</summary>
public enum LogFilter
{
    /// <summary>Nothing was sent yet.</summary>
    Planned,

    /// <summary>The notice is there, or the mail server took the mail.</summary>
    Sent,

    /// <summary>Nobody knows whether the mail arrived.</summary>
    Unsure,

    /// <summary>The mail server did not take the mail.</summary>
    Refused,
    Cancelled,
}

/// <param name="Mail">How far its mail has come; null when there is none, or it is kept no longer.</param>
/// <param name="Answer">What the mail server said.</param>
/// <param name="Subject">Of its mail.</param>
public sealed record LoggedReminder(Reminder Reminder, string RuleName, string Cause, MailState? Mail, string? Answer, string? Subject)
{
    /// <summary>Whether it can be sent once more.</summary>
    public bool HasEnded => Mail is MailState.Sent or MailState.Refused or MailState.Unsure;
}

/// <param name="Person">With the office of today.</param>
/// <param name="Topic">Null when it is not known any more.</param>
public sealed record ShownReminder(LoggedReminder Row, StaffListing Person, ReminderTopic? Topic);
