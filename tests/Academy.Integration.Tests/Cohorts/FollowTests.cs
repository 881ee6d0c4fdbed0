using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>Two changes that are followed at the same time.</summary>
public sealed class FollowTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The first worker has read the first change and then been slow. On SQLite there is one writer at a time anyway.</summary>
    [Fact]
    public async Task SlowWorker_DoesNotPutBackWhatAFasterOneHasFollowed()
    {
        var hold = new HeldDuties.Hold();
        await using var cohort = await CohortSite.StartAsync(DatabaseProvider.PostgreSql, services => HeldDuties.Add(services, hold), CohortSite.Learner);
        await cohort.MoveAsync(1, "2026-12-16");
        hold.HoldNext();
        var slow = Task.Run(() => cohort.Site.WorkOffAsync(), Stop);
        await hold.Held;
        await cohort.MoveAsync(1, "2026-12-17");
        var fast = Task.Run(() => cohort.Site.WorkOffAsync(), Stop);

        await using var db = cohort.Site.Db(DataScope.System("test"));
        while (!fast.IsCompleted && !await db.Database.SqlQuery<bool>($"""
            select exists (select 1 from pg_locks join pg_database d on d.oid = database
                where d.datname = current_database() and locktype = 'advisory' and not granted) as "Value"
            """).SingleAsync(Stop))
            await Task.Yield();
        hold.Free();
        await Task.WhenAll(slow, fast);

        Assert.Contains("iq-logical-thinking: 2026-12-17", await cohort.DuesAsync(CohortSite.Learner));
    }
}
