using Academy.Data.Conventions;
using Academy.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Academy.Data;

/// <summary>
/// Writes down what is to be done, in the transaction of its cause: if that is not committed, nothing is done. A statement rather than
/// a row of the context, since work that is known already must be passed over without an error, which would end a transaction of PostgreSQL.
/// </summary>
public sealed class WorkBoard(TimeProvider clock, WorkSteps steps)
{
    /// <param name="db">The context that saves the cause, with a transaction begun. The work is its organisation's; in a system scope nobody's.</param>
    /// <param name="work">What is to be done.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="InvalidOperationException">No transaction is begun.</exception>
    public async Task AddAsync(AcademyDb db, NewWork work, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Work is written in the transaction of its cause.");
        var now = clock.GetUtcNow();
        var (at, due) = (UtcInstantConverter.ToStored(now.UtcDateTime), UtcInstantConverter.ToStored(work.DueAt ?? now.UtcDateTime));
        await db.Database.ExecuteSqlAsync($"""
            insert into "Work" ("Id", "DedupeKey", "Kind", "OrganisationId", "Payload", "DueAt", "State", "Attempts", "CreatedAt")
            values ({Guid.CreateVersion7(now)}, {work.DedupeKey}, {work.Kind}, {db.Scope.OrganisationId}, {work.Payload}, {due}, {nameof(WorkState.Ready)}, 0, {at})
            on conflict ("DedupeKey") do nothing
            """, cancellation);
        db.HasNewWork = true;
        steps.Reach(WorkStep.CauseWritten);
    }
}
