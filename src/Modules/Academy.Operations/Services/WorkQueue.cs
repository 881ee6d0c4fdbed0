using Academy.Data;
using Academy.Data.Jobs;
using Academy.Domain.Work;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Operations.Services;

/// <summary>
/// Gives out leases and takes in ends. A lease that ran out is given again, with another token: of two workers only the later one
/// can end the work, and with it commit the effect.
/// </summary>
public sealed class WorkQueue(AcademyDbFactory databases, WorkEnds ends, WorkSteps steps, TimeProvider clock)
{
    /// <summary>Longer than any effect takes; until then the work of a process that died lies still.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>What is kept of an exception's text.</summary>
    private const int LongestError = 2000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Leases what is due, oldest first. Workers at the same time get different work, and none waits for another.</summary>
    public Task<IReadOnlyList<WorkItem>> LeaseAsync(string owner, int most, CancellationToken cancellation) => LeaseAsync(owner, most, [], cancellation);

    /// <inheritdoc cref="LeaseAsync(string, int, CancellationToken)"/>
    /// <param name="owner">Who asks.</param>
    /// <param name="most">How much.</param>
    /// <param name="except">Kinds that are left to others.</param>
    /// <param name="cancellation">Ends it before anything is leased.</param>
    public async Task<IReadOnlyList<WorkItem>> LeaseAsync(string owner, int most, IReadOnlyCollection<string> except, CancellationToken cancellation)
    {
        var now = Now;
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var due = await Due(db, now, most, except).ToListAsync(cancellation);
        var leased = new List<WorkItem>();
        foreach (var work in due)
        {
            // Whoever leased it last never came back, as often as work is tried at all.
            if (work.State == WorkState.Leased && work.Attempts >= BackOff.Attempts)
            {
                (work.State, work.EndedAt) = (WorkState.Dead, now);
                work.LastError = $"The worker {work.LeaseOwner} did not come back.";
                Free(work);
                await ends.ReturnAsync(db, work, WorkReturn.Dead, work.LastError, cancellation);
                continue;
            }

            var token = Guid.NewGuid();
            (work.State, work.LeaseOwner, work.LeaseUntil, work.LeaseToken) = (WorkState.Leased, owner, now + Lease, token);
            work.Attempts++;
            leased.Add(new(work.Id, work.Kind, work.OrganisationId, work.Payload, token, work.Attempts));
        }

        await db.SaveChangesAsync(cancellation);
        if (leased.Count > 0)
            steps.Reach(WorkStep.LeaseWritten, leased.Select(item => item.Kind));
        await transaction.CommitAsync(cancellation);
        if (leased.Count > 0)
            steps.Reach(WorkStep.Leased, leased.Select(item => item.Kind));
        return leased;
    }

    /// <summary>Ends work in the transaction of its effect.</summary>
    /// <returns>False when the lease was lost: then the effect must not be committed.</returns>
    public async Task<bool> TryFinishAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var now = Now;
        return await Held(db, item).ExecuteUpdateAsync(set => set
            .SetProperty(work => work.State, WorkState.Done).SetProperty(work => work.EndedAt, now).SetProperty(work => work.LastError, (string?)null)
            .SetProperty(work => work.LeaseOwner, (string?)null).SetProperty(work => work.LeaseUntil, (DateTime?)null).SetProperty(work => work.LeaseToken, (Guid?)null),
            cancellation) == 1;
    }

    /// <summary>Says what became of work whose effect was not committed. Nothing, when the lease was lost.</summary>
    /// <param name="item">What was leased.</param>
    /// <param name="became">Tried again, or an end.</param>
    /// <param name="error">Why.</param>
    /// <param name="wait">Before it is tried again.</param>
    /// <param name="cancellation">Ends it before it is written.</param>
    public async Task GiveBackAsync(WorkItem item, WorkReturn became, string? error, TimeSpan wait, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await Held(db, item).SingleOrDefaultAsync(cancellation) is not { } work)
            return;
        (work.State, work.DueAt, work.LastError) = (StateOf(became), Now + wait, error is { Length: > LongestError } ? error[..LongestError] : error);
        work.EndedAt = work.State == WorkState.Ready ? null : Now;
        Free(work);
        await ends.ReturnAsync(db, work, became, error, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Puts work back whose turn has not come, as if it had not been leased. Nothing, when the lease was lost.</summary>
    public async Task PostponeAsync(WorkItem item, DateTime until, CancellationToken cancellation)
    {
        await using var db = Open();
        await Held(db, item).ExecuteUpdateAsync(set => set
            .SetProperty(work => work.State, WorkState.Ready).SetProperty(work => work.DueAt, until).SetProperty(work => work.Attempts, work => work.Attempts - 1)
            .SetProperty(work => work.LeaseOwner, (string?)null).SetProperty(work => work.LeaseUntil, (DateTime?)null).SetProperty(work => work.LeaseToken, (Guid?)null),
            cancellation);
    }

    private static WorkState StateOf(WorkReturn became) => became switch
    {
        WorkReturn.Again or WorkReturn.Failed => WorkState.Ready,
        WorkReturn.Refused => WorkState.Refused,
        WorkReturn.Unsure => WorkState.Unsure,
        _ => WorkState.Dead,
    };

    private AcademyDb Open() => databases.Create(DataScope.System("work queue: leases and ends of work of all organisations"));

    private static IQueryable<Work> Due(AcademyDb db, DateTime now, int most, IReadOnlyCollection<string> except) => db.Provider == DatabaseProvider.PostgreSql
        ? db.Set<Work>().FromSql($"""
            select * from "Work" where (("State" = 'Ready' and "DueAt" <= {now}) or ("State" = 'Leased' and "LeaseUntil" < {now}))
                and "Kind" <> all ({except.ToArray()})
            order by "DueAt", "Id" limit {most} for update skip locked
            """)
        : db.Set<Work>().Where(work => (work.State == WorkState.Ready && work.DueAt <= now) || (work.State == WorkState.Leased && work.LeaseUntil < now))
            .Where(work => !except.Contains(work.Kind)).OrderBy(work => work.DueAt).ThenBy(work => work.Id).Take(most);

    private static IQueryable<Work> Held(AcademyDb db, WorkItem item) =>
        db.Set<Work>().Where(work => work.Id == item.Id && work.LeaseToken == item.Token && work.State == WorkState.Leased);

    private static void Free(Work work) => (work.LeaseOwner, work.LeaseUntil, work.LeaseToken) = (null, null, null);
}
