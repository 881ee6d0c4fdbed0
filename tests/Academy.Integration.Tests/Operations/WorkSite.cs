using Academy.Data;
using Academy.Data.Auditing;
using Academy.Data.Jobs;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations;

/// <summary>The demonstration with a kind of work whose effect can be counted.</summary>
internal static class WorkSite
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<TestSite> StartAsync(DatabaseProvider provider) => DemoSite.StartAsync(provider, services => services.AddScoped<IWorkHandler, Deed>());

    /// <summary>Writes work down in the scope of Chuo.</summary>
    public static async Task AskAsync(this TestSite site, string key, DateTime? due = null, bool isCommitted = true)
    {
        await using var system = site.Db(DataScope.System("test"));
        var chuo = await system.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
        await using var db = site.Db(DataScope.Of(chuo.Id));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await site.Services.GetRequiredService<WorkBoard>().AddAsync(db, new NewWork(Deed.Name, key, DueAt: due), Stop);
        if (isCommitted)
            await transaction.CommitAsync(Stop);
    }

    /// <summary>Writes work down that is of no single organisation, as the clock does.</summary>
    public static async Task AskOfNobodyAsync(this TestSite site, string kind, string key)
    {
        await using var db = site.Db(DataScope.System("test"));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await site.Services.GetRequiredService<WorkBoard>().AddAsync(db, new NewWork(kind, key), Stop);
        await transaction.CommitAsync(Stop);
    }

    public static Task<IReadOnlyList<WorkItem>> LeaseAsync(this TestSite site, string owner = "one", int most = 10) =>
        site.Services.GetRequiredService<WorkQueue>().LeaseAsync(owner, most, Stop);

    /// <summary>Carries out what is due.</summary>
    /// <returns>How many pieces there were.</returns>
    public static async Task<int> WorkAsync(this TestSite site)
    {
        var leased = await site.LeaseAsync();
        foreach (var item in leased)
            await site.Services.GetRequiredService<WorkRunner>().RunAsync(item, Stop);
        return leased.Count;
    }

    public static async Task<IReadOnlyList<Work>> RowsAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().AsNoTracking().Where(work => work.Kind == Deed.Name).OrderBy(work => work.Id).ToListAsync(Stop);
    }

    /// <summary>How often the effect is there.</summary>
    public static Task<int> DeedsAsync(this TestSite site) => site.EntriesAsync(Deed.Name);

    /// <summary>How often whoever waits was told that nothing comes of it.</summary>
    public static Task<int> GivenUpAsync(this TestSite site) => site.EntriesAsync(Deed.GivenUp);

    private static async Task<int> EntriesAsync(this TestSite site, string action)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<AuditEntry>().CountAsync(entry => entry.Action == action, Stop);
    }
}
