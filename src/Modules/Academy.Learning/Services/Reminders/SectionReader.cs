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

    /// <summary>Who has courses that stand out, by the ids of the subjects; sorted by reading.</summary>
    /// <param name="db">In the scope of the organisation.</param>
    /// <param name="subjects">An office each, with whom it is told: they are left out of it.</param>
    /// <param name="today">Whose postings count.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<SectionPerson>>> ReadAsync(
        AcademyDb db, IReadOnlyCollection<ReminderSubject> subjects, DateOnly today, CancellationToken cancellation)
    {
        var offices = await OfficesAsync(db, [.. subjects.Select(subject => subject.TopicId)], today, cancellation);
        var people = await PeopleAsync(db, [.. offices.Values.SelectMany(office => office).Distinct()], today, cancellation);
        // Sorted once for an office, however many head it: the higher ones have thousands of people.
        var sections = offices.ToDictionary(
            office => office.Key, office => office.Value.Select(person => people.GetValueOrDefault(person)).OfType<SectionPerson>().OrderBy(person => person.Place).ToList());
        return subjects.DistinctBy(subject => subject.Id).ToDictionary(
            subject => subject.Id, subject => (IReadOnlyList<SectionPerson>)sections[subject.TopicId].FindAll(person => person.Person.Id != subject.StaffMemberId));
    }

    /// <summary>Who works in offices, or below them.</summary>
    private async Task<Dictionary<Guid, List<Guid>>> OfficesAsync(AcademyDb db, HashSet<Guid> offices, DateOnly today, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId!.Value;
        var paths = (await staff.OfficesAsync(organisation, today, cancellation)).ToDictionary(office => office.Id, office => office.Path);
        var people = offices.ToDictionary(office => office, _ => new List<Guid>());
        foreach (var (person, place) in await staff.PlacesAsync(organisation, today, cancellation))
            foreach (var office in paths.GetValueOrDefault(place.DepartmentId, [place.DepartmentId]))
                if (people.TryGetValue(office, out var working))
                    working.Add(person);
        return people;
    }

    /// <summary>Those of some people who are employed and have courses that stand out.</summary>
    private async Task<Dictionary<Guid, SectionPerson>> PeopleAsync(AcademyDb db, IReadOnlyList<Guid> among, DateOnly today, CancellationToken cancellation)
    {
        var (organisation, last) = (db.Scope.OrganisationId!.Value, today.AddDays(DaysAhead));
        var open = (await OpenEnrolments.All(db)
            .Where(row => row.Enrolment.DueOn <= last && (row.Enrolment.PausedFrom == null || row.Enrolment.PausedFrom > today) && among.Contains(row.Enrolment.StaffMemberId))
            .Select(row => new { row.Enrolment.StaffMemberId, row.Enrolment.CourseId, DueOn = row.Enrolment.DueOn!.Value }).ToListAsync(cancellation)).ToLookup(row => row.StaffMemberId);
        var titles = (await courses.ListAsync(organisation, cancellation)).ToDictionary(course => course.CourseId, course => course.Title);
        var listed = await staff.ListAddresseesAsync(organisation, [.. open.Select(rows => rows.Key)], today, cancellation);
        return listed.Index().ToDictionary(one => one.Item.Person.Id, one => new SectionPerson(
            one.Index,
            one.Item.Person,
            [.. open[one.Item.Person.Id].Where(row => titles.ContainsKey(row.CourseId)).OrderBy(row => row.DueOn).Select(row => new SectionCourse(titles[row.CourseId], row.DueOn))]));
    }
}

/// <summary>Somebody with courses that stand out.</summary>
/// <param name="Place">In the order of the readings.</param>
/// <param name="Courses">The earliest due first.</param>
internal sealed record SectionPerson(int Place, StaffListing Person, IReadOnlyList<SectionCourse> Courses);

internal sealed record SectionCourse(LocalText Title, DateOnly DueOn);
