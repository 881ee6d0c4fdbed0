namespace Academy.Data;

/// <summary>Carries out one kind of work.</summary>
public interface IWorkHandler
{
    /// <summary>The kind, as <c>learning.hand-in</c>.</summary>
    string Kind { get; }

    /// <summary>
    /// Null for work of a moment. Else one of <see cref="WorkLanes"/>: of all kinds in a lane one piece at a time is carried out in a
    /// process, so that everybody else's goes on beside it.
    /// </summary>
    string? Lane => null;

    /// <summary>
    /// Does what takes long, before the transaction begins, which must not stand open meanwhile: on SQLite nobody else could write. It may be
    /// done again, so a second time must leave what the first did. Shorter than a lease.
    /// </summary>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellation">The process is stopping.</param>
    /// <exception cref="WorkRefusedException">It can never be done; trying again would not help.</exception>
    /// <exception cref="WorkTryAgainException">It cannot be done now, which is nobody's mistake.</exception>
    /// <exception cref="WorkPostponedException">Its turn has not come.</exception>
    /// <exception cref="WorkUnsureException">Nobody knows whether the world outside was told.</exception>
    Task PrepareAsync(WorkItem item, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// Writes the effect into the given context, whose transaction ends with the work itself: both are committed, or neither.
    /// An exception has it tried again later.
    /// </summary>
    /// <param name="db">In the scope of the work's organisation, with its transaction begun.</param>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellation">Not asked for when the process stops: a transaction is short, and ended.</param>
    /// <exception cref="WorkRefusedException">It can never be done; trying again would not help.</exception>
    Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation);

    /// <summary>Tells whoever waits for it that nothing comes of it: it was refused, failed too often, or an administrator dropped it. It may be tried again all the same.</summary>
    /// <param name="db">In a scope of the system, with the transaction begun in which the work is given up. Saved by the caller.</param>
    /// <param name="item">What is not done.</param>
    /// <param name="cancellation">Ends it before it is written.</param>
    Task GivenUpAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Says what became of it whenever its effect was not committed, for a handler that keeps account of that; others hear only that it was given up.</summary>
    /// <param name="db">In a scope of the system, with the transaction begun in which the queue writes the same. Saved by the caller.</param>
    /// <param name="item">What is not done.</param>
    /// <param name="became">What became of it.</param>
    /// <param name="reason">Why, as administrators read it; null when a person decided.</param>
    /// <param name="cancellation">Ends it before it is written.</param>
    Task ReturnedAsync(AcademyDb db, WorkItem item, WorkReturn became, string? reason, CancellationToken cancellation) =>
        became is WorkReturn.Refused or WorkReturn.Spent or WorkReturn.Dead ? GivenUpAsync(db, item, cancellation) : Task.CompletedTask;
}
