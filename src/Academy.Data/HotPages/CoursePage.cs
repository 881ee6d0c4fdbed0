using System.Data.Common;
using Academy.Domain.Catalogue;

namespace Academy.Data.HotPages;

/// <summary>The rows of <c>/courses/{slug}</c>: the course in the release that the reader learns from (or would), and where the reader stands.</summary>
public sealed class CoursePage(PageReader pages, CourseLists lists)
{
    private const string Course = """
        select o."CourseId", o."Slug", o."OpensOn", o."ClosesOn", r."Title", r."TitleEnglish", r."Summary", r."SummaryEnglish",
            t."Accent", t."Title", t."TitleEnglish", r."Level", r."Audience", r."Minutes", owner."Name", owner."NameEnglish",
            r."Id", r."Number", r."PublishedAt", r."Change", r."Outline",
            e."Id", e."DueOn", f."Status", f."CompletedOn"
        from "Offering" o
        join "Course" c on c."Id" = o."CourseId"
        join "Organisation" owner on owner."Id" = c."OrganisationId"
        left join "Enrolment" e on e."OrganisationId" = o."OrganisationId" and e."StaffMemberId" = $2 and e."CourseId" = o."CourseId"
            and not exists (select 1 from "Enrolment" later where later."OrganisationId" = e."OrganisationId"
                and later."StaffMemberId" = e."StaffMemberId" and later."CourseId" = e."CourseId" and later."Cycle" > e."Cycle")
        left join "LearningFact" f on f."OrganisationId" = e."OrganisationId" and f."EnrolmentId" = e."Id"
        join "Release" r on r."CourseId" = c."Id" and r."Id" = coalesce(f."CurrentReleaseId", o."PinnedReleaseId", c."CurrentReleaseId")
        join "Track" t on t."Id" = r."TrackId"
        where o."OrganisationId" = $1 and o."CourseId" = $3
        """;

    private const string Completed = """
        select distinct f."CourseId"
        from "LearningFact" f
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and f."CourseId" <> $3 and f."Status" = 'Completed'
        """;

    /// <summary>Null when the organisation offers nothing under this address.</summary>
    public async Task<CourseView?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(organisationId, cancellation);
        if (list.Find(slug) is not { } listed)
            return null;
        return await pages.ReadAsync<CourseView?>(organisationId, [Course, Completed], [staffMemberId, listed.Id], async rows =>
        {
            var course = await rows.SingleAsync(View);
            var completed = (await rows.ListAsync(row => row.GetGuid(0))).ToHashSet();
            return course is null ? null : course with { Requires = [.. list.Courses.Where(other => course.Outline.Requires.Contains(other.Key)).Select(other => Required(other, completed))] };
        }, cancellation);
    }

    private static CourseView View(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetString(1),
        row.Day(2),
        row.Day(3),
        new(row.GetString(4), row.Text(5)),
        new(row.GetString(6), row.Text(7)),
        row.GetString(8),
        new(row.GetString(9), row.Text(10)),
        row.GetString(11),
        row.GetString(12).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetInt32(13),
        new(row.GetString(14), row.Text(15)),
        new(row.GetGuid(16), row.GetInt32(17), row.Instant(18)!.Value, row.Text(19)),
        CatalogueJson.Read<CourseOutline>(row.GetString(20)),
        row.Id(21) is { } enrolment ? new(enrolment, row.Day(22), row.GetString(23), row.Day(24)) : null,
        []);

    private static RequiredCourse Required(ListedCourse course, HashSet<Guid> completed) =>
        new(course.Key, course.Card.Slug, course.Card.Title, completed.Contains(course.Id));
}
