namespace Academy.Data.HotPages;

/// <summary>The rows of <c>/catalogue</c>: what the organisation offers, and how far the reader is in it.</summary>
public sealed class CataloguePage(PageReader pages, CourseLists lists)
{
    private const string Mine = """
        select f."CourseId", f."Status"
        from "LearningFact" f
        join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2
        order by e."Cycle"
        """;

    public async Task<IReadOnlyList<CourseCard>> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(organisationId, cancellation);
        var mine = await pages.ReadAsync(organisationId, [Mine], [staffMemberId], rows => rows.ListAsync(row => (Course: row.GetGuid(0), Status: row.GetString(1))), cancellation);
        // Of a duty that comes each year the newest cycle is shown.
        var statuses = new Dictionary<Guid, string>();
        foreach (var (course, status) in mine)
            statuses[course] = status;
        return [.. list.Courses.Select(course => course.Card with { Status = statuses.GetValueOrDefault(course.Id) })];
    }
}
