using System.Text.Json;
using System.Text.RegularExpressions;
using Academy.Data;
using Academy.Data.Reporting;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Reporting.Services.Rollups;

/// <summary>
/// Makes the roll-up of an organisation anew, of one course or of all. For one organisation one worker counts at a time: whoever counts
/// later has seen more, and must be the one that stays.
/// </summary>
internal sealed partial class RollupOfOrganisation(WorkBoard board, TimeProvider clock) : IWorkHandler
{
    private static readonly (string Empty, string Fill) All = (Numbered(RollupSql.EmptyAll), Numbered(RollupSql.FillAll));
    private static readonly (string Empty, string Fill) One = (Numbered(RollupSql.EmptyOne), Numbered(RollupSql.FillOne));

    public string Kind => RollupWork.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (organisation, now) = (item.OrganisationId!.Value, clock.GetUtcNow().UtcDateTime);
        var period = ReportPeriod.Of(TokyoTime.DateOf(now));
        var course = JsonSerializer.Deserialize<Asked>(item.Payload, JsonSerializerOptions.Web)!.Course;
        if (course is null)
            await BeginAsync(db, organisation, period.AsOf.AddDays(-1), now, cancellation);
        if (await HoldAsync(db, organisation, cancellation) is not { } state)
        {
            // Another worker counts: to wait for it would keep other work from a place.
            if (await db.Set<HrRollupState>().AnyAsync(cancellation))
            {
                RollupWork.Add(db, organisation, course, now);
                await db.SaveChangesAsync(cancellation);
            }

            return;
        }

        if (course is not null && state.Day != period.AsOf)
            // All of it is made first, or was asked for: a part would stand beside nothing, or beside another day.
            return;

        // What was committed before this statement is seen by those below.
        await board.EndOthersAsync(db, item, cancellation);
        object[] parameters = [organisation, period.Year.First, period.AsOf, period.End, period.Year.Year, period.Before.Year.First];
        var sql = course is null ? All : One;
        if (course is { } one)
            parameters = [.. parameters, one];
        await db.Database.ExecuteSqlRawAsync(sql.Empty, parameters, cancellation);
        await db.Database.ExecuteSqlRawAsync(sql.Fill, parameters, cancellation);
        if (course is not null)
            return;
        (state.Day, state.MadeAt) = (period.AsOf, now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Makes the row that is held, as of a day that is over.</summary>
    private static Task<int> BeginAsync(AcademyDb db, Guid organisation, DateOnly day, DateTime now, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""insert into "HrRollupState" ("OrganisationId", "Day", "MadeAt") values ({organisation}, {day}, {now}) on conflict do nothing""", cancellation);

    /// <summary>Null when there is none, or another worker holds it. On SQLite whoever writes is alone.</summary>
    private static Task<HrRollupState?> HoldAsync(AcademyDb db, Guid organisation, CancellationToken cancellation) =>
        (db.Provider == DatabaseProvider.PostgreSql
            ? db.Set<HrRollupState>().FromSql($"""select * from "HrRollupState" where "OrganisationId" = {organisation} for update skip locked""")
            : db.Set<HrRollupState>()).SingleOrDefaultAsync(cancellation);

    /// <summary>The framework numbers parameters from 0, in braces.</summary>
    private static string Numbered(string sql) => Parameter.Replace(sql, match => $"{{{int.Parse(match.ValueSpan[1..], null) - 1}}}");

    [GeneratedRegex(@"\$\d")]
    private static partial Regex Parameter { get; }

    private sealed record Asked(Guid? Course);
}
