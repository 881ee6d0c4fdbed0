using Academy.Data;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Academy.Integration.Tests.Sites;

/// <summary>Brings the database of a site into the states that a form may meet.</summary>
internal static class UnavailableDatabase
{
    /// <summary>The demonstration with short patience for locks: before its first request.</summary>
    public static async Task<TestSite> ImpatientAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        site.Settings["ConnectionStrings:Academy"] = provider == DatabaseProvider.PostgreSql
            ? site.Database.Settings["ConnectionStrings:Academy"] + ";Options=-c lock_timeout=200"
            : $"Data Source={Path.Combine(site.Database.DataDirectory, "academy.db")};Foreign Keys=True;Default Timeout=1";
        site.Log.Expect("An unhandled exception has occurred");
        site.Log.Expect("Microsoft.EntityFrameworkCore");
        return site;
    }

    /// <summary>Somebody else writes, until the context is given back.</summary>
    public static async Task<AcademyDb> LockAsync(TestSite site, CancellationToken stop)
    {
        var db = site.OwnerDb();
        await db.Database.BeginTransactionAsync(stop);
        if (site.Database.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlRawAsync("""lock table "AuditEntry" in exclusive mode""", stop);
        return db;
    }

    /// <summary>Not a page more for any pooled connection to the SQLite file, until it is given back.</summary>
    public static async Task<IAsyncDisposable> FillAsync(TestSite site, CancellationToken stop)
    {
        var connections = Enumerable.Range(0, 8).Select(_ => new SqliteConnection(site.Settings["ConnectionStrings:Academy"])).ToList();
        foreach (var connection in connections)
        {
            await connection.OpenAsync(stop);
            await using var limit = new SqliteCommand("pragma max_page_count = 1", connection);
            await limit.ExecuteNonQueryAsync(stop);
        }

        foreach (var connection in connections)
            await connection.DisposeAsync();
        return new Emptied();
    }

    /// <summary>The server ends all sessions of the application at once, as when it restarts.</summary>
    public static async Task BreakConnectionsAsync(TestSite site, CancellationToken stop)
    {
        var name = new NpgsqlConnectionStringBuilder(site.Database.Settings["ConnectionStrings:Academy"]).Database!;
        await using var connection = new NpgsqlConnection(PostgreSqlServer.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using var end = new NpgsqlCommand("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1", connection)
        {
            Parameters = { new() { Value = name } },
        };
        await end.ExecuteNonQueryAsync(stop);
    }

    private sealed class Emptied : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            return ValueTask.CompletedTask;
        }
    }
}
