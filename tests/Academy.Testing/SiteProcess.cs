using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Academy.Testing;

/// <summary>The site as an operator runs it: the built program in a process of its own on a free loopback port.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log;

    private SiteProcess(Process process, ConcurrentQueue<string> log, Uri address) => (_process, _log, Address) = (process, log, address);

    public Uri Address { get; }

    public int Id => _process.Id;

    public string Memory => File.ReadLines($"/proc/{_process.Id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal));

    /// <summary>Starts it, and returns when it is ready.</summary>
    /// <param name="database">What it works on.</param>
    /// <param name="environment">As ASP.NET Core names it: <c>Development</c>, <c>Production</c>.</param>
    /// <param name="settings">Further ones.</param>
    public static async Task<SiteProcess> StartAsync(TestDatabase database, string environment, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var program = Environment.GetEnvironmentVariable("ACADEMY_TEST_SITE") is { Length: > 0 } given
            ? given
            : Repository.PathOf("src", "Academy.Web", "bin", "Debug", "net10.0", "Academy.Web.dll");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            WorkingDirectory = File.Exists(Path.Combine(Path.GetDirectoryName(program)!, "content", "recipes", "site.json"))
                ? Path.GetDirectoryName(program)!
                : Repository.PathOf("src", "Academy.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // It is killed before code that is counted first pays: a sixth less processor time to its start.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = address.OriginalString;
        start.Environment["Academy__PublicUrl"] = address.OriginalString;
        foreach (var (key, value) in database.Settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (key, value) in settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var log = new ConcurrentQueue<string>();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var site = new SiteProcess(process, log, address);
        await site.BecomeReadyAsync();
        return site;
    }

    public IReadOnlyList<string> Complaints() => [.. _log.Where(line => line.StartsWith("warn:", StringComparison.Ordinal) || line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal))];

    /// <summary>Whether it goes on, and its last words.</summary>
    public string Tell() => $"{(_process.HasExited ? $"ended with {_process.ExitCode}" : "running")}: {string.Join('\n', _log.TakeLast(40))}";

    /// <summary>Ends it as a power cut would: nothing in it is asked.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task BecomeReadyAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await turns.WaitForNextTickAsync(limit.Token))
        {
            if (_process.HasExited)
                throw new InvalidOperationException("The site ended:\n" + string.Join("\n", _log));
            try
            {
                if ((await client.GetAsync(new Uri(Address, "/healthz/ready"), limit.Token)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
