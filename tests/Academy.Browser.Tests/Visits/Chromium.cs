using Academy.Browser.Tests.Visits;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Academy.Browser.Tests.Visits;

/// <summary>The one browser process of the suite: the system's Chromium, kept from talking to anybody but the site.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long Playwright waits for what a page promises: long, for a busy machine; a test that passes does not wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run",
        // Whatever else it might look up is not there.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A browser without history, cookies or cache.</summary>
    public async Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return context;
    }

    public async ValueTask InitializeAsync()
    {
        SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        // Chromium refuses to sandbox what root runs.
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
            Args = Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Find() =>
        (from folder in Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? []
         from name in Names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium on the PATH (Debian: apt-get install chromium).");
}
