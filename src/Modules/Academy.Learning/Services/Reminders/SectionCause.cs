using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Reminders;
using Academy.Domain.Time;

namespace Academy.Learning.Services.Reminders;

/// <inheritdoc cref="ReminderCauses.Section"/>
/// <remarks>A subject is the posting that makes somebody a superior: of another office on another day it is another one, and no job turns it over.</remarks>
internal sealed class SectionCause(IStaffDirectory staff, SectionReader sections, SectionTexts texts, TimeProvider clock) : IReportingCause
{
    public string Kind => ReminderCauses.Section;

    public async Task<IReadOnlyList<ReminderSubject>> ReadAsync(AcademyDb db, SoughtSubjects sought, CancellationToken cancellation)
    {
        var only = sought.Only?.ToHashSet();
        var mondays = MondaysOf(sought.From, sought.To);
        var found = new List<ReminderSubject>();
        foreach (var superior in (await staff.SuperiorsAsync(db.Scope.OrganisationId!.Value, sought.From, sought.To, cancellation)).OrderBy(superior => superior.PostingId))
        {
            if (found.Count >= sought.Most)
                break;
            if (only?.Contains(superior.PostingId) is not false && (sought.Of is null || sought.Of == superior.StaffMemberId) && !(sought.After >= superior.PostingId))
                found.AddRange(mondays.Where(superior.IsOn).Select(monday => new ReminderSubject(
                    superior.PostingId, superior.StaffMemberId, monday, superior.DepartmentId, IsBegun: false, superior.ValidUntil)));
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<Guid, ReminderTopic>> TopicsAsync(Guid organisationId, CancellationToken cancellation) =>
        (await staff.OfficeNamesAsync(organisationId, TokyoTime.Today(clock), cancellation))
            .ToDictionary(office => office.Key, office => new ReminderTopic(new(office.Value, null), $"/hr?office={office.Key}"));

    public async Task<IReadOnlyDictionary<Guid, LocalText>> ReportAsync(AcademyDb db, IReadOnlyCollection<ReminderSubject> subjects, DateOnly today, CancellationToken cancellation)
    {
        var reports = new Dictionary<Guid, LocalText>();
        foreach (var (subject, people) in await sections.ReadAsync(db, subjects, today, cancellation))
            if (texts.Write(people, today) is { } report)
                reports.Add(subject, report);
        return reports;
    }

    private static IReadOnlyList<DateOnly> MondaysOf(DateOnly from, DateOnly to)
    {
        var first = from.AddDays((DayOfWeek.Monday - from.DayOfWeek + 7) % 7);
        return first > to ? [] : [.. Enumerable.Range(0, ((to.DayNumber - first.DayNumber) / 7) + 1).Select(week => first.AddDays(7 * week))];
    }
}
