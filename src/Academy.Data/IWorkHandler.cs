namespace Academy.Data;

/// <summary>Carries out one kind of work.</summary>
public interface IWorkHandler
{
    /// <summary>The kind, as <c>learning.hand-in</c>.</summary>
    string Kind { get; }

    /// <summary>Whether it takes seconds rather than a moment: then one at a time in a process, so that quick work of everybody else goes on beside it.</summary>
    bool IsSlow => false;

    /// <summary>
    /// Does what takes long, before the transaction begins, which must not stand open meanwhile: on SQLite nobody else could write. It may be
    /// done again, so a second time must leave what the first did. Shorter than a lease.
    /// </summary>
    /// <param name="item">What is to be done.</param>
    /// <param name="cancellation">The process is stopping.</param>
    /// <exception cref="WorkRefusedException">It can never be done; trying again would not help.</exception>
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
}

/// <summary>Work can never be done.</summary>
/// <param name="reason">Shown to administrators; no names of people.</param>
public sealed class WorkRefusedException(string reason) : Exception(reason);
