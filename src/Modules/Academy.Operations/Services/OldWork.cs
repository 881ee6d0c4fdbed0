using Academy.Data;
using Academy.Data.Jobs;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Operations.Services;

/// <summary>Forgets work that was done long ago: the effect is what is kept. What was refused, unsure or dead stays until somebody decides.</summary>
internal sealed class OldWork(TimeProvider clock) : IWorkHandler
{
    /// <summary>Days for which done work can be looked at. Its key is free afterwards: what must never happen twice has a key of its own.</summary>
    public const int Days = 90;

    public static Scheduled Schedule { get; } = new("operations.forget-old-work", "0 30 3 * * ?", "終わった処理の記録の整理");

    public string Kind => Schedule.Kind;

    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        return db.Set<Work>().Where(work => work.State == WorkState.Done && work.EndedAt < before).ExecuteDeleteAsync(cancellation);
    }
}
