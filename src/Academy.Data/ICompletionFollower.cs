namespace Academy.Data;

/// <summary>What follows from a first completion, as a certificate. Asked of all that are registered, by whoever writes the fact.</summary>
public interface ICompletionFollower
{
    /// <summary>
    /// Writes down what is to follow into the transaction in which the facts become completed: it is committed with them or not at all.
    /// A completion may come a second time, by a replay; nothing may follow from it twice.
    /// </summary>
    /// <param name="db">In the scope of the enrolments' organisation, with its transaction begun.</param>
    /// <param name="enrolmentIds">Those that are completed; at least one.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task FollowAsync(AcademyDb db, IReadOnlyCollection<Guid> enrolmentIds, CancellationToken cancellation);
}
