using Academy.Data;
using Academy.Data.Jobs;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Operations.Services;

/// <summary>The queue as those see it who run the site, and what they decide about work that did not end well.</summary>
public sealed class WorkDesk(AcademyDbFactory databases, WorkEnds ends, AuditTrail audit, WorkSignal signal, TimeProvider clock)
{
    /// <summary>How much there is of each kind in each state.</summary>
    public async Task<IReadOnlyList<WorkDepth>> DepthsAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = Open();
        var rows = await db.Set<Work>()
            .GroupBy(work => new { work.Kind, work.State, IsRetry = work.State == WorkState.Ready && work.Attempts > 0, IsLater = work.State == WorkState.Ready && work.DueAt > now })
            .Select(group => new { group.Key.Kind, group.Key.State, group.Key.IsRetry, group.Key.IsLater, Count = group.Count(), Last = group.Max(work => work.EndedAt) })
            .ToListAsync(cancellation);
        return
        [
            .. from row in rows
               group row by row.Kind into kind
               orderby kind.Key
               let counts = kind.ToLookup(row => row.State, row => row.Count)
               select new WorkDepth(
                   kind.Key,
                   kind.Where(row => row is { State: WorkState.Ready, IsRetry: false, IsLater: false }).Sum(row => row.Count),
                   kind.Where(row => row is { State: WorkState.Ready, IsRetry: false, IsLater: true }).Sum(row => row.Count),
                   counts[WorkState.Leased].Sum(),
                   kind.Where(row => row.IsRetry).Sum(row => row.Count),
                   counts[WorkState.Unsure].Sum(),
                   counts[WorkState.Dead].Sum(),
                   counts[WorkState.Refused].Sum(),
                   counts[WorkState.Done].Sum(),
                   kind.Where(row => row.State == WorkState.Done).Max(row => row.Last)),
        ];
    }

    /// <summary>The newest piece of each of some kinds; of a kind that was never asked for none.</summary>
    public async Task<IReadOnlyDictionary<string, Work>> LastAsync(IReadOnlyCollection<string> kinds, CancellationToken cancellation)
    {
        await using var db = Open();
        var last = await db.Set<Work>().AsNoTracking().Where(work => kinds.Contains(work.Kind))
            .GroupBy(work => work.Kind).Select(group => group.OrderByDescending(work => work.DueAt).First()).ToListAsync(cancellation);
        return last.ToDictionary(work => work.Kind);
    }

    /// <summary>Work in some states, what changed last first.</summary>
    public async Task<IReadOnlyList<Work>> ListAsync(WorkFilter filter, int skip, int take, CancellationToken cancellation)
    {
        await using var db = Open();
        return await Filtered(db.Set<Work>().AsNoTracking(), filter)
            .OrderByDescending(work => work.EndedAt ?? work.DueAt).ThenByDescending(work => work.Id).Skip(skip).Take(take).ToListAsync(cancellation);
    }

    /// <summary>Has work tried again at once, as if it were new.</summary>
    /// <returns>False when it is not one that waits for a decision or a retry.</returns>
    public Task<bool> RetryAsync(Guid organisationId, Guid actorId, Guid workId, CancellationToken cancellation) =>
        DecideAsync(organisationId, actorId, workId, "operations.work-retried", (db, work, now) =>
        {
            (work.State, work.DueAt, work.Attempts, work.EndedAt) = (WorkState.Ready, now, 0, null);
            return ends.ReturnAsync(db, work, WorkReturn.Again, reason: null, cancellation);
        }, cancellation);

    /// <summary>Gives work up. It stays as refused: its cause can not ask for it a second time.</summary>
    /// <returns>False when it is not one that waits for a decision or a retry.</returns>
    public Task<bool> DropAsync(Guid organisationId, Guid actorId, Guid workId, CancellationToken cancellation) =>
        DecideAsync(organisationId, actorId, workId, "operations.work-dropped", (db, work, now) =>
        {
            (work.State, work.EndedAt) = (WorkState.Refused, now);
            return ends.ReturnAsync(db, work, WorkReturn.Refused, reason: null, cancellation);
        }, cancellation);

    private async Task<bool> DecideAsync(
        Guid organisationId, Guid actorId, Guid workId, string action, Func<AcademyDb, Work, DateTime, Task> decide, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var found = db.Provider == Modularity.DatabaseProvider.PostgreSql
            ? db.Set<Work>().FromSql($"""select * from "Work" where "Id" = {workId} for update""")
            : db.Set<Work>().Where(work => work.Id == workId);
        if (await found.SingleOrDefaultAsync(cancellation) is not { } work || !IsOpenToDecision(work))
            return false;
        await decide(db, work, clock.GetUtcNow().UtcDateTime);
        audit.Add(db, organisationId, action, actorId, ("Work", workId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return true;
    }

    /// <summary>What is leased is somebody's, what is done is done, and what is new has not failed.</summary>
    public static bool IsOpenToDecision(Work work) => work.State is WorkState.Unsure or WorkState.Dead or WorkState.Refused || work is { State: WorkState.Ready, Attempts: > 0 };

    private AcademyDb Open() => databases.Create(DataScope.System("jobs page: the work of all organisations"));

    private static IQueryable<Work> Filtered(IQueryable<Work> all, WorkFilter filter) => filter switch
    {
        WorkFilter.Running => all.Where(work => work.State == WorkState.Leased),
        WorkFilter.Waiting => all.Where(work => work.State == WorkState.Ready && work.Attempts == 0),
        WorkFilter.Refused => all.Where(work => work.State == WorkState.Refused),
        WorkFilter.Done => all.Where(work => work.State == WorkState.Done),
        _ => all.Where(work => work.State == WorkState.Unsure || work.State == WorkState.Dead || (work.State == WorkState.Ready && work.Attempts > 0)),
    };
}

/// <param name="Waiting">Due and not begun.</param>
/// <param name="Later">Due later.</param>
/// <param name="Retried">Failed, to be tried again.</param>
/// <param name="LastDoneAt">UTC; null when none was done.</param>
public sealed record WorkDepth(string Kind, int Waiting, int Later, int Running, int Retried, int Unsure, int Dead, int Refused, int Done, DateTime? LastDoneAt);

/// <summary>Which work a list shows.</summary>
public enum WorkFilter
{
    /// <summary>Failed, dead or unsure.</summary>
    Attention,
    Running,
    Waiting,
    Refused,
    Done,
}
