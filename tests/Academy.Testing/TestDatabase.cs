using Academy.Data;
using Academy.Modularity;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Academy.Testing;

/// <summary>A database of one test with its data directory, on either provider; gone with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _name = $"academy_{Guid.NewGuid():N}";

    private readonly HashSet<string> _connections = [];

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

    /// <summary>Notes by which connection strings a site connects to it.</summary>
    internal void ConnectedBy(DatabaseConnection connection) => _connections.UnionWith([connection.Application, connection.Owner]);

    /// <summary>Closes this process's idle connections to it, so that it can be copied or dropped. Those of other tests stay open: to open one takes as long as many queries.</summary>
    internal void Disconnect()
    {
        foreach (var connection in _connections)
            if (Provider == DatabaseProvider.Sqlite)
                SqliteConnection.ClearPool(new SqliteConnection(connection));
            else
                NpgsqlConnection.ClearPool(new NpgsqlConnection(connection));
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect();
        if (Provider == DatabaseProvider.PostgreSql)
            await PostgreSqlServer.DropAsync(_name);
        Directory.Delete(DataDirectory, recursive: true);
    }
}
