using System.Data.Common;
using Academy.Domain.Learning.Events;

namespace Academy.Data.HotPages;

/// <summary>
/// The rows of <c>/learn/{slug}/…</c>: the reader's enrolment, its events and what else was completed. What a release says is not
/// among them: it never changes, so <see cref="ReleasePage"/> reads it once for all readers. One round trip; another one
/// only for a release or a text that this process has not yet shown.
/// </summary>
public sealed class LessonPage(PageReader pages)
{
    private const string Enrolment = """
        select o."Slug", e."Id", e."ReleaseId", e."DueOn"
        from "Offering" o
        left join "Enrolment" e on e."OrganisationId" = o."OrganisationId" and e."StaffMemberId" = $2 and e."CourseId" = o."CourseId"
            and not exists (select 1 from "Enrolment" later where later."OrganisationId" = e."OrganisationId"
                and later."StaffMemberId" = e."StaffMemberId" and later."CourseId" = e."CourseId" and later."Cycle" > e."Cycle")
        where o."OrganisationId" = $1 and o."Slug" = $3
        """;

    private const string Events = """
        select v."ClientId", v."Kind", v."ItemId", v."Payload", v."OccurredAt", v."ReceivedAt", v."ActorId"
        from "Offering" o
        join "Enrolment" e on e."OrganisationId" = o."OrganisationId" and e."StaffMemberId" = $2 and e."CourseId" = o."CourseId"
            and not exists (select 1 from "Enrolment" later where later."OrganisationId" = e."OrganisationId"
                and later."StaffMemberId" = e."StaffMemberId" and later."CourseId" = e."CourseId" and later."Cycle" > e."Cycle")
        join "ProgressEvent" v on v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id"
        where o."OrganisationId" = $1 and o."Slug" = $3
        """;

    private const string Completed = """
        select distinct c."Key"
        from "LearningFact" f
        join "Course" c on c."Id" = f."CourseId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and f."Status" = 'Completed'
            and not exists (select 1 from "Offering" o where o."OrganisationId" = $1 and o."Slug" = $3 and o."CourseId" = f."CourseId")
        """;

    /// <summary>Null when the organisation offers nothing under this address.</summary>
    public Task<LessonView?> ReadAsync(Guid organisationId, Guid staffMemberId, string slug, CancellationToken cancellation) =>
        pages.ReadAsync<LessonView?>(organisationId, [Enrolment, Events, Completed], [staffMemberId, slug], async rows =>
        {
            var view = await rows.SingleAsync(View);
            var events = await rows.ListAsync(row => Event(row, 0));
            var completed = await rows.ListAsync(row => row.GetString(0));
            return view is null ? null : view with { Events = events, CompletedCourses = completed.ToHashSet() };
        }, cancellation);

    private static LessonView View(DbDataReader row) =>
        new(row.GetString(0), row.Id(1) is { } enrolment ? new(enrolment, row.GetGuid(2), row.Day(3)) : null, [], new HashSet<string>());

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

/// <summary>A reader before a course that the organisation offers.</summary>
/// <param name="Slug">The course's address.</param>
/// <param name="Enrolment">The newest; null when there is none.</param>
/// <param name="Events">Of that enrolment, in no order.</param>
/// <param name="CompletedCourses">Keys of the other courses that the reader has completed.</param>
public sealed record LessonView(string Slug, PinnedEnrolment? Enrolment, IReadOnlyList<StoredEvent> Events, IReadOnlySet<string> CompletedCourses);

/// <summary>An enrolment with the release that it began with.</summary>
/// <param name="DueOn">Null when there is none, or when the page that reads it does not show one.</param>
public sealed record PinnedEnrolment(Guid Id, Guid ReleaseId, DateOnly? DueOn = null);
