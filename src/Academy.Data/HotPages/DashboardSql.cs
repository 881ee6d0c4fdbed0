namespace Academy.Data.HotPages;

/// <summary>The statements of <see cref="DashboardPage"/>: <c>$1</c> is the organisation, <c>$2</c> the member of staff.</summary>
/// <remarks>
/// Only the enrolment to go on with is read with its events, since where the learner stopped is known to the fold alone; all others show
/// what their fact says. Which one that is comes from the ids of events, which are made in the order of time and close their primary key:
/// a step into that index for each enrolment under way, however long the logs are, and one more for each event at its end that is about
/// no lesson or quiz: moves to other releases have ids that follow from the release and stand after all others.
/// </remarks>
internal static class DashboardSql
{
    /// <summary>Where the learner has something to do: a course of which a later release asks something is under way, completed or not.</summary>
    private const string Stage = """
        case when f."AskedAgainAt" is not null then 'UnderWay' else f."Status" end
        """;

    /// <summary>The reader's enrolments, each course in its newest cycle.</summary>
    private const string Open = """
        from "LearningFact" f
        join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
            and not exists (select 1 from "Enrolment" later where later."OrganisationId" = e."OrganisationId"
                and later."StaffMemberId" = e."StaffMemberId" and later."CourseId" = e."CourseId" and later."Cycle" > e."Cycle")
        """;

    /// <summary>When the learner last did something there, as an id that grows with time; neither decisions of others nor publications count.</summary>
    private const string LastEvent = """
        coalesce((select v."ClientId" from "ProgressEvent" v
            where v."OrganisationId" = e."OrganisationId" and v."EnrolmentId" = e."Id" and v."ItemId" is not null and v."ActorId" is null
            order by v."ClientId" desc limit 1), e."Id")
        """;

    /// <summary>What a list names of a course, in the release that is read now.</summary>
    private const string Named = """
        join "Offering" o on o."OrganisationId" = e."OrganisationId" and o."Id" = e."OfferingId"
        join "Release" r on r."CourseId" = f."CourseId" and r."Id" = f."CurrentReleaseId"
        join "Track" t on t."Id" = r."TrackId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2
        """;

    /// <summary>What was last worked on; where nothing was begun, what is due first, else what came last. With its events, one a row.</summary>
    public const string Resumed = $"""
        select o."Slug", resumed."Id", resumed."ReleaseId", v."ClientId", v."Kind", v."ItemId", v."Payload", v."OccurredAt", v."ReceivedAt", v."ActorId"
        from (
            select e."OrganisationId", e."Id", e."ReleaseId", e."OfferingId"
            {Open}
            where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and {Stage} in ('UnderWay', 'NotStarted')
            order by case {Stage} when 'UnderWay' then 0 else 1 end, case {Stage} when 'UnderWay' then {LastEvent} end desc,
                e."DueOn" is null, e."DueOn", e."Id" desc
            limit 1) resumed
        join "Offering" o on o."OrganisationId" = resumed."OrganisationId" and o."Id" = resumed."OfferingId"
        left join "ProgressEvent" v on v."OrganisationId" = resumed."OrganisationId" and v."EnrolmentId" = resumed."Id"
        """;

    public const string CompletedKeys = """
        select distinct c."Key"
        from "LearningFact" f
        join "Course" c on c."Id" = f."CourseId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and f."Status" = 'Completed'
        """;

    public const string UnderWay = $"""
        select e."Id", o."Slug", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish"
        {Open}
        {Named} and {Stage} = 'UnderWay'
        order by {LastEvent} desc
        limit 4
        """;

    /// <summary>A date that had passed when a later release asked something was for the completion, and not for that.</summary>
    public const string Due = $"""
        select o."Slug", r."Title", r."TitleEnglish", {Stage}, e."DueOn", count(*) over ()
        {Open}
        {Named} and {Stage} in ('UnderWay', 'NotStarted') and e."DueOn" is not null
            and (f."AskedAgainAt" is null or e."DueOn" > f."AskedAgainAt")
        order by e."DueOn", e."Id"
        limit 3
        """;

    /// <summary>
    /// Each track that courses are offered of, with the course to take next: one begun before one enrolled in before one that is new, in the
    /// order of the curriculum, which is that of the keys. When all is done, a course that is done. What is asked again is begun, and counts
    /// as completed all the same.
    /// </summary>
    public const string Tracks = $"""
        with mine as materialized (
            select e."CourseId", max(case {Stage} when 'Completed' then 4 when 'Exempt' then 3 when 'UnderWay' then 2 else 1 end) as "Stage",
                max(case f."Status" when 'Completed' then 1 else 0 end) as "Completed"
            from "Enrolment" e
            join "LearningFact" f on f."OrganisationId" = e."OrganisationId" and f."EnrolmentId" = e."Id"
            where e."OrganisationId" = $1 and e."StaffMemberId" = $2
            group by e."CourseId"),
        offered as materialized (
            select o."CourseId", o."Slug", c."Key", coalesce(o."PinnedReleaseId", c."CurrentReleaseId") as "ReleaseId"
            from "Offering" o
            join "Course" c on c."Id" = o."CourseId"
            where o."OrganisationId" = $1)
        select p."Accent", p."Track", p."TrackEnglish", p."Courses", p."Completed", p."Stage", p."Slug", p."Title", p."TitleEnglish"
        from (
            select t."Accent", t."Title" as "Track", t."TitleEnglish" as "TrackEnglish", t."Position", o."Slug", r."Title", r."TitleEnglish", mine."Stage",
                count(*) over (partition by t."Id") as "Courses",
                sum(coalesce(mine."Completed", 0)) over (partition by t."Id") as "Completed",
                row_number() over (partition by t."Id"
                    order by coalesce(mine."Stage", 0) >= 3, coalesce(mine."Stage", 0) desc, o."Key") as "Place"
            from offered o
            join "Release" r on r."CourseId" = o."CourseId" and r."Id" = o."ReleaseId"
            join "Track" t on t."Id" = r."TrackId"
            left join mine on mine."CourseId" = o."CourseId") p
        where p."Place" = 1
        order by p."Position"
        """;

    public const string Completions = $"""
        select o."Slug", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish", f."CompletedOn"
        from "LearningFact" f
        join "Enrolment" e on e."OrganisationId" = f."OrganisationId" and e."Id" = f."EnrolmentId"
        join "Offering" o on o."OrganisationId" = e."OrganisationId" and o."Id" = e."OfferingId"
        join "Release" r on r."CourseId" = f."CourseId" and r."Id" = f."ReleaseId"
        join "Track" t on t."Id" = r."TrackId"
        where f."OrganisationId" = $1 and f."StaffMemberId" = $2 and f."Status" = 'Completed' and f."CompletedOn" is not null
        order by f."CompletedOn" desc, f."EnrolmentId" desc
        limit 3
        """;

    public const string Notices = """
        select n."Id", n."Kind", n."Payload", n."CreatedAt", n."ReadAt" is not null
        from "Notice" n
        where n."OrganisationId" = $1 and n."StaffMemberId" = $2
        order by n."Id" desc
        limit 3
        """;
}
