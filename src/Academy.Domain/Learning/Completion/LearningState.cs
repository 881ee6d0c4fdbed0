using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>Where an enrolment stands: the outcome of <see cref="LearningFold"/>. Part of it is kept as the row <c>LearningFact</c>.</summary>
public sealed record LearningState
{
    public required LearningStatus Status { get; init; }

    /// <summary>UTC; the first thing the learner did. Null when that was nothing, even if a completion was recognised.</summary>
    public required DateTime? StartedAt { get; init; }

    /// <summary>UTC; the first completion. Neither a later release nor a later result changes it.</summary>
    public required DateTime? CompletedAt { get; init; }

    /// <summary>The day of the completion in Tokyo.</summary>
    public required DateOnly? CompletedOn { get; init; }

    /// <summary>Percent of the points, rounded down, of the best attempt at any of the quizzes; corrections counted.</summary>
    public required int? BestScore { get; init; }

    /// <summary>The release that was completed; before a completion the one under way.</summary>
    public required Guid ReleaseId { get; init; }

    /// <summary>The release whose pages the learner reads now: after a completion it may be a later one.</summary>
    public required Guid CurrentReleaseId { get; init; }

    /// <summary>Whether the completion was reached elsewhere and recognised here.</summary>
    public required bool IsRecognised { get; init; }

    /// <summary>Who exempted the person and why; null when nobody did or it was lifted.</summary>
    public required Decided? Exemption { get; init; }

    /// <summary>Since when the enrolment is paused, by whom and why; null when it is not.</summary>
    public required Pause? Pause { get; init; }

    /// <summary>What later releases asked after the completion, oldest first. Only the last may be unfinished.</summary>
    public required IReadOnlyList<Renewal> Renewals { get; init; }

    /// <summary>How the enrolment came to the release under way; null when that is the one it began with.</summary>
    public required LastMove? LastMove { get; init; }

    /// <summary>The items of the current release, in the order of the outline.</summary>
    public required IReadOnlyList<ItemState> Items { get; init; }

    /// <summary>The first item that is asked and not done; null when there is none.</summary>
    public required Guid? NextItemId { get; init; }

    /// <summary>Events that do not count, and why.</summary>
    public required IReadOnlyList<EventFault> Faults { get; init; }

    /// <summary>Events that count but that somebody should look at.</summary>
    public IReadOnlyList<EventFlag> Flags => Look();

    /// <summary>Looks for them: hardly a page asks, and it takes as long as the fold.</summary>
    internal Func<IReadOnlyList<EventFlag>> Look { get; init; } = () => [];

    /// <summary>Whether the row of the fact is the same for both.</summary>
    public bool HasFactOf(LearningState other) =>
        (Status, StartedAt, CompletedAt, CompletedOn, BestScore) == (other.Status, other.StartedAt, other.CompletedAt, other.CompletedOn, other.BestScore)
        && (ReleaseId, CurrentReleaseId, AskedAgainAt, RenewedAt) == (other.ReleaseId, other.CurrentReleaseId, other.AskedAgainAt, other.RenewedAt);

    /// <summary>Whether a later release asks something that is not yet done.</summary>
    public bool IsAskedAgain => AskedAgainAt is not null;

    /// <summary>UTC; since when a later release asks something that is not yet done. Null when none does.</summary>
    public DateTime? AskedAgainAt => Renewals is [.., { CompletedAt: null } unfinished] ? unfinished.AskedAt : null;

    /// <summary>UTC; when all that a later release asked was last done. Null when none asked, or none was done.</summary>
    public DateTime? RenewedAt => Renewals.Max(renewal => renewal.CompletedAt);

    /// <summary>Null when the current release has no such item.</summary>
    public ItemState? Find(Guid itemId) => Items.FirstOrDefault(item => item.ItemId == itemId);
}

/// <summary>That a release asked something of somebody who had completed the course.</summary>
/// <param name="ReleaseId">The release that is to be, or was, completed.</param>
/// <param name="AskedAt">UTC.</param>
/// <param name="CompletedAt">UTC; null while it is under way.</param>
public sealed record Renewal(Guid ReleaseId, MovePolicy Policy, DateTime AskedAt, DateTime? CompletedAt);

/// <summary>A move to another release.</summary>
/// <param name="At">UTC.</param>
public sealed record LastMove(Guid ReleaseId, MovePolicy Policy, DateTime At);

/// <summary>Who decided something, when and why.</summary>
/// <param name="ActorId">A member of staff.</param>
/// <param name="At">UTC.</param>
public sealed record Decided(Guid ActorId, DateTime At, string Reason);

/// <summary>That an enrolment rests while the person is on leave: from the day on nothing of it is overdue. What is done all the same counts.</summary>
/// <param name="From">The first day, in Tokyo; it may lie ahead.</param>
public sealed record Pause(DateOnly From, Decided By);
