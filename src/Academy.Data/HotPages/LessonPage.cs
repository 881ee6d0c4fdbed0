using System.Data.Common;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;

namespace Academy.Data.HotPages;

/// <summary>
/// The rows of <c>/learn/{slug}/…</c> and of <c>/courses/{slug}</c>: the reader's enrolment, its events and what else was completed. What a release says is not
/// among them: it never changes, so <see cref="ReleasePage"/> reads it once for all readers. One round trip; another one
/// only for a release or a text that this process has not yet shown.
/// </summary>
public sealed class LessonPage(PageReader pages, CourseLists lists)
{
    /// <summary>The reader's newest in the course.</summary>
    private const string Newest = """
        where e."OrganisationId" = $1 and e."StaffMemberId" = $2 and e."CourseId" = $3
        order by e."Cycle" desc
        limit 1
        """;

    private const string Enrolment = $"""
        select e."Id", e."ReleaseId", e."DueOn", e."PausedFrom", f."Status", f."CompletedOn", f."CurrentReleaseId"
        from "Enrolment" e
        join "LearningFact" f on f."OrganisationId" = e."OrganisationId" and f."EnrolmentId" = e."Id"
        {Newest}
        """;

    private const string Events = $"""
        select v."ClientId", v."Kind", v."ItemId", v."Payload", v."OccurredAt", v."ReceivedAt", v."ActorId"
        from "ProgressEvent" v
        where v."OrganisationId" = $1 and v."EnrolmentId" = (select e."Id" from "Enrolment" e {Newest})
        """;

    private const string Completed = """
        select distinct f."CourseId"
        from "LearningFact" f
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and f."CourseId" <> $3 and f."Status" = 'Completed'
        """;

    /// <summary>Null when the organisation offers nothing under this address.</summary>
    public async Task<CourseReader?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(organisationId, cancellation);
        if (list.Find(slug) is not { } course)
            return null;
        return await pages.ReadAsync(organisationId, [Enrolment, Events, Completed], [staffMemberId, course.Id], async rows =>
        {
            var enrolled = await rows.SingleAsync(row => (
                Enrolment: new PinnedEnrolment(row.GetGuid(0), row.GetGuid(1), row.Day(2), row.Day(3)),
                Fact: new ReaderFact(Enum.Parse<LearningStatus>(row.GetString(4)), row.Day(5), row.GetGuid(6))));
            return new CourseReader(
                slug,
                enrolled.Enrolment,
                await rows.ListAsync(row => Event(row, 0)),
                (await rows.ListAsync(row => list.Find(row.GetGuid(0))?.Key)).OfType<string>().ToHashSet()) { Fact = enrolled.Fact };
        }, cancellation);
    }

    /// <summary>An event whose seven columns begin here.</summary>
    internal static StoredEvent Event(DbDataReader row, int at) => new(
        row.GetGuid(at),
        row.GetString(at + 1),
        row.Id(at + 2),
        row.GetString(at + 3),
        row.Instant(at + 4)!.Value,
        row.Instant(at + 5)!.Value,
        row.Id(at + 6));
}
