using System.Collections.Concurrent;
using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Testing;

/// <summary>Sites as a first start in Development leaves them: set up once in a process, then copied for each test.</summary>
public static class DemoSite
{
    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> Templates = new();

    /// <param name="provider">The database.</param>
    /// <param name="addServices">Services that the test brings along.</param>
    public static async Task<TestSite> StartAsync(DatabaseProvider provider, Action<IServiceCollection>? addServices = null)
    {
        var template = await Templates.GetOrAdd(provider, static key => new(() => FirstStartAsync(key))).Value;
        return new TestSite(await template.CopyAsync()) { AddServices = addServices };
    }

    private static async Task<TestDatabase> FirstStartAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.EmptyAsync(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(database.DataDirectory, recursive: true);
        await using var site = new TestSite(database) { KeepsDatabase = true };
        site.StartServer();
        // What the first start left to be counted, and reminds of, is no test's matter: work and rules that a test finds are its own.
        await using var db = site.OwnerDb();
        await db.Set<Work>().ExecuteDeleteAsync();
        await db.Set<ReminderRule>().IgnoreQueryFilters().ExecuteDeleteAsync();
        return database;
    }
}
