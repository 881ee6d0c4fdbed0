using Academy.Data;
using Academy.Data.Notifications;
using Academy.Domain.Organisations;
using Academy.Domain.Reminders;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Notifications.Services.Reminders;

/// <summary>The rules of an organisation with what they ask of their receivers, as they stand when it is opened.</summary>
public sealed class ReminderBook
{
    /// <summary>When the mail comes to who wants one a day, by Tokyo's clocks.</summary>
    private static readonly TimeOnly Daily = new(8, 30);

    private readonly Dictionary<Guid, HashSet<Guid>?> _receivers;
    private readonly BusinessCalendar _calendar;
    private readonly QuietHours _quiet;

    private ReminderBook(IReadOnlyList<ReminderRule> rules, Dictionary<Guid, HashSet<Guid>?> receivers, ReminderSettings? settings, BusinessCalendar calendar)
    {
        (Rules, _receivers, _calendar) = (rules, receivers, calendar);
        _quiet = settings is null ? QuietHours.Usual : new(Time(settings.QuietFrom), Time(settings.QuietUntil), settings.QuietOnClosedDays);
        IsSilenced = settings?.SilencedAt is not null;
    }

    /// <summary>Those that hold.</summary>
    public IReadOnlyList<ReminderRule> Rules { get; }

    /// <summary>Whether nobody is told anything.</summary>
    public bool IsSilenced { get; }

    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="staff">Says who is in an office, or of a rank.</param>
    /// <param name="calendar">Knows the business days.</param>
    /// <param name="today">Whose offices and ranks count.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<ReminderBook> OpenAsync(AcademyDb db, IStaffDirectory staff, BusinessCalendar calendar, DateOnly today, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        // Both at once: pages open it too, and the settings are asked for by themselves only where there is no rule to come with.
        var read = await (
            from rule in db.Set<ReminderRule>()
            where rule.IsActive && rule.DeletedAt == null
            join row in db.Set<ReminderSettings>() on rule.OrganisationId equals row.OrganisationId into rows
            from row in rows.DefaultIfEmpty()
            orderby rule.Id
            select new { Rule = rule, Settings = row }).AsNoTracking().ToListAsync(cancellation);
        var rules = read.ConvertAll(one => one.Rule);
        var settings = read.Count > 0 ? read[0].Settings : await db.Set<ReminderSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation);
        return new(rules, await ReceiversAsync(staff, organisation, rules, today, cancellation), settings, calendar);
    }

    /// <summary>How a rule reckons its time.</summary>
    public static ReminderTiming TimingOf(ReminderRule rule) => new(rule.Days, rule.InBusinessDays, Time(rule.Minute));

    /// <summary>The kinds of causes that rules hang on, each with the days among which are all causes of what is told from the first day to the last one.</summary>
    public IEnumerable<(string Cause, DateOnly From, DateOnly To)> SpansOf(DateOnly first, DateOnly last) =>
        from rule in Rules
        let span = TimingOf(rule).CausesOf(first, last)
        group span by rule.Cause into spans
        select (spans.Key, spans.Min(span => span.From), spans.Max(span => span.To));

    /// <summary>What is to be told of a subject, whenever that is.</summary>
    /// <param name="cause">The kind of its cause.</param>
    /// <param name="subject">As things stand now.</param>
    /// <param name="wish">Of its person; null: none is known.</param>
    /// <param name="now">Whose morning's mail is gone takes none along any more; UTC.</param>
    public IEnumerable<WantedReminder> Of(string cause, ReminderSubject subject, ReminderPreference? wish, DateTime now) =>
        from rule in Rules
        where rule.Cause == cause && Concerns(rule, subject)
        let timing = TimingOf(rule)
        where subject.RestsFrom is not { } rest || timing.DayFor(subject.Day, _calendar) < rest
        let at = timing.InstantFor(subject.Day, _calendar)
        from channel in Channels(rule)
        where channel is ReminderChannel.Site || wish?.Mail is not ReminderMail.Never
        select new WantedReminder(rule, subject, channel, _quiet.After(channel is ReminderChannel.Mail && wish?.Mail is ReminderMail.Daily ? Morning(at, now) : at, _calendar));

    private bool Concerns(ReminderRule rule, ReminderSubject subject) =>
        rule.Origin == subject.Origin
        && (rule.TopicId is null || rule.TopicId == subject.TopicId)
        && !(rule.OnlyNotBegun && subject.IsBegun)
        && _receivers[rule.Id]?.Contains(subject.StaffMemberId) is not false;

    private static IEnumerable<ReminderChannel> Channels(ReminderRule rule)
    {
        if (rule.OnSite)
            yield return ReminderChannel.Site;
        if (rule.ByMail)
            yield return ReminderChannel.Mail;
    }

    /// <summary>The mail of the same day's morning: on the day after, a due date would be past.</summary>
    private static DateTime Morning(DateTime at, DateTime now)
    {
        var morning = TokyoTime.At(TokyoTime.DateOf(at), Daily);
        return morning > now ? morning : at;
    }

    /// <summary>By rule; null: everybody. As many commands for one rule as for many.</summary>
    private static async Task<Dictionary<Guid, HashSet<Guid>?>> ReceiversAsync(
        IStaffDirectory staff, Guid organisation, IReadOnlyList<ReminderRule> rules, DateOnly today, CancellationToken cancellation)
    {
        if (rules.All(rule => rule is { DepartmentId: null, Rank: null }))
            return rules.ToDictionary(rule => rule.Id, _ => (HashSet<Guid>?)null);
        var offices = (await staff.OfficesAsync(organisation, today, cancellation)).ToDictionary(office => office.Id, office => office.Path);
        var places = await staff.PlacesAsync(organisation, today, cancellation);
        return rules.ToDictionary(rule => rule.Id, rule => rule is { DepartmentId: null, Rank: null } ? null : (HashSet<Guid>?)[.. places.Where(Concerns(rule)).Select(person => person.Key)]);

        Func<KeyValuePair<Guid, StaffPlace>, bool> Concerns(ReminderRule rule) => person =>
            (rule.DepartmentId is not { } department || (offices.TryGetValue(person.Value.DepartmentId, out var path) && path.Contains(department)))
            && (rule.Rank is null || rule.Rank == person.Value.Rank);
    }

    private static TimeOnly Time(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);
}
