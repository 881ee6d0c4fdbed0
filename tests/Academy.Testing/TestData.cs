using Academy.Data;
using Academy.Data.Migrations;
using Academy.Modularity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Academy.Testing;

/// <summary>The data layer alone, without a site: for tests of the schema and of the separation.</summary>
public sealed class TestData : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="database">Given back with this.</param>
    /// <param name="settings">Further settings.</param>
    public TestData(TestDatabase database, Dictionary<string, string?>? settings = null)
    {
        Database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Environment(database.DataDirectory))
            .Configure<AcademyOptions>(configuration.GetSection(AcademyOptions.Section))
            .AddSingleton(TimeProvider.System)
            .AddAcademyData()
            .BuildServiceProvider();
        database.ConnectedBy(Connection);
    }

    public TestDatabase Database { get; }

    public Migrator Migrator => _services.GetRequiredService<Migrator>();

    public AcademyDbFactory Contexts => _services.GetRequiredService<AcademyDbFactory>();

    public DatabaseConnection Connection => _services.GetRequiredService<DatabaseConnection>();

    /// <summary>A context as the owner of the schema, who on PostgreSQL stands above its policies.</summary>
    public AcademyDb OwnerContext() => Testing.OwnerContext.Create(Connection);

    /// <summary>A migrated database without rows.</summary>
    public static async Task<TestData> MigratedAsync(DatabaseProvider provider)
    {
        var data = new TestData(await TestDatabase.EmptyAsync(provider));
        await data.Migrator.MigrateAsync(CancellationToken.None);
        return data;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Database.DisposeAsync();
    }

    private sealed class Environment(string root) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;
        public string ApplicationName { get; set; } = "Academy";
        public string ContentRootPath { get; set; } = root;
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
