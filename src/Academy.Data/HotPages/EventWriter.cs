using Academy.Data.Conventions;
using Academy.Data.Separation;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Npgsql;
using NpgsqlTypes;

namespace Academy.Data.HotPages;

/// <summary>
/// Adds one event to a log that was read before, unless the log has grown since: one round trip, and nobody waits while the server
/// thinks. Only for events that leave the fact as it is; most do.
/// </summary>
public sealed class EventWriter(DatabaseConnection connection, SqliteEventQueue sqlite, CommandCounter counter)
{
    /// <summary>Writers of one enrolment wait for each other, and the count below is taken after the wait.</summary>
    private const string Hold = """
        select 1 from "Enrolment" where "OrganisationId" = $1 and "Id" = $2 for update
        """;

    private const string Insert = """
        insert into "ProgressEvent" ("OrganisationId", "EnrolmentId", "ClientId", "Kind", "ItemId", "Payload", "OccurredAt", "ReceivedAt")
        select $1, $2, $3, $4, $5, $6, $7, $8
        where (select count(*) from "ProgressEvent" v where v."OrganisationId" = $1 and v."EnrolmentId" = $2) = $9
        """;

    /// <param name="organisationId">The enrolment's.</param>
    /// <param name="enrolmentId">Whose log it is.</param>
    /// <param name="happened">By the learner, and not in the log.</param>
    /// <param name="known">How many events the log had.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>False when the log has other events by now; then nothing was added.</returns>
    public async Task<bool> TryAddAsync(Guid organisationId, Guid enrolmentId, StoredEvent happened, int known, CancellationToken cancellation)
    {
        counter.Count();
        var (occurred, received) = (UtcInstantConverter.ToStored(happened.OccurredAt), UtcInstantConverter.ToStored(happened.ReceivedAt));
        if (connection.Provider == DatabaseProvider.Sqlite)
            return await sqlite.ExecuteAsync(Insert,
                [organisationId, enrolmentId, happened.ClientId, happened.Kind, happened.ItemId ?? (object)DBNull.Value, happened.Payload, occurred, received, known]).WaitAsync(cancellation) == 1;

        await using var open = new NpgsqlConnection(connection.Application);
        await open.OpenAsync(cancellation);
        var insert = new NpgsqlBatchCommand(Insert)
        {
            Parameters =
            {
                Id(organisationId), Id(enrolmentId), Id(happened.ClientId), Value(happened.Kind), Id(happened.ItemId), Value(happened.Payload),
                Value(occurred), Value(received), Value((long)known),
            },
        };
        await using var batch = new NpgsqlBatch(open)
        {
            BatchCommands =
            {
                OrganisationSetting.For(DataScope.Of(organisationId))!,
                new NpgsqlBatchCommand(Hold) { Parameters = { Id(organisationId), Id(enrolmentId) } },
                insert,
            },
        };
        await batch.ExecuteNonQueryAsync(cancellation);
        return insert.RecordsAffected == 1;
    }

    private static NpgsqlParameter Id(Guid? value) => new() { NpgsqlDbType = NpgsqlDbType.Uuid, Value = value ?? (object)DBNull.Value };

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
