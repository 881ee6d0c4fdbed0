namespace Academy.Data.HotPages;

/// <summary>The statements of <see cref="DashboardPage"/>: <c>$1</c> is the organisation, <c>$2</c> the member of staff. They read rows of the reader alone.</summary>
/// <remarks>
/// Only the enrolment to go on with is read with its events, since where the learner stopped is known to the fold alone; all others show
/// what their fact says. Which one that is comes from the ids of events, which are made in the order of time and close their primary key:
/// a step into that index for each enrolment under way, however long the logs are, and one more for each event at its end that is about
/// no lesson or quiz: moves to other releases have ids that follow from the release and stand after all others.
/// </remarks>
internal static class DashboardSql
{
    /// <summary>As <see cref="MyEnrolment.Stage"/>.</summary>
    private const string Stage = """
        case when f."AskedAgainAt" is not null then 'UnderWay' else f."Status" end
        """;

    /// <summary>When the learner last did something there, as an id that grows with time; neither decisions of others nor publications count.</summary>
    private const string LastEvent = """
        coalesce((select v."ClientId" from "ProgressEvent" v
            where v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."ItemId" is not null and v."ActorId" is null
            order by v."ClientId" desc limit 1), e."Id")
        """;

    /// <summary>
    /// All that the reader was ever enrolled in. One of them is gone on with: what was last worked on; where nothing was begun, what is due
    /// first, else what came last. That one stands there with its release and once for each of its events.
    /// </summary>
    public const string Mine = $"""
        with mine as materialized (
            select e."OrganisationId", e."Id", e."CourseId", e."Cycle", e."DueOn", f."Status", f."AskedAgainAt", f."CompletedOn", f."ReleaseId", f."CurrentReleaseId",
                case {Stage} when 'UnderWay' then {LastEvent} end as "LastEvent", e."PausedFrom", {Stage} as "Stage", e."ReleaseId" as "PinnedReleaseId"
            from "LearningFact" f
            join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
            where f."OrganisationId" = $1 and f."StaffMemberId" = $2),
        resumed as (
            select m."Id", m."PinnedReleaseId"
            from mine m
            where m."Stage" in ('UnderWay', 'NotStarted')
                and not exists (select 1 from mine later where later."CourseId" = m."CourseId" and later."Cycle" > m."Cycle")
            order by case m."Stage" when 'UnderWay' then 0 else 1 end, m."LastEvent" desc, m."DueOn" is null, m."DueOn", m."Id" desc
            limit 1)
        select m."Id", m."CourseId", m."Cycle", m."DueOn", m."Status", m."AskedAgainAt", m."CompletedOn", m."ReleaseId", m."CurrentReleaseId", m."LastEvent", m."PausedFrom",
            r."PinnedReleaseId", v."ClientId", v."Kind", v."ItemId", v."Payload", v."OccurredAt", v."ReceivedAt", v."ActorId"
        from mine m
        left join resumed r on r."Id" = m."Id"
        left join "ProgressEvent" v on v."OrganisationId" = m."OrganisationId" and v."EnrolmentId" = r."Id"
        """;

    public const string Notices = """
        select n."Id", n."Kind", n."Payload", n."CreatedAt", n."ReadAt" is not null
        from "Notice" n
        where n."OrganisationId" = $1 and n."StaffMemberId" = $2
        order by n."Id" desc
        limit 3
        """;
}
