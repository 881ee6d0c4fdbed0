namespace Academy.Reporting.Services;

/// <summary>
/// The figures as SQL that both databases understand. <c>$1</c> organisation, <c>$2</c> first day of the fiscal year, <c>$3</c> the day,
/// <c>$4</c> the instant at which the day ends, <c>$5</c> the fiscal year as a number, <c>$6</c> the courses that are looked at, each an id
/// in lower case closed by a comma, or nothing for all.
/// </summary>
internal static class FigureSql
{
    /// <summary>Each enrolment that was made by the day, or recognised as completed by it, once, and how it stands; to be followed by the enrolments that are meant.</summary>
    internal const string Rows = """
            select e."Id", e."StaffMemberId", e."CourseId", e."Cycle", e."DueOn", f."CompletedOn", e."PausedFrom",
                case when e."PausedFrom" <= $3 then 1 else 0 end as "IsPaused",
                case when f."CompletedOn" <= $3 then 'Completed'
                    when e."ExemptedAt" < $4 or (e."ExemptedAt" is null and f."Status" = 'Exempt') then 'Exempt'
                    when f."StartedAt" < $4 then 'UnderWay'
                    else 'NotStarted' end as "State",
                case when f."CompletedOn" <= $3 then f."CompletedOn" else $3 end as "CountsOn"
            from "Enrolment" e
            left join "LearningFact" f on f."OrganisationId" = e."OrganisationId" and f."EnrolmentId" = e."Id"
            where e."OrganisationId" = $1 and (e."CreatedAt" < $4 or f."CompletedOn" <= $3)
        """;

    /// <summary>
    /// <c>placed</c>: what stands, with its office. That is the office of the main posting of the day of completion, else of the day looked
    /// at; null without one. Of two main postings on a day the later one counts. A look at the postings of each enrolment, once: SQLite would
    /// go through all postings for each when they are joined, and look twice without keeping.
    /// </summary>
    internal const string Placed = """
        ),
        placed as materialized (
            select s.*,
                (select p."DepartmentId" from "Posting" p
                    where p."OrganisationId" = $1 and p."StaffMemberId" = s."StaffMemberId" and p."Kind" = 'Main'
                        and p."ValidFrom" <= s."CountsOn" and (p."ValidUntil" is null or p."ValidUntil" > s."CountsOn")
                    order by p."ValidFrom" desc, p."Id" desc
                    limit 1) as "DepartmentId",
                case when s."State" = 'Completed' and s."CompletedOn" > s."DueOn" and (s."PausedFrom" is null or s."PausedFrom" > s."CompletedOn") then 1 else 0 end as "IsLate",
                case when s."State" in ('NotStarted', 'UnderWay') and s."IsPaused" = 0 and s."DueOn" < $3 then 1 else 0 end as "IsOverdue"
            from standing s)
        """;

    /// <summary><c>placed</c>: each enrolment of the period once, exempt ones among them, with its office.</summary>
    public const string Counted = """
        with recursive asked(id, rest) as (
            select '', cast($6 as text)
            union all
            select substr(rest, 1, 36), substr(rest, 38) from asked where rest <> ''),
        standing as (

        """ + Rows + """
         and ($6 = '' or lower(cast(e."CourseId" as text)) in (select id from asked))
            and (e."Cycle" = 1 or e."Cycle" = $5) and (f."CompletedOn" is null or f."CompletedOn" >= $2)
        """ + Placed;

    /// <summary>Tallies by office and course.</summary>
    public const string Cells = Counted + """

        select "DepartmentId", "CourseId",
            sum(case when "State" = 'NotStarted' then 1 else 0 end),
            sum(case when "State" = 'UnderWay' then 1 else 0 end),
            sum(case when "State" = 'Completed' then 1 else 0 end),
            sum("IsLate"),
            sum("IsOverdue"),
            sum(case when "State" in ('NotStarted', 'UnderWay') then "IsPaused" else 0 end),
            sum(case when "State" = 'Exempt' then 1 else 0 end)
        from placed
        group by "DepartmentId", "CourseId"
        """;

    /// <summary>Completions by office and month.</summary>
    public const string Months = Counted + """

        select "DepartmentId", substr(cast("CompletedOn" as text), 1, 7), count(*)
        from placed
        where "State" = 'Completed'
        group by "DepartmentId", substr(cast("CompletedOn" as text), 1, 7)
        """;

    /// <summary>Each office that the chart knew by the day, as it was called last, and whether it still stands.</summary>
    public const string Chart = """
        select v."DepartmentId", v."Name", v."Path", v."Position", case when v."ValidUntil" is null or v."ValidUntil" > $3 then 1 else 0 end
        from "DepartmentVersion" v
        where v."OrganisationId" = $1 and v."ValidFrom" <= $3
            and not exists (select 1 from "DepartmentVersion" later
                where later."OrganisationId" = v."OrganisationId" and later."DepartmentId" = v."DepartmentId"
                    and later."ValidFrom" > v."ValidFrom" and later."ValidFrom" <= $3)
        order by v."Position", v."Name", v."DepartmentId"
        """;

    /// <summary>The courses that the organisation has ever offered, as they are called now.</summary>
    public const string Courses = """
        select o."CourseId", o."Slug", r."Title", r."TitleEnglish", t."Accent", t."Title", t."TitleEnglish", t."Position"
        from "Offering" o
        join "Course" c on c."Id" = o."CourseId"
        join "Release" r on r."CourseId" = c."Id" and r."Id" = coalesce(o."PinnedReleaseId", c."CurrentReleaseId")
        join "Track" t on t."Id" = r."TrackId"
        where o."OrganisationId" = $1
        order by t."Position", r."Title", o."Slug"
        """;
}
