using Academy.Data;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>
/// A mail reaches the server once at most, wherever the process that sends it dies, and the site never says of one that it was sent, or
/// that it was not, without knowing it.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class MailKillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Where a process may die that sends a mail, with what is known afterwards and whether the server has it. The steps between are those of all
    /// work, which <see cref="KillTests"/> try one by one.
    /// </summary>
    private static readonly IReadOnlyList<(WorkStep Step, MailState After, int Taken)> Deaths =
    [
        (WorkStep.TellingBegun, MailState.Unsure, 0),
        (WorkStep.Told, MailState.Unsure, 1),
        (WorkStep.EndWritten, MailState.Unsure, 1),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Process_KilledOnTheWay_SendsAMailOnceOrSaysThatItDoesNotKnow(DatabaseProvider provider)
    {
        await using var site = await MailKillSite.StartAsync(provider);
        var worker = await site.WorkerAsync();
        try
        {
            await site.Queue.SettleAsync();
            foreach (var (step, after, taken) in Deaths)
            {
                var killed = worker.KillAsync(reached => reached.Step == step && reached.IsOf(MailKillSite.Kind));
                var id = await site.WriteAsync();
                Assert.Equal(step, (await killed.WaitAsync(Patience, Stop)).Step);
                await worker.DisposeAsync();

                await site.Queue.OutlastLeasesAsync();
                worker = await site.WorkerAsync();
                await site.Queue.SettleAsync();
                Assert.Equal((step, after, taken), (step, (await site.StatesAsync())[id], await site.TakenAsync(id)));
            }
        }
        finally
        {
            await worker.DisposeAsync();
        }
    }

    /// <summary>A few in a run of the tests, a thousand by <c>tests/kills.sh</c>.</summary>
    [Theory, BothDatabases]
    public async Task TwoProcesses_KilledAtRandom_RemindOfEachThingOnceOrSayThatTheyDoNotKnow(DatabaseProvider provider)
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("ACADEMY_KILLS") is { Length: > 0 } given ? given : "2", System.Globalization.CultureInfo.InvariantCulture);
        var seed = Environment.TickCount;
        var random = new Random(seed);
        await using var site = await MailKillSite.StartAsync(provider);
        var workers = new[] { site.WorkerAsync(), site.WorkerAsync() };
        var steps = new Dictionary<WorkStep, int>();
        try
        {
            for (var kill = 0; kill < kills; kill++)
            {
                var worker = await workers[kill % 2];
                var left = random.Next(1, 25);
                var killed = worker.KillAsync(_ => --left == 0);
                await site.Queue.BusyUntilAsync(killed, worker, site.RemindAsync);
                var step = (await killed).Step;
                steps[step] = steps.GetValueOrDefault(step) + 1;
                await worker.DisposeAsync();
                await site.Queue.OutlastLeasesAsync();
                await site.ReviveAsync();
                // The other one goes on meanwhile, and is the next to be killed.
                workers[kill % 2] = site.WorkerAsync();
            }

            do
            {
                await site.Queue.OutlastLeasesAsync();
                await site.Queue.SettleAsync();
            }
            while (await site.ReviveAsync() > 0);

            var reminders = await site.AssertRemindedAsync();
            var states = await site.StatesAsync();
            var taken = await site.TakenAsync();
            Assert.All(taken, mail => Assert.Equal((mail.Key, 1), (mail.Key, mail.Value)));
            Assert.All(states, mail => Assert.True(mail.Value is MailState.Unsure || (mail.Value is MailState.Sent && taken.ContainsKey(mail.Key)), $"{mail.Key}: {mail.Value}"));
            Assert.Empty(taken.Keys.Except(states.Keys));
            var unsure = states.Where(mail => mail.Value is MailState.Unsure).ToList();
            output.WriteLine(
                $"{provider}: {kills} kills (seed {seed}), {reminders} reminders, each told once; {states.Count} mails: {states.Count - unsure.Count} sent, each once; {unsure.Count} unsure, {unsure.Count(mail => taken.ContainsKey(mail.Key))} of them taken, each once");
            output.WriteLine(string.Join(", ", steps.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        }
        finally
        {
            foreach (var worker in workers)
                await (await worker).DisposeAsync();
        }
    }
}
