using Academy.Catalogue.Content;
using Academy.Catalogue.Content.Exporting;
using Academy.Data;
using Academy.Data.Migrations;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Modularity.Verbs;
using Academy.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>The catalogue and its neighbour on a database of their own, with three organisations and no web site.</summary>
internal sealed class CatalogueSite : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TestDatabase _database;

    private CatalogueSite(ServiceProvider services, TestDatabase database) => (_services, _database) = (services, database);

    public string Data => _database.DataDirectory;

    public ContentExporter Exporter => _services.GetRequiredService<ContentExporter>();

    public static async Task<CatalogueSite> StartAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.EmptyAsync(provider);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Environment(database.DataDirectory))
            .AddSingleton<TimeProvider>(new TestClock(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero)))
            .Configure<AcademyOptions>(configuration.GetSection(AcademyOptions.Section))
            .AddAcademyData();
        new Academy.Organisations.Module().ConfigureServices(services, configuration);
        new Academy.Catalogue.Module().ConfigureServices(services, configuration);
        var site = new CatalogueSite(services.BuildServiceProvider(), database);
        await site._services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await using var db = site.Db();
        db.AddRange(
            new Organisation { Code = "130001", Kind = OrganisationKind.Metropolis, Name = "東京都", ReadingKey = "1" },
            new Organisation { Code = "131016", Kind = OrganisationKind.Ward, Name = "千代田区", ReadingKey = "2" },
            new Organisation { Code = "131024", Kind = OrganisationKind.Ward, Name = "中央区", ReadingKey = "3" });
        await db.SaveChangesAsync();
        return site;
    }

    public AcademyDb Db() => _services.GetRequiredService<AcademyDbFactory>().Create(DataScope.System("test"));

    public Task<ImportReport> ImportAsync(ContentFolder folder) =>
        _services.GetRequiredService<IContentImporter>().ImportAsync(folder.Root, new Progress<ReleaseFollowed>(), CancellationToken.None);

    public async Task<(int Code, string Output)> RunAsync(string verb, params string[] arguments)
    {
        await using var scope = _services.CreateAsyncScope();
        await using var output = new StringWriter { NewLine = "\n" };
        var code = await scope.ServiceProvider.GetServices<IVerb>().Single(each => each.Name == verb).RunAsync(arguments, output, CancellationToken.None);
        return (code, output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private sealed class Environment(string root) : IHostEnvironment
    {
        public string ApplicationName { get; set; } = "Academy";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
        public string ContentRootPath { get; set; } = root;
        public string EnvironmentName { get; set; } = Environments.Production;
    }
}
