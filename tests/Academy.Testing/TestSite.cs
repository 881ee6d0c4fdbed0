using Academy.Data;
using Academy.Data.HotPages;
using Academy.Modularity.Scopes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Academy.Testing;

/// <summary>The whole site in this process, on a database of its own. Disposing it fails when a warning was logged that no test expected.</summary>
public sealed class TestSite(TestDatabase database) : WebApplicationFactory<Program>
{
    public LogRecorder Log { get; } = new();

    /// <summary>Noon in Tokyo on Tuesday, 24 November 2026.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));

    public TestDatabase Database => database;

    /// <summary>Leaves the database to whoever made it.</summary>
    public bool KeepsDatabase { get; init; }

    /// <summary>A context that sees what the scope allows.</summary>
    public AcademyDb Db(DataScope scope)
    {
        Forget();
        return Services.GetRequiredService<AcademyDbFactory>().Create(scope);
    }

    /// <summary>A context as the owner of the schema, who may change what is immutable for the application; it sees all organisations.</summary>
    public AcademyDb OwnerDb()
    {
        Forget();
        return OwnerContext.Create(Services.GetRequiredService<DatabaseConnection>());
    }

    /// <summary>A client that keeps cookies and shows redirects instead of following them.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Another content folder than the repository's.</summary>
    public string? ContentDirectory { get; init; }

    /// <summary>Further settings; set before the first request.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Further services; set before the first request.</summary>
    public Action<IServiceCollection>? AddServices { get; set; }

    /// <summary>The role that the site signs in to PostgreSQL with; set before the first request.</summary>
    public string? ApplicationRole { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // Where Kestrel listens when a test asks for it: the site takes its addresses from here only.
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        // To watch the files of settings takes time at each start, and they do not change.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        // Work is carried out when a test says so, or when it sets this otherwise.
        builder.UseSetting("Academy:Jobs:Enabled", "false");
        foreach (var (key, value) in database.Settings)
            builder.UseSetting(key, value);
        if (ContentDirectory is { } content)
            builder.UseSetting("Academy:ContentDirectory", content);
        if (ApplicationRole is { } role)
            builder.UseSetting("ConnectionStrings:Academy", database.Settings["ConnectionStrings:Academy"]!.Replace("academy_app", role, StringComparison.Ordinal));
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            // Nearly every test signs somebody in, and few are about how long that takes.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            PageMetadata.Share(services);
            AddServices?.Invoke(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        database.ConnectedBy(host.Services.GetRequiredService<DatabaseConnection>());
        return host;
    }

    /// <summary>What a test writes by hand the site could not know for five seconds.</summary>
    private void Forget() => Services.GetRequiredService<CourseLists>().Forget();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database.Disconnect();
        if (!KeepsDatabase)
            await database.DisposeAsync();
        if (Log.Unexpected is { Count: > 0 } unexpected)
            throw new InvalidOperationException("The site logged what no test expected:\n" + string.Join("\n", unexpected));
    }
}
