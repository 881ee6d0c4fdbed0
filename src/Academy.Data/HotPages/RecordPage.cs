using System.Data.Common;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Time;

namespace Academy.Data.HotPages;

/// <summary>The rows of <c>/record</c>: all that one person was ever enrolled in. Few enough to be cut into years and pages where they are shown.</summary>
public sealed class RecordPage(PageReader pages)
{
    /// <summary>The recognition, if there is one, says of which day it is: a completion of that day was reached elsewhere.</summary>
    private const string Enrolments = """
        select o."Slug", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish", r."Number", r."PublishedAt",
            e."Source", e."DueOn", f."Status", f."CompletedOn", f."BestScore",
            case f."Status" when 'Completed' then (select v."Payload" from "ProgressEvent" v
                where v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."Kind" = 'completion.recognised'
                order by v."ClientId" desc limit 1) end,
            f."AskedAgainAt", e."Id"
        from "LearningFact" f
        join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
        join "Offering" o on o."OrganisationId" = e."OrganisationId" and o."Id" = e."OfferingId"
        join "Release" r on r."CourseId" = f."CourseId" and r."Id" = f."ReleaseId"
        join "Track" t on t."Id" = r."TrackId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2
        order by f."CompletedOn" desc, e."DueOn" is null, e."DueOn", e."Id" desc
        """;

    /// <summary>What is completed newest first, what is not by its due date.</summary>
    public Task<IReadOnlyList<RecordRow>> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Enrolments], [staffMemberId], rows => rows.ListAsync(Row), cancellation);

    private static RecordRow Row(DbDataReader row) => new(
        row.GetString(0),
        row.Local(1),
        row.GetString(3),
        row.Local(4),
        row.GetInt32(6),
        row.Instant(7)!.Value,
        row.GetString(8),
        row.Day(9),
        Enum.Parse<LearningStatus>(row.GetString(10)),
        row.Day(11),
        row.Number(12),
        row.Text(13),
        row.Instant(14),
        row.GetGuid(15));
}

/// <summary>An enrolment in somebody's record.</summary>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Number">Of the release that was completed, or that is under way.</param>
/// <param name="PublishedAt">When that release was published.</param>
/// <param name="Source">How it came about: an <c>EnrolmentSource</c>.</param>
/// <param name="BestScore">Percent of the points; null when no quiz was handed in.</param>
/// <param name="Recognition">The payload of the last recognition; null when there is none or nothing is completed.</param>
/// <param name="AskedAgainAt">UTC; since when a release after the completion asks something that is not done yet. Null when none does.</param>
public sealed record RecordRow(
    string Slug,
    LocalText Title,
    string Accent,
    LocalText Track,
    int Number,
    DateTime PublishedAt,
    string Source,
    DateOnly? DueOn,
    LearningStatus Status,
    DateOnly? CompletedOn,
    int? BestScore,
    string? Recognition,
    DateTime? AskedAgainAt,
    Guid EnrolmentId)
{
    public bool IsAskedAgain => AskedAgainAt is not null;

    /// <summary>By when there is something to do. A date that had passed when a later release asked something was for the completion, and not for that.</summary>
    public DateOnly? DueNext => AskedAgainAt is { } at && DueOn <= TokyoTime.DateOf(at) ? null : DueOn;
}
