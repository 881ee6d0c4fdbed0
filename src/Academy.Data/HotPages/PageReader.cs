using System.Data.Common;
using Academy.Data.Separation;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Academy.Data.HotPages;

/// <summary>
/// Reads all rows of a hot page in one round trip, in the scope of an organisation that must be named. On PostgreSQL one batch
/// with the organisation's setting first; on SQLite, where nothing travels, one command of several statements.
/// </summary>
/// <remarks>Measured: five statements as EF queries 0.94 ms of CPU, as one batch 0.26 ms. Statements are constant texts, so that they stay prepared.</remarks>
public sealed class PageReader(DatabaseConnection connection, CommandCounter counter)
{
    /// <param name="organisationId">Parameter <c>$1</c> of every statement.</param>
    /// <param name="statements">SQL that both databases understand.</param>
    /// <param name="parameters"><c>$2</c>, <c>$3</c> …, the same for all statements; each is named by each statement or by none.</param>
    /// <param name="read">Reads the results in the order of the statements.</param>
    /// <param name="cancellation">Ends the query.</param>
    public async Task<T> ReadAsync<T>(
        Guid organisationId, IReadOnlyList<string> statements, IReadOnlyList<object> parameters, Func<PageRows, Task<T>> read, CancellationToken cancellation)
    {
        counter.Count();
        await using DbConnection open = connection.Provider == DatabaseProvider.PostgreSql
            ? new NpgsqlConnection(connection.Application)
            : new SqliteConnection(connection.Application);
        await open.OpenAsync(cancellation);
        await using var reader = open is NpgsqlConnection postgreSql
            ? await BatchAsync(postgreSql, organisationId, statements, parameters, cancellation)
            : await CommandAsync((SqliteConnection)open, organisationId, statements, parameters, cancellation);
        return await read(new PageRows(reader, cancellation));
    }

    private static async Task<DbDataReader> BatchAsync(
        NpgsqlConnection connection, Guid organisationId, IReadOnlyList<string> statements, IReadOnlyList<object> parameters, CancellationToken cancellation)
    {
        var batch = new NpgsqlBatch(connection) { BatchCommands = { OrganisationSetting.For(DataScope.Of(organisationId))! } };
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement) { Parameters = { new NpgsqlParameter { Value = organisationId } } };
            foreach (var value in parameters)
                command.Parameters.Add(new NpgsqlParameter { Value = value });
            batch.BatchCommands.Add(command);
        }

        var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return reader;
    }

    private static async Task<DbDataReader> CommandAsync(
        SqliteConnection connection, Guid organisationId, IReadOnlyList<string> statements, IReadOnlyList<object> parameters, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        command.CommandText = string.Join(";\n", statements);
        command.Parameters.AddWithValue("$1", organisationId);
        foreach (var (index, value) in parameters.Index())
            command.Parameters.AddWithValue($"${index + 2}", value);
        return await command.ExecuteReaderAsync(cancellation);
    }
}
