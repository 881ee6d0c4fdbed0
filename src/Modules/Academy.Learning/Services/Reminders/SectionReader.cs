using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Services.Reminders;

/// <summary>Reads which courses stand out in offices: those that are overdue, and those that soon are due.</summary>
internal sealed class SectionReader(IStaffDirectory staff, ICourseDirectory courses)
{
    /// <summary>How many days ahead a due date stands out.</summary>
    public const int DaysAhead = 14;

    /// <summary>By the ids of the subjects, sorted by the readings of the people, then by due date.</summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="subjects">An office each, with whom it is told: they are left out of it.</param>
    /// <param name="today">Whose postings count.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<SectionLine>>> ReadAsync(
        AcademyDb db, IReadOnlyCollection<ReminderSubject> subjects, DateOnly today, CancellationToken cancellation)
    {
        var people = await PeopleAsync(db, [.. subjects.Select(subject => subject.TopicId)], today, cancellation);
        var lines = await LinesAsync(db, [.. people.SelectMany(office => office).Distinct()], today, cancellation);
        return subjects.DistinctBy(subject => subject.Id).ToDictionary(subject => subject.Id, subject => (IReadOnlyList<SectionLine>)
        [
            .. from person in people[subject.TopicId]
               where person != subject.StaffMemberId
               from line in lines[person]
               orderby line.Place, line.DueOn
               select line,
        ]);
    }

    /// <summary>Who works in offices, or below them.</summary>
    private async Task<ILookup<Guid, Guid>> PeopleAsync(AcademyDb db, HashSet<Guid> offices, DateOnly today, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        var paths = (await staff.OfficesAsync(organisation, today, cancellation)).ToDictionary(office => office.Id, office => office.Path);
        return (
            from place in await staff.PlacesAsync(organisation, today, cancellation)
            from office in paths.GetValueOrDefault(place.Value.DepartmentId, [place.Value.DepartmentId])
            where offices.Contains(office)
            select (Office: office, Person: place.Key)).ToLookup(one => one.Office, one => one.Person);
    }

    /// <summary>By person; of those who are employed.</summary>
    private async Task<ILookup<Guid, SectionLine>> LinesAsync(AcademyDb db, IReadOnlyList<Guid> people, DateOnly today, CancellationToken cancellation)
    {
        var (organisation, last) = (db.Scope.OrganisationId!.Value, today.AddDays(DaysAhead));
        var open = await OpenEnrolments.All(db)
            .Where(row => row.Enrolment.DueOn <= last && (row.Enrolment.PausedFrom == null || row.Enrolment.PausedFrom > today) && people.Contains(row.Enrolment.StaffMemberId))
            .Select(row => new { row.Enrolment.StaffMemberId, row.Enrolment.CourseId, DueOn = row.Enrolment.DueOn!.Value }).ToListAsync(cancellation);
        var listed = (await staff.ListAddresseesAsync(organisation, [.. open.Select(row => row.StaffMemberId).Distinct()], today, cancellation)).Index().ToDictionary(one => one.Item.Person.Id);
        var titles = (await courses.ListAsync(organisation, cancellation)).ToDictionary(course => course.CourseId, course => course.Title);
        return (
            from row in open
            where listed.ContainsKey(row.StaffMemberId) && titles.ContainsKey(row.CourseId)
            let person = listed[row.StaffMemberId]
            select (Person: row.StaffMemberId, Line: new SectionLine(person.Index, person.Item.Person, titles[row.CourseId], row.DueOn))).ToLookup(one => one.Person, one => one.Line);
    }
}

/// <summary>A course that stands out, with whose it is.</summary>
/// <param name="Place">The person's, in the order of the readings.</param>
internal sealed record SectionLine(int Place, StaffListing Person, LocalText Course, DateOnly DueOn);
