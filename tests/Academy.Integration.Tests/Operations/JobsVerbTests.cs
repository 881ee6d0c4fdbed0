using Academy.Data;
using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Modularity.Verbs;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations;

/// <summary><c>jobs list</c> and <c>jobs run</c>, and what the first of the jobs does.</summary>
public sealed class JobsVerbTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_NamesEachJobWithItsNextTime()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var (code, said) = await RunAsync(site, "jobs list");

        Assert.Equal(0, code);
        // Half past three in Tokyo.
        Assert.Contains("operations.forget-old-work  0 30 3 * * ?  next 2026-11-24 18:30:00 UTC", said, StringComparison.Ordinal);
        Assert.Equal(site.Services.GetServices<Scheduled>().Count(), said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Run_OfWhatIsNoJob_SaysSoAndDoesNothing()
    {
        await using var site = await WorkSite.StartAsync(DatabaseProvider.Sqlite);
        await site.AskAsync("one");

        Assert.Equal((2, "Name one of the jobs that “jobs list” shows.\n"), await RunAsync(site, "jobs run", "nonsense"));
        Assert.Equal((2, "Name one of the jobs that “jobs list” shows.\n"), await RunAsync(site, "jobs run"));
        Assert.Equal(0, await site.DeedsAsync());
    }

    [Theory, BothDatabases]
    public async Task Run_OfTheNightlyClearing_ForgetsWhatWasDoneLongAgoAndNothingElse(DatabaseProvider provider)
    {
        await using var site = await WorkSite.StartAsync(provider);
        await site.AskAsync("done");
        await site.WorkAsync();
        await site.AskAsync("refused");
        Deed.Meanwhile.Value = _ => throw new WorkRefusedException("There is no such course.");
        await site.WorkAsync();
        Deed.Meanwhile.Value = null;
        site.Clock.Advance(TimeSpan.FromDays(89));
        await site.AskAsync("done lately");
        await site.WorkAsync();
        await RunAsync(site, "jobs run", "operations.forget-old-work");
        Assert.Equal(["done", "done lately", "refused"], await KeysAsync(site));

        site.Clock.Advance(TimeSpan.FromDays(2));
        var (code, said) = await RunAsync(site, "jobs run", "operations.forget-old-work");

        Assert.Equal((0, "Pieces of work carried out: 1.\n"), (code, said));
        Assert.Equal(["done lately", "refused"], await KeysAsync(site));
    }

    private static async Task<(int Code, string Said)> RunAsync(TestSite site, string verb, params IReadOnlyList<string> arguments)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var output = new StringWriter { NewLine = "\n" };
        return (await scope.ServiceProvider.GetServices<IVerb>().Single(each => each.Name == verb).RunAsync(arguments, output, Stop), output.ToString());
    }

    private static async Task<List<string>> KeysAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().Where(work => work.Kind == Deed.Name).OrderBy(work => work.DedupeKey).Select(work => work.DedupeKey).ToListAsync(Stop);
    }
}
