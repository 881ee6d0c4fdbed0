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
        : Sqlite(configuration.GetConnectionString("Academy"), directories);

    /// <summary>As the owner of the schema, for migrations. On SQLite the same as <see cref="Application"/>.</summary>
    public string Owner => Provider == DatabaseProvider.PostgreSql ? PostgreSql(configuration, "AcademyOwner") : Application;

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
        // Npgsql's builder knows every keyword, given or not; the general one knows those that were given.
        if (!new DbConnectionStringBuilder { ConnectionString = given }.Keys.Cast<string>().Any(PoolSizeNames.Contains))
            connection.MaxPoolSize = 16;
        return connection.ConnectionString;
    }

    private static string Sqlite(string? given, SiteDirectories directories) =>
        given ?? new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directories.Data(), "academy.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ConnectionString;
}
