using Academy.Modularity;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Academy.Testing;

/// <summary>A database of one test with its data directory, on either provider; gone with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _name = $"academy_{Guid.NewGuid():N}";

    private TestDatabase(DatabaseProvider provider)
    {
        Provider = provider;
        DataDirectory = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), _name)).FullName;
    }

    public DatabaseProvider Provider { get; }

    public string DataDirectory { get; }

    /// <summary>The settings that point a site at this database.</summary>
    public Dictionary<string, string?> Settings
    {
        get
        {
            var settings = new Dictionary<string, string?>
            {
                ["Academy:Database:Provider"] = Provider.ToString(),
                ["Academy:DataDirectory"] = DataDirectory,
            };
            if (Provider == DatabaseProvider.PostgreSql)
            {
                settings["ConnectionStrings:Academy"] = PostgreSqlServer.ConnectionString(_name, "academy_app");
                settings["ConnectionStrings:AcademyOwner"] = PostgreSqlServer.ConnectionString(_name, "academy_owner");
            }

            return settings;
        }
    }

    /// <summary>A new database without any table.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseProvider provider)
    {
        var database = new TestDatabase(provider);
        if (provider == DatabaseProvider.PostgreSql)
            await PostgreSqlServer.CreateAsync(database._name);
        return database;
    }

    /// <summary>A copy, made in a moment, of a database that nothing is connected to any more.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = new TestDatabase(Provider);
        Disconnect();
        foreach (var file in Directory.EnumerateFiles(DataDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.DataDirectory, Path.GetRelativePath(DataDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (Provider == DatabaseProvider.PostgreSql)
            await PostgreSqlServer.CreateAsync(copy._name, _name);
        return copy;
    }

    /// <summary>Closes this process's idle connections, so that the database can be copied or dropped.</summary>
    public void Disconnect()
    {
        if (Provider == DatabaseProvider.Sqlite)
            SqliteConnection.ClearAllPools();
        else
            NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect();
        if (Provider == DatabaseProvider.PostgreSql)
            await PostgreSqlServer.DropAsync(_name);
        Directory.Delete(DataDirectory, recursive: true);
    }
}
