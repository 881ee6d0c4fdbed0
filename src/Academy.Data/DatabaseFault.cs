using Microsoft.Data.Sqlite;
using Npgsql;

namespace Academy.Data;

/// <summary>
/// Tells faults of the database's state from faults of this program: it is locked, full, read-only, without free connections or
/// gone. What was asked was right, was rolled back, and may be asked again.
/// </summary>
public static class DatabaseFault
{
    /// <summary>BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN: https://sqlite.org/rescode.html.</summary>
    private static readonly HashSet<int> SqliteCodes = [5, 6, 8, 10, 13, 14];

    /// <summary>
    /// Connection, transaction rolled back by the server, resources, intervention of an operator; lock not available, transaction
    /// on a read-only server: PostgreSQL, appendix A.
    /// </summary>
    private static readonly string[] PostgreSqlStates = ["08", "40", "53", "57", "55P03", "25006"];

    public static bool IsPassing(Exception? fault) => fault switch
    {
        null => false,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        PostgresException postgreSql => PostgreSqlStates.Any(state => postgreSql.SqlState.StartsWith(state, StringComparison.Ordinal)),
        // Without a word from the server: it was not reached, or the connection broke.
        NpgsqlException => true,
        _ => IsPassing(fault.InnerException),
    };
}
