using Academy.Credentials.Services;
using Academy.Credentials.Services.Bundles;
using Academy.Data;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>What must happen once happens once, wherever a process dies on the way: here a certificate after a completion.</summary>
[Trait("Speed", "Slow")]
public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Process_KilledAtEachStep_LeavesOneCertificateForEachCompletion(DatabaseProvider provider)
    {
        await using var site = await KillSite.StartAsync(provider);
        using var learner = new KilledLearner();
        var worker = await KilledWorker.StartAsync(site.Database, "Development");
        try
        {
            // The clock's first work is out of the way.
            await site.Queue.SettleAsync();
            await learner.SignInAsync(worker.Address);
            foreach (var (index, step) in Enum.GetValues<WorkStep>().Where(step => step is not (WorkStep.TellingBegun or WorkStep.Told)).Index())
            {
                await site.EnrolAsync();
                await site.Queue.SettleAsync();
                await learner.OpenAsync(worker.Address);
                var killed = worker.KillAsync(reached => reached.Step == step && reached.IsOf(IssueCertificate.Name));
                // The answer may never come.
                var told = learner.TryConfirmAsync(worker.Address);
                Assert.Equal(step, (await killed.WaitAsync(Patience, Stop)).Step);
                Assert.True(step is not (WorkStep.CauseWritten or WorkStep.CauseCommitted) || !await told);
                await told;
                await worker.DisposeAsync();

                await site.Queue.OutlastLeasesAsync();
                worker = await KilledWorker.StartAsync(site.Database, "Development");
                // A browser that got no answer sends again what it kept.
                Assert.True(await learner.TryConfirmAsync(worker.Address));
                await site.Queue.SettleAsync();
                Assert.Equal(index + 1, await site.AssertEachOnceAsync());
            }
        }
        finally
        {
            await worker.DisposeAsync();
        }
    }

    /// <summary>A few in a run of the tests, a thousand by <c>tests/kills.sh</c>.</summary>
    [Theory, BothDatabases]
    public async Task TwoProcesses_KilledAtRandom_IssueEachCertificateOnceAndFinishEachBundle(DatabaseProvider provider)
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("ACADEMY_KILLS") is { Length: > 0 } given ? given : "2", System.Globalization.CultureInfo.InvariantCulture);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        // Many are worth a bundle of two parts, though each certificate takes a second to print.
        await using var site = await KillSite.StartAsync(provider, bundleSize: kills > 100 ? BundleFiles.Part + 1 : 2);
        var workers = new[] { KilledWorker.StartAsync(site.Database), KilledWorker.StartAsync(site.Database) };
        var (steps, revived) = (new Dictionary<WorkStep, int>(), 0);
        try
        {
            await site.FillABundleAsync();
            for (var kill = 0; kill < kills; kill++)
            {
                var worker = await workers[kill % 2];
                var left = random.Next(1, 25);
                var killed = worker.KillAsync(_ => --left == 0);
                await site.BusyUntilAsync(killed, worker);
                var step = (await killed).Step;
                steps[step] = steps.GetValueOrDefault(step) + 1;
                await worker.DisposeAsync();
                await site.Queue.OutlastLeasesAsync();
                revived += await site.ReviveAsync();
                // The other one goes on meanwhile, and is the next to be killed.
                workers[kill % 2] = KilledWorker.StartAsync(site.Database);
            }

            await site.Queue.OutlastLeasesAsync();
            await site.Queue.SettleAsync();
            for (var dead = await site.ReviveAsync(); dead > 0; dead = await site.ReviveAsync())
            {
                revived += dead;
                await site.Queue.SettleAsync();
            }

            var issued = await site.AssertEachOnceAsync();
            var bundles = await site.AssertBundlesWholeAsync();
            Assert.NotEqual(0, bundles);
            output.WriteLine($"{provider}: {kills} kills (seed {seed}), {issued} certificates, each once, {bundles} bundles, each whole; tried again by hand: {revived}");
            output.WriteLine(string.Join(", ", steps.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        }
        finally
        {
            foreach (var worker in workers)
                await (await worker).DisposeAsync();
        }
    }
}
