namespace Academy.Reporting.Services.Rollups;

/// <summary>The roll-up as SQL that both databases understand. <c>$1</c> to <c>$6</c> as in <see cref="FigureSql"/>, unless said.</summary>
internal static class RollupSql
{
    /// <summary>Counts the rows of today. <c>$6</c> is the first day of the fiscal year before, whose completions are shown beside; <c>$2</c> and <c>$5</c> are not used.</summary>
    public const string FillAll = Begin + End;

    /// <summary>As <see cref="FillAll"/>, of the course <c>$7</c> alone, by its index: it is done at each change.</summary>
    public const string FillOne = Begin + " and e.\"CourseId\" = $7" + End;

    /// <summary>Takes away what was counted before.</summary>
    public const string EmptyAll = """delete from "HrRollup" where "OrganisationId" = $1""";

    /// <summary>As <see cref="EmptyAll"/>, of the course <c>$7</c> alone.</summary>
    public const string EmptyOne = EmptyAll + " and \"CourseId\" = $7";

    private const string Begin = """
        insert into "HrRollup" ("OrganisationId", "CourseId", "Number", "DepartmentId", "Cycle", "State", "DueOn", "Month", "IsPaused", "IsLate", "Enrolments")
        with standing as (

        """ + FigureSql.Rows + """
         and (f."CompletedOn" is null or f."CompletedOn" >= $6)
        """;

    private const string End = FigureSql.Placed + """
        ,
        alike as (
            select "CourseId", "DepartmentId", "Cycle", "State", "IsLate",
                case when "State" in ('NotStarted', 'UnderWay') then "DueOn" end as "DueOn",
                case when "State" = 'Completed' then substr(cast("CompletedOn" as text), 1, 7) end as "Month",
                case when "State" in ('NotStarted', 'UnderWay') then "IsPaused" else 0 end as "IsPaused"
            from placed)
        select $1, "CourseId", row_number() over (partition by "CourseId" order by "DepartmentId", "State"), "DepartmentId", "Cycle", "State", "DueOn", "Month",
            "IsPaused" = 1, "IsLate" = 1, count(*)
        from alike
        group by "CourseId", "DepartmentId", "Cycle", "State", "DueOn", "Month", "IsPaused", "IsLate"
        """;

    /// <summary>
    /// The day that the roll-up counts by, and since when a change waits that it lacks; no row without a roll-up. What was given up before
    /// all of it was made again is in it.
    /// </summary>
    public const string State = """
        select s."Day",
            (select min(w."CreatedAt") from "Work" w
                where w."OrganisationId" = $1 and w."Kind" = 'reporting.rollup' and w."State" <> 'Done'
                    and (w."State" in ('Ready', 'Leased') or w."CreatedAt" >= s."MadeAt"))
        from "HrRollupState" s
        where s."OrganisationId" = $1
        """;

    private const string OfTheYear = """
        from "HrRollup"
        where "OrganisationId" = $1 and ("Cycle" = 1 or "Cycle" = $5)
            and ("State" <> 'Completed' or "Month" between substr(cast($2 as text), 1, 7) and substr(cast($3 as text), 1, 7))
        """;

    /// <summary>As <see cref="FigureSql.Cells"/>.</summary>
    public const string Cells = """
        select "DepartmentId", "CourseId",
            sum(case when "State" = 'NotStarted' then "Enrolments" else 0 end),
            sum(case when "State" = 'UnderWay' then "Enrolments" else 0 end),
            sum(case when "State" = 'Completed' then "Enrolments" else 0 end),
            sum(case when "IsLate" then "Enrolments" else 0 end),
            sum(case when "State" in ('NotStarted', 'UnderWay') and not "IsPaused" and "DueOn" < $3 then "Enrolments" else 0 end),
            sum(case when "IsPaused" then "Enrolments" else 0 end),
            sum(case when "State" = 'Exempt' then "Enrolments" else 0 end)

        """ + OfTheYear + """

        group by "DepartmentId", "CourseId"
        """;

    /// <summary>As <see cref="FigureSql.Months"/>.</summary>
    public const string Months = """
        with recursive asked(id, rest) as (
            select '', cast($6 as text)
            union all
            select substr(rest, 1, 36), substr(rest, 38) from asked where rest <> '')
        select "DepartmentId", "Month", sum("Enrolments")

        """ + OfTheYear + """
         and "State" = 'Completed' and ($6 = '' or lower(cast("CourseId" as text)) in (select id from asked))
        group by "DepartmentId", "Month"
        """;
}
