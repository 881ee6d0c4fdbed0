namespace Academy.Reporting.Services;

/// <summary>
/// The rows behind a figure, by the same count as the figure. Beyond the parameters of <see cref="FigureSql"/>: <c>$7</c> the offices, each
/// an id in lower case closed by a comma (<see cref="Nowhere"/> for people of none, or of one that the chart did not know by the day), or nothing for all; <c>$8</c> the measure;
/// <c>$9</c> how many rows, <c>$10</c> after how many.
/// </summary>
internal static class PeopleSql
{
    /// <summary>Stands for people of no office.</summary>
    public static readonly Guid Nowhere = Guid.Empty;

    private const string Behind = FigureSql.Counted + """
        ,
        places(id, rest) as (
            select '', cast($7 as text)
            union all
            select substr(rest, 1, 36), substr(rest, 38) from places where rest <> ''),
        behind as (
            select c.* from placed c
            where ($7 = '' or case when exists (select 1 from "DepartmentVersion" v
                        where v."OrganisationId" = $1 and v."DepartmentId" = c."DepartmentId" and v."ValidFrom" <= $3)
                    then lower(cast(c."DepartmentId" as text))
                    else '00000000-0000-0000-0000-000000000000' end in (select id from places))
                and (($8 = 'Enrolled' and c."State" <> 'Exempt')
                    or $8 = c."State"
                    or ($8 = 'Late' and c."IsLate" = 1)
                    or ($8 = 'Overdue' and c."IsOverdue" = 1)
                    or ($8 = 'NotByDue' and (c."IsOverdue" = 1 or c."IsLate" = 1))
                    or ($8 = 'Paused' and c."IsPaused" = 1 and c."State" in ('NotStarted', 'UnderWay'))))
        """;

    public const string Count = Behind + """

        select count(*) from behind
        """;

    /// <summary>All of them, sorted by reading.</summary>
    public const string All = Behind + """

        select m."EmployeeNumber", m."FamilyName", m."GivenName", m."FamilyReading", m."GivenReading",
            b."DepartmentId", b."CourseId", b."State", b."DueOn", b."CompletedOn", b."IsPaused", b."IsOverdue", b."StaffMemberId"
        from behind b
        join "StaffMember" m on m."OrganisationId" = $1 and m."Id" = b."StaffMemberId"
        order by m."ReadingKey", m."Id", b."CourseId", b."Id"
        """;

    /// <summary>A page of them.</summary>
    public const string Page = All + """

        limit $9 offset $10
        """;
}
