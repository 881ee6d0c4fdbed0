using Academy.Data;
using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations;

/// <summary>The workers and the clock of a running site.</summary>
public sealed class WorkersTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Site_WithItsWorkers_DoesWhatWasCommitted(DatabaseProvider provider)
    {
        var done = new TaskCompletionSource<WorkItem>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var site = await DemoSite.StartAsync(provider, services => services.AddScoped<IWorkHandler>(_ => new Told(Deed.Name, done)));
        site.Settings["Academy:Jobs:Enabled"] = "true";

        await site.AskAsync("one");

        Assert.Equal(1, (await done.Task.WaitAsync(Patience, Stop)).Attempts);
    }

    [Theory, BothDatabases]
    public async Task Site_BusyWithSlowWork_DoesQuickWorkBesideItAndOneSlowPieceAtATime(DatabaseProvider provider)
    {
        using var slow = new Slow();
        var quick = new TaskCompletionSource<WorkItem>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var site = await DemoSite.StartAsync(provider, services => services
            .AddScoped<IWorkHandler>(_ => new Told(Deed.Name, quick)).AddSingleton<IWorkHandler>(slow));
        site.Settings["Academy:Jobs:Enabled"] = "true";
        await site.AskOfNobodyAsync(slow.Kind, "first");
        await site.AskOfNobodyAsync(slow.Kind, "second");
        await slow.BegunAsync();

        await site.AskAsync("one");
        await quick.Task.WaitAsync(Patience, Stop);

        Assert.Equal(1, slow.Begun);
        slow.GoOn();
        await slow.BegunAsync();
        slow.GoOn();
    }

    [Theory, BothDatabases]
    public async Task Clock_OfTwoSitesOnOneDatabase_AsksOnceForEachNight(DatabaseProvider provider)
    {
        var done = new TaskCompletionSource<WorkItem>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var site = await DemoSite.StartAsync(provider, services => services
            .AddSingleton(new Scheduled("test.nightly", "0 0 2 * * ?", "毎晩の処理"))
            .AddScoped<IWorkHandler>(_ => new Told("test.nightly", done)));
        site.Settings["Academy:Jobs:Enabled"] = "true";
        site.StartServer();
        await done.Task.WaitAsync(Patience, Stop);

        // A second process of the same site, and a restart.
        await using (var second = new TestSite(site.Database) { KeepsDatabase = true, AddServices = site.AddServices })
        {
            second.Settings["Academy:Jobs:Enabled"] = "true";
            second.StartServer();
            await second.Browser().GetAsync("/healthz/live", Stop);
        }

        await using var db = site.Db(DataScope.System("test"));
        var key = Assert.Single(await db.Set<Work>().Where(work => work.Kind == "test.nightly").Select(work => work.DedupeKey).ToListAsync(Stop));
        // Two o'clock in Tokyo of the same day.
        Assert.Equal("test.nightly@2026-11-23T17:00:00Z", key);
    }

    private sealed class Told(string kind, TaskCompletionSource<WorkItem> done) : IWorkHandler
    {
        public string Kind => kind;

        public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
        {
            done.TrySetResult(item);
            return Task.CompletedTask;
        }
    }

    /// <summary>Work that takes as long as the test wants.</summary>
    private sealed class Slow : IWorkHandler, IDisposable
    {
        private readonly SemaphoreSlim _begun = new(0);
        private readonly SemaphoreSlim _end = new(0);
        private int _count;

        public string Kind => "test.slow";

        public string? Lane => WorkLanes.Slow;

        public int Begun => _count;

        public async Task BegunAsync() => Assert.True(await _begun.WaitAsync(Patience, Stop));

        public void GoOn() => _end.Release();

        public Task PrepareAsync(WorkItem item, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _count);
            _begun.Release();
            return _end.WaitAsync(cancellation);
        }

        public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;

        public void Dispose()
        {
            _begun.Dispose();
            _end.Dispose();
        }
    }
}
