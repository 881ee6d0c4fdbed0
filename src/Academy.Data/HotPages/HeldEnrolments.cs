using System.Data.Common;
using System.Text.Json;
using Academy.Data.Learning;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Academy.Data.HotPages;

/// <summary>
/// Enrolments with their logs and facts, held until the end of the transaction, in one round trip: every event that a browser reports
/// goes this way. On SQLite the transaction itself is the lock: it began as a writer.
/// </summary>
public static class HeldEnrolments
{
    /// <summary>In the order of their ids: so two that take several never wait for each other.</summary>
    private const string Enrolments = """
        select e."Id", e."StaffMemberId", e."CourseId", e."Cycle", e."OfferingId", e."ReleaseId", e."Source", e."DueOn", e."PausedFrom", e."ExemptedAt", e."CreatedAt", e."DueOrigin"
        from "Enrolment" e
        where e."OrganisationId" = $1 and e."Id"
        """;

    /// <summary>After the lock, and so by a snapshot of its own: what another writer has just added is among them.</summary>
    private const string Events = """
        select v."EnrolmentId", v."ClientId", v."Kind", v."ItemId", v."Payload", v."OccurredAt", v."ReceivedAt", v."ActorId"
        from "ProgressEvent" v
        where v."OrganisationId" = $1 and v."EnrolmentId"
        """;

    private const string Facts = """
        select f."EnrolmentId", f."StaffMemberId", f."CourseId", f."Status", f."StartedAt", f."CompletedAt", f."CompletedOn", f."BestScore",
            f."ReleaseId", f."CurrentReleaseId", f."AskedAgainAt", f."RenewedAt"
        from "LearningFact" f
        where f."OrganisationId" = $1 and f."EnrolmentId"
        """;

    /// <returns>Those that the organisation has, in the order of their ids.</returns>
    /// <exception cref="InvalidOperationException">No transaction has begun, or the context is not of one organisation.</exception>
    public static async Task<IReadOnlyList<HeldEnrolment>> HoldAsync(this AcademyDb db, IReadOnlyCollection<Guid> enrolmentIds, CancellationToken cancellation)
    {
        var organisation = db.Scope.OrganisationId ?? throw new InvalidOperationException("Enrolments are held in the scope of their organisation.");
        var transaction = (db.Database.CurrentTransaction ?? throw new InvalidOperationException("Nothing is held outside a transaction.")).GetDbTransaction();
        await using DbDataReader reader = transaction is NpgsqlTransaction postgreSql
            ? await Batch(postgreSql, organisation, enrolmentIds).ExecuteReaderAsync(cancellation)
            : await Command((SqliteTransaction)transaction, organisation, enrolmentIds).ExecuteReaderAsync(cancellation);
        var rows = new PageRows(reader, cancellation);
        var enrolments = await rows.ListAsync(row => Enrolment(row, organisation));
        var events = (await rows.ListAsync(row => (EnrolmentId: row.GetGuid(0), Event: LessonPage.Event(row, 1)))).ToLookup(row => row.EnrolmentId, row => row.Event);
        var facts = (await rows.ListAsync(row => Fact(row, organisation))).ToDictionary(fact => fact.EnrolmentId);
        return [.. enrolments.Select(enrolment => new HeldEnrolment(enrolment, [.. events[enrolment.Id]], facts[enrolment.Id]))];
    }

    private static NpgsqlBatch Batch(NpgsqlTransaction transaction, Guid organisation, IReadOnlyCollection<Guid> ids)
    {
        var batch = new NpgsqlBatch(transaction.Connection, transaction);
        foreach (var text in new[] { $"{Enrolments} = any ($2) order by e.\"Id\" for update", $"{Events} = any ($2)", $"{Facts} = any ($2)" })
            batch.BatchCommands.Add(new NpgsqlBatchCommand(text)
            {
                Parameters = { new NpgsqlParameter<Guid> { TypedValue = organisation }, new NpgsqlParameter<Guid[]> { TypedValue = [.. ids] } },
            });
        return batch;
    }

    private static SqliteCommand Command(SqliteTransaction transaction, Guid organisation, IReadOnlyCollection<Guid> ids)
    {
        const string Among = "in (select value from json_each($2))";
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"{Enrolments} {Among} order by e.\"Id\";\n{Events} {Among};\n{Facts} {Among}";
        command.Parameters.AddWithValue("$1", organisation);
        // As the driver writes ids.
        command.Parameters.AddWithValue("$2", JsonSerializer.Serialize(ids.Select(id => id.ToString().ToUpperInvariant())));
        return command;
    }

    private static Enrolment Enrolment(DbDataReader row, Guid organisation) => new()
    {
        OrganisationId = organisation,
        Id = row.GetGuid(0),
        StaffMemberId = row.GetGuid(1),
        CourseId = row.GetGuid(2),
        Cycle = row.GetInt32(3),
        OfferingId = row.GetGuid(4),
        ReleaseId = row.GetGuid(5),
        Source = Enum.Parse<EnrolmentSource>(row.GetString(6)),
        DueOn = row.Day(7),
        PausedFrom = row.Day(8),
        ExemptedAt = row.Instant(9),
        CreatedAt = row.Instant(10)!.Value,
        DueOrigin = row.Id(11),
    };

    private static LearningFact Fact(DbDataReader row, Guid organisation) => new()
    {
        OrganisationId = organisation,
        EnrolmentId = row.GetGuid(0),
        StaffMemberId = row.GetGuid(1),
        CourseId = row.GetGuid(2),
        Status = Enum.Parse<LearningStatus>(row.GetString(3)),
        StartedAt = row.Instant(4),
        CompletedAt = row.Instant(5),
        CompletedOn = row.Day(6),
        BestScore = row.Number(7),
        ReleaseId = row.GetGuid(8),
        CurrentReleaseId = row.GetGuid(9),
        AskedAgainAt = row.Instant(10),
        RenewedAt = row.Instant(11),
    };
}

/// <summary>An enrolment that nobody else writes to until the transaction ends.</summary>
/// <param name="Log">In no order.</param>
/// <param name="Fact">Not tracked.</param>
public sealed record HeldEnrolment(Enrolment Enrolment, IReadOnlyList<StoredEvent> Log, LearningFact Fact);
