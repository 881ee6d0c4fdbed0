using System.Globalization;
using System.Reflection;
using Academy.Modularity;
using Academy.Testing;
using Npgsql;

namespace Academy.Load.Tests;

/// <summary>A site in a process of its own, on a PostgreSQL database that is filled up.</summary>
internal sealed class LoadedSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly SiteProcess _site;

    private LoadedSite(TestDatabase database, SiteProcess site) => (_database, _site) = (database, site);

    public Uri Address => _site.Address;

    public TimeSpan SiteTime => ProcessorTime.Of(_site.Id);

    public string Memory => _site.Memory;

    public static async Task<LoadedSite> StartAsync(LoadSize size)
    {
        var database = await TestDatabase.EmptyAsync(DatabaseProvider.PostgreSql);
        // The first start in Development makes the demonstration, whose courses and password are the pattern.
        await using (await SiteProcess.StartAsync(database, "Development"))
        {
        }

        await FillAsync(database, size);
        return new(database, await SiteProcess.StartAsync(database, "Production"));
    }

    public static TimeSpan DatabaseTime()
    {
        var home = Environment.GetEnvironmentVariable("ACADEMY_TEST_POSTGRESQL_DIRECTORY")
            ?? throw new InvalidOperationException("ACADEMY_TEST_POSTGRESQL_DIRECTORY is not set: see tests/postgresql.sh.");
        return ProcessorTime.OfFamily(int.Parse(File.ReadLines(Path.Combine(home, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture));
    }

    /// <summary>What the site wrote to its log that is a warning or worse.</summary>
    public IReadOnlyList<string> Complaints() => _site.Complaints();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task FillAsync(TestDatabase database, LoadSize size)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("fill.sql")!);
        var sql = (await reader.ReadToEndAsync())
            .Replace("{0}", Number(size.Organisations), StringComparison.Ordinal)
            .Replace("{1}", Number(size.Learners), StringComparison.Ordinal)
            .Replace("{2}", Number(size.Courses), StringComparison.Ordinal)
            .Replace("{3}", Number(size.Each), StringComparison.Ordinal);
        var owner = new NpgsqlConnectionStringBuilder(database.Settings["ConnectionStrings:AcademyOwner"]) { Username = "postgres", CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(owner.ConnectionString);
        await connection.OpenAsync();
        await using (var fill = new NpgsqlCommand(sql, connection))
            await fill.ExecuteNonQueryAsync();
        await using var vacuum = new NpgsqlCommand("vacuum analyze", connection);
        await vacuum.ExecuteNonQueryAsync();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
