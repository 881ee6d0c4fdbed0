using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Who would be told what on a day, when and why, if everything stayed as it stands now. Nothing is sent and nothing is written.</summary>
public sealed class Rehearsal(AcademyDb db, IStaffDirectory staff, Holidays holidays, IEnumerable<IReminderCause> causes, ICurrentSession session)
{
    /// <summary>Rows of a page.</summary>
    private const int Size = 50;

    /// <summary>In the order of the times, and of the readings of the people.</summary>
    /// <param name="day">In Tokyo.</param>
    /// <param name="page">As it stood in the address.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Rehearsed> OnAsync(DateOnly day, string? page, CancellationToken cancellation)
    {
        var book = await ReminderBook.OpenAsync(db, staff, holidays.Calendar, day, cancellation);
        var wishes = await db.Set<ReminderPreference>().AsNoTracking().ToDictionaryAsync(row => row.StaffMemberId, cancellation);
        var wanted = await WantedAsync(book, wishes, day, cancellation);
        Guid[] people = [.. wanted.Select(one => one.Wanted.Subject.StaffMemberId).Distinct()];
        // Sorted by reading; who is not employed on that day is told nothing.
        var addressees = (await staff.ListAddresseesAsync(session.OrganisationId, people, day, cancellation)).Index().ToDictionary(one => one.Item.Person.Id);
        var rows =
            from one in wanted
            where addressees.ContainsKey(one.Wanted.Subject.StaffMemberId)
            let place = addressees[one.Wanted.Subject.StaffMemberId]
            orderby one.Wanted.DueAt, place.Index, one.Wanted.Channel, one.Wanted.Rule.Id, one.Wanted.Subject.Id
            select RowOf(one.Wanted, one.Topic, place.Item, wishes.GetValueOrDefault(place.Item.Person.Id));
        return new(ListPage.Of(rows.ToList(), page, Size), book.IsSilenced);
    }

    private async Task<IReadOnlyList<(WantedReminder Wanted, ReminderTopic Topic)>> WantedAsync(
        ReminderBook book, Dictionary<Guid, ReminderPreference> wishes, DateOnly day, CancellationToken cancellation)
    {
        var wanted = new List<(WantedReminder, ReminderTopic)>();
        // What quiet hours have held back until that day was to be told some days before.
        foreach (var (kind, from, to) in book.SpansOf(day.AddDays(-PlanReminders.DaysQuiet), day))
        {
            var cause = causes.Single(cause => cause.Kind == kind);
            var subjects = await cause.ReadAsync(db, new(from, to), cancellation);
            var topics = await cause.TopicsAsync(session.OrganisationId, cancellation);
            wanted.AddRange(
                from subject in subjects
                where topics.ContainsKey(subject.TopicId) && (subject.RestsFrom is not { } rest || day < rest)
                from one in book.Of(kind, subject, TimingWishOf(wishes.GetValueOrDefault(subject.StaffMemberId)), TokyoTime.StartOf(day))
                where TokyoTime.DateOf(one.DueAt) == day
                select (one, topics[subject.TopicId]));
        }

        return wanted;
    }

    /// <summary>A mail that its receiver does not want is shown with that, at the time that it would have.</summary>
    private static ReminderPreference? TimingWishOf(ReminderPreference? wish) => wish?.Mail is ReminderMail.Never ? null : wish;

    private RehearsedRow RowOf(WantedReminder wanted, ReminderTopic topic, ListedAddressee to, ReminderPreference? wish)
    {
        var isMail = wanted.Channel is ReminderChannel.Mail;
        ReminderEnd? end = !isMail ? null : wish?.Mail is ReminderMail.Never ? ReminderEnd.Unwanted : to.Mail is null ? ReminderEnd.NoAddress : null;
        var isMoved = wanted.DueAt != ReminderBook.TimingOf(wanted.Rule).InstantFor(wanted.Subject.Day, holidays.Calendar);
        var isReport = causes.Single(cause => cause.Kind == wanted.Rule.Cause) is IReportingCause;
        return new(wanted, topic, to.Person, end, isMoved, isMail && wish?.Mail is ReminderMail.Daily, isReport);
    }
}

/// <param name="IsSilenced">Whether nobody of the organisation would be told anything.</param>
public sealed record Rehearsed(ListPage<RehearsedRow> Found, bool IsSilenced);

/// <param name="End">Why this mail would not go; null when it would.</param>
/// <param name="IsMoved">Whether it comes at another time than the rule says.</param>
/// <param name="IsDaily">Whether it comes in the person's one mail of the day.</param>
/// <param name="IsReport">Whether it comes only if there is something to report on that day, which nobody knows before.</param>
public sealed record RehearsedRow(WantedReminder Wanted, ReminderTopic Topic, StaffListing Person, ReminderEnd? End, bool IsMoved, bool IsDaily, bool IsReport);
