using System.Data.Common;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Academy.Data.Separation;

/// <summary>
/// On PostgreSQL, tells row-level security the context's scope: a query outside a transaction is sent in one batch behind
/// the setting (a batch is one implicit transaction and one round trip); a transaction gets it as it begins.
/// </summary>
internal sealed class ScopeInterceptor : DbCommandInterceptor, IDbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Batch(command, eventData) is not { } batch)
            return result;
        var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (Batch(command, eventData) is not { } batch)
            return result;
        var reader = batch.ExecuteReader();
        reader.NextResult();
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Batch(command, eventData) is { } batch
            ? InterceptionResult<int>.SuppressWithResult(await batch.ExecuteNonQueryAsync(cancellationToken))
            : result;

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
        Batch(command, eventData) is { } batch ? InterceptionResult<int>.SuppressWithResult(batch.ExecuteNonQuery()) : result;

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        OrganisationSetting.Apply(ScopeOf(eventData), result);
        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await OrganisationSetting.ApplyAsync(ScopeOf(eventData), result, cancellationToken);
        return result;
    }

    private static DataScope ScopeOf(DbContextEventData data) => (data.Context as AcademyDb)?.Scope ?? DataScope.None;

    private static NpgsqlBatch? Batch(DbCommand command, DbContextEventData data)
    {
        if (command is not NpgsqlCommand { Transaction: null, Connection: { } connection } || OrganisationSetting.For(ScopeOf(data)) is not { } setting)
            return null;
        var query = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters)
            query.Parameters.Add(parameter.Clone());
        return new NpgsqlBatch(connection) { BatchCommands = { setting, query }, Timeout = command.CommandTimeout };
    }
}
