using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Academy.Data.Conventions;

/// <summary>What each SQLite connection is told as it opens: readers beside a writer, wait for a lock, lose nothing on a power cut.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string ReadOnly = "Mode=ReadOnly";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Of((SqliteConnection)connection);
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        ApplyAsync(connection, cancellationToken);

    /// <summary>For a connection that is opened without a context.</summary>
    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Of((SqliteConnection)connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// SQLite waits as long as the connection does: Microsoft.Data.Sqlite asks a locked database again until its default timeout is over,
    /// however soon SQLite itself gave up.
    /// </summary>
    private static string Of(SqliteConnection connection)
    {
        var waits = string.Create(CultureInfo.InvariantCulture, $"pragma busy_timeout = {connection.DefaultTimeout * 1000};");
        // The framework looks whether there is a database without writing, and one that came from a backup is told its journal by the first who writes.
        return connection.ConnectionString.Contains(ReadOnly, StringComparison.OrdinalIgnoreCase) ? waits : $"pragma journal_mode = wal; {waits} pragma synchronous = full;";
    }
}
