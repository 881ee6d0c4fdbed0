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
            f."AskedAgainAt", e."Id", e."PausedFrom",
            case f."Status" when 'Exempt' then (select v."Payload" from "ProgressEvent" v
                where v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."Kind" = 'enrolment.exempted'
                order by v."ReceivedAt" desc, v."ClientId" desc limit 1) end,
            e."CreatedAt",
            case when e."PausedFrom" is not null then (select v."ReceivedAt" from "ProgressEvent" v
                where v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."Kind" = 'due.changed'
                order by v."ReceivedAt" desc limit 1) end
        from "LearningFact" f
        join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
        join "Offering" o on o."OrganisationId" = e."OrganisationId" and o."Id" = e."OfferingId"
        join "Release" r on r."CourseId" = f."CourseId" and r."Id" = f."ReleaseId"
        join "Track" t on t."Id" = r."TrackId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2
        order by f."CompletedOn" desc, e."DueOn" is null, e."DueOn", e."Id" desc
        """;

    /// <summary>What the attempts of enrolments earned of which any result was corrected.</summary>
    private const string Earned = """
        select v."EnrolmentId", v."Payload"
        from "Enrolment" e
        join "ProgressEvent" v on v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."Kind" = 'quiz.submitted'
        where e."OrganisationId" = $1 and e."StaffMemberId" = $2
            and exists (select 1 from "ProgressEvent" c
                where c."OrganisationId" = e."OrganisationId" and c."EnrolmentId" = e."Id" and c."Kind" = 'result.corrected')
        """;

    /// <summary>What is completed newest first, what is not by its due date.</summary>
    public Task<IReadOnlyList<RecordRow>> ReadAsync(Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Enrolments], [staffMemberId], rows => rows.ListAsync(Row), cancellation);

    /// <summary>The same, with the payloads of the results that attempts earned, by enrolment, where any result was corrected.</summary>
    public Task<(IReadOnlyList<RecordRow> Rows, ILookup<Guid, string> Earned)> ReadWithEarnedAsync(
        Guid organisationId, Guid staffMemberId, CancellationToken cancellation) =>
        pages.ReadAsync(organisationId, [Enrolments, Earned], [staffMemberId], async rows => (
            await rows.ListAsync(Row),
            (await rows.ListAsync(row => (Id: row.GetGuid(0), Payload: row.GetString(1)))).ToLookup(row => row.Id, row => row.Payload)), cancellation);

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
        row.GetGuid(15),
        row.Day(16),
        row.Text(17),
        row.Instant(18)!.Value,
        row.Instant(19));
}

/// <summary>An enrolment in somebody's record.</summary>
/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Number">Of the release that was completed, or that is under way.</param>
/// <param name="PublishedAt">When that release was published.</param>
/// <param name="Source">How it came about: an <c>EnrolmentSource</c>.</param>
/// <param name="BestScore">Percent of the points; null when no quiz was handed in.</param>
/// <param name="Recognition">The payload of the last recognition; null when there is none or nothing is completed.</param>
/// <param name="AskedAgainAt">UTC; since when a release after the completion asks something that is not done yet. Null when none does.</param>
/// <param name="PausedFrom">The first day of a pause, which may lie ahead; null when there is none.</param>
/// <param name="Exemption">The payload of the exemption; null unless the person is exempt.</param>
/// <param name="EnrolledAt">UTC.</param>
/// <param name="DueChangedAt">UTC; when the due date of a course that is paused was last set to another one. Null when it never was, or nothing is paused.</param>
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
    Guid EnrolmentId,
    DateOnly? PausedFrom,
    string? Exemption,
    DateTime EnrolledAt,
    DateTime? DueChangedAt)
{
    public bool IsAskedAgain => AskedAgainAt is not null;

    /// <summary>Whether there is something to do: begun or not, or asked again after a completion.</summary>
    public bool IsOpen => Status is LearningStatus.NotStarted or LearningStatus.UnderWay || IsAskedAgain;

    public bool IsPausedOn(DateOnly day) => PausedFrom <= day;

    /// <summary>By when there is something to do. A date that had passed when a later release asked something was for the completion, and not for that.</summary>
    public DateOnly? DueNext => AskedAgainAt is { } at && DueOn <= TokyoTime.DateOf(at) ? null : DueOn;
}
