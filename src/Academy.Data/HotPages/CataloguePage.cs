using System.Data.Common;

namespace Academy.Data.HotPages;

/// <summary>The rows of <c>/catalogue</c>: what the organisation offers, and how far the reader is in it.</summary>
public sealed class CataloguePage(PageReader pages)
{
    private const string Courses = """
        select o."Slug", r."Title", r."TitleEnglish", r."Summary", r."SummaryEnglish", t."Accent", t."Title", t."TitleEnglish", t."Position",
            r."Level", r."Audience", r."Minutes", owner."Name", owner."NameEnglish",
            (select count(*) from "ReleaseLesson" l where l."ReleaseId" = r."Id"),
            (select f."Status" from "Enrolment" e join "LearningFact" f on f."OrganisationId" = e."OrganisationId" and f."EnrolmentId" = e."Id"
             where e."OrganisationId" = o."OrganisationId" and e."StaffMemberId" = $2 and e."CourseId" = o."CourseId"
             order by e."Cycle" desc limit 1)
        from "Offering" o
        join "Course" c on c."Id" = o."CourseId"
        join "Organisation" owner on owner."Id" = c."OrganisationId"
        join "Release" r on r."CourseId" = c."Id" and r."Id" = coalesce(o."PinnedReleaseId", c."CurrentReleaseId")
        join "Track" t on t."Id" = r."TrackId"
        where o."OrganisationId" = $1
        order by t."Position", r."Minutes", o."Slug"
        """;

    public Task<IReadOnlyList<CourseCard>> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Courses], [staffMemberId], rows => rows.ListAsync(Card), cancellation);

    private static CourseCard Card(DbDataReader row) => new(
        row.GetString(0),
        new(row.GetString(1), row.Text(2)),
        new(row.GetString(3), row.Text(4)),
        row.GetString(5),
        new(row.GetString(6), row.Text(7)),
        row.GetInt32(8),
        row.GetString(9),
        row.GetString(10).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetInt32(11),
        new(row.GetString(12), row.Text(13)),
        row.GetInt32(14),
        row.Text(15));
}
