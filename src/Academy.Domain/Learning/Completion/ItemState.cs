using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Completion;

/// <summary>Where a learner stands with one item of the current release.</summary>
public sealed record ItemState
{
    public required Guid ItemId { get; init; }

    /// <summary>Whether the course is completed only with it. False for all once the course is completed and asks nothing more.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>UTC; the first thing done in it since everything was last asked again.</summary>
    public required DateTime? OpenedAt { get; init; }

    /// <summary>UTC; the earliest event that met what the item asks.</summary>
    public required DateTime? DoneAt { get; init; }

    /// <summary>The checks that were answered rightly once, in the order of their ids.</summary>
    public required IReadOnlyList<Guid> RightChecks { get; init; }

    /// <summary>The videos of which anything was reported, by name.</summary>
    public required IReadOnlyList<VideoState> Videos { get; init; }

    /// <summary>All attempts, by number.</summary>
    public required IReadOnlyList<AttemptState> Attempts { get; init; }

    /// <summary>Attempts beyond those of the settings.</summary>
    public required int GrantedAttempts { get; init; }

    public bool IsDone => DoneAt is not null;

    /// <summary>The attempts that count against the number of attempts.</summary>
    public int UsedAttempts => Attempts.Count(attempt => attempt.IsInForce);

    /// <summary>The attempt that was begun and not handed in; null when there is none.</summary>
    public AttemptState? OpenAttempt => Attempts.FirstOrDefault(attempt => attempt is { IsInForce: true, SubmittedAt: null });

    /// <summary>Percent; null when no attempt has a result.</summary>
    public int? BestScore => Attempts.Max(attempt => attempt.Score?.Percent);
}

/// <summary>How far a video was watched.</summary>
/// <param name="Duration">Seconds: as the release says, or a browser that differs from it by rounding alone.</param>
/// <param name="Seconds">Played at least once.</param>
/// <param name="Percent">0 to 100, rounded down.</param>
/// <param name="Parts">Where to go on.</param>
public sealed record VideoState(string Name, decimal Duration, decimal Seconds, int Percent, IReadOnlyList<Events.Segment> Parts);

/// <summary>One attempt at a quiz.</summary>
/// <param name="ReleaseId">Whose questions and pass mark it has.</param>
/// <param name="OpenedAt">UTC.</param>
/// <param name="DeadlineAt">UTC; null when there is no limit.</param>
/// <param name="SubmittedAt">UTC; null while it is open.</param>
/// <param name="Answers">What counts: stored by the deadline and before it was handed in.</param>
/// <param name="Earned">Null until it is handed in.</param>
/// <param name="Correction">The result that stands in its place; the earned one stays beside it.</param>
/// <param name="IsInForce">False when everything was asked again after it began: it then counts for the best score only.</param>
public sealed record AttemptState(
    Guid Id,
    int Number,
    Guid ReleaseId,
    DateTime OpenedAt,
    DateTime? DeadlineAt,
    DateTime? SubmittedAt,
    IReadOnlyDictionary<Guid, Answer> Answers,
    QuizScore? Earned,
    Correction? Correction,
    bool IsInForce)
{
    /// <summary>The result that stands.</summary>
    public QuizScore? Score => Correction?.Score ?? Earned;
}

/// <summary>A result set by somebody, with why.</summary>
public sealed record Correction(QuizScore Score, Decided By);
