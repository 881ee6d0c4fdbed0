using System.Data.Common;
using Academy.Modularity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Academy.Data;

/// <summary>Where the database is and how it is reached, from the configuration.</summary>
/// <exception cref="InvalidOperationException">PostgreSQL is chosen and its connection string is missing.</exception>
public sealed class DatabaseConnection(IOptions<AcademyOptions> options, IConfiguration configuration, SiteDirectories directories)
{
    public DatabaseProvider Provider => options.Value.Database.Provider;

    /// <summary>As the application's role: neither owner nor able to bypass row-level security.</summary>
    public string Application { get; } = options.Value.Database.Provider == DatabaseProvider.PostgreSql
        ? PostgreSql(configuration, "Academy")
        : Sqlite(configuration.GetConnectionString("Academy"), directories, LockWait);

    /// <summary>As the owner of the schema, for migrations. On SQLite that of <see cref="Application"/> with more patience.</summary>
    public string Owner => Provider == DatabaseProvider.PostgreSql
        ? PostgreSql(configuration, "AcademyOwner")
        : Sqlite(configuration.GetConnectionString("Academy"), directories, LockWaitOfMigrations);

    /// <summary>
    /// Seconds to wait for SQLite's one writer, where the connection string names none. Then a page answers 503 and gives its form back,
    /// work is tried again after its back-off, and an import that was broken off goes on with what is left when it is run again.
    /// </summary>
    private const int LockWait = 5;

    /// <summary>Longer: nobody tries a migration again, and a site whose migration gave up does not start.</summary>
    private const int LockWaitOfMigrations = 30;

    private static readonly HashSet<string> LockWaitNames = new(StringComparer.OrdinalIgnoreCase) { "Default Timeout", "Command Timeout" };

    private static readonly HashSet<string> PoolSizeNames = new(StringComparer.OrdinalIgnoreCase) { "Maximum Pool Size", "Max Pool Size", "MaxPoolSize" };

    private static string PostgreSql(IConfiguration configuration, string name)
    {
        var given = configuration.GetConnectionString(name)
            ?? throw new InvalidOperationException($"Academy__Database__Provider is PostgreSql: set ConnectionStrings__{name} as well.");
        // Whatever is set on a connection is set for its transaction alone: nothing is left to be reset.
        var connection = new NpgsqlConnectionStringBuilder(given) { ApplicationName = "Academy", NoResetOnClose = true };
        // Measured: the largest single gain there is for small queries.
        if (connection.MaxAutoPrepare == 0)
            (connection.MaxAutoPrepare, connection.AutoPrepareMinUsages) = (100, 2);
        if (!NamesAny(given, PoolSizeNames))
            connection.MaxPoolSize = 16;
        return connection.ConnectionString;
    }

    /// <param name="given">The configured connection string; null: the file in the data directory.</param>
    /// <param name="directories">Where that file is.</param>
    /// <param name="lockWait">In seconds. It bounds no statement: only how long one that finds the database locked is asked again.</param>
    private static string Sqlite(string? given, SiteDirectories directories, int lockWait)
    {
        if (given is not null && NamesAny(given, LockWaitNames))
            return given;
        var connection = given is null
            ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(directories.Data(), "academy.db"), ForeignKeys = true }
            : new SqliteConnectionStringBuilder(given);
        connection.DefaultTimeout = lockWait;
        return connection.ConnectionString;
    }

    /// <summary>The providers' builders know every keyword, given or not; the general one knows those that were given.</summary>
    private static bool NamesAny(string given, HashSet<string> keywords) =>
        new DbConnectionStringBuilder { ConnectionString = given }.Keys.Cast<string>().Any(keywords.Contains);
}
