using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Mail;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>What a rule would tell one person of the reader's organisation, before anybody is told. Each look is noted.</summary>
public sealed class RulePreviews(
    AcademyDbFactory databases,
    IStaffDirectory staff,
    IEnumerable<IReminderCause> causes,
    ReminderLetters letters,
    ReminderSwitch settings,
    Holidays holidays,
    AuditTrail audit,
    ICurrentSession session,
    IStringLocalizer<Text> text,
    TimeProvider clock)
{
    /// <summary>In which causes are looked for, on either side of today: due dates are set for ten years at most.</summary>
    private const int Years = 10;

    /// <param name="rule">As it is typed.</param>
    /// <param name="employeeNumber">Of the person.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null when nobody who is employed today has the number.</returns>
    public async Task<RulePreview?> ShowAsync(ReminderRule rule, string employeeNumber, CancellationToken cancellation)
    {
        var today = TokyoTime.Today(clock);
        var person = (await staff.NumberedAsync(session.OrganisationId, [employeeNumber], today, cancellation)).SingleOrDefault();
        if (person is null || (await staff.AddresseesAsync(session.OrganisationId, [person.Id], today, cancellation)).GetValueOrDefault(person.Id) is not { } addressee)
            return null;
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var cause = causes.Single(cause => cause.Kind == rule.Cause);
        var topics = await cause.TopicsAsync(session.OrganisationId, cancellation);
        var reporting = cause as IReportingCause;
        // What was reported once is past: what stands out now is another matter.
        var subjects = await cause.ReadAsync(db, new(reporting is null ? today.AddYears(-Years) : today, today.AddYears(Years), Of: person.Id), cancellation);
        var next = Next(rule, [.. subjects.Where(subject => topics.ContainsKey(subject.TopicId))], today);
        if (reporting is not null && next is null)
            return new(addressee.Name, today, PreviewOf.Nobody, []);
        var subject = next ?? new ReminderSubject(Guid.Empty, person.Id, today, rule.TopicId ?? topics.Keys.Order().FirstOrDefault(), IsBegun: false, RestsFrom: null);
        var topic = topics.GetValueOrDefault(subject.TopicId) ?? new(new LocalText(text["コースの名前"], null), "/");
        var hours = (await settings.ReadAsync(cancellation)).Hours;
        var on = TokyoTime.DateOf(hours.After(ReminderBook.TimingOf(rule).InstantFor(subject.Day, holidays.Calendar), holidays.Calendar));
        audit.Add(db, session.OrganisationId, "notifications.reminder-previewed", session.StaffMemberId, (AuditTrail.StaffMember, person.Id));
        await db.SaveChangesAsync(cancellation);
        var report = reporting is null ? null : (await reporting.ReportAsync(db, [subject], today, cancellation)).GetValueOrDefault(subject.Id);
        var told = new ToldReminder(rule, subject, topic, addressee, "ja", on, report);
        var of = next is null ? PreviewOf.Example : on < today ? PreviewOf.Past : reporting is not null && report is null ? PreviewOf.Nothing : PreviewOf.Next;
        return new(addressee.Name, on, of, [letters.Write(told), letters.Write(told with { Language = "en" })]);
    }

    /// <summary>The one that is told next; of those that are past the last one.</summary>
    private ReminderSubject? Next(ReminderRule rule, IReadOnlyList<ReminderSubject> subjects, DateOnly today)
    {
        var timing = ReminderBook.TimingOf(rule);
        var concerned =
            from subject in subjects
            where (rule.TopicId is null || rule.TopicId == subject.TopicId) && !(rule.OnlyNotBegun && subject.IsBegun)
            let day = timing.DayFor(subject.Day, holidays.Calendar)
            where subject.RestsFrom is not { } rest || day < rest
            orderby day < today, Math.Abs(day.DayNumber - today.DayNumber), subject.Id
            select subject;
        return concerned.FirstOrDefault();
    }
}

/// <summary>One reminder as one person would read it.</summary>
/// <param name="Name">The person's.</param>
/// <param name="On">The day of telling.</param>
/// <param name="Letters">In Japanese and in English; none for whom nothing ever comes.</param>
public sealed record RulePreview(string Name, DateOnly On, PreviewOf Of, IReadOnlyList<Letter> Letters);

/// <summary>What a preview is made of.</summary>
public enum PreviewOf
{
    /// <summary>What the person is told next.</summary>
    Next,

    /// <summary>What was last to be told: nothing comes any more.</summary>
    Past,

    /// <summary>A course and today's date: the person has nothing that the rule reminds of.</summary>
    Example,

    /// <summary>What the person is told next, if there is something to report by then: now there is not.</summary>
    Nothing,

    /// <summary>Nothing: there is nothing to report to the person, who heads no office.</summary>
    Nobody,
}
