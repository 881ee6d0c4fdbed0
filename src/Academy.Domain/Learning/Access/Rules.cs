namespace Academy.Domain.Learning.Access;

/// <summary><c>requires</c> of a course: those are completed before it opens. Who has begun it is not locked out by a later release.</summary>
/// <param name="Missing">Keys of the courses that are not.</param>
public sealed record EveryRequiredCourseIsCompleted(IReadOnlyList<string> Missing) : ILearningRule
{
    public bool IsBroken => Missing.Count > 0;
}

/// <summary><c>order: sequential</c>: each item opens when the one before it is done.</summary>
/// <param name="Undone">The first item before it that is asked and not done: what to do next.</param>
public sealed record EveryItemBeforeIsDone(Guid? Undone) : ILearningRule
{
    public bool IsBroken => Undone is not null;
}

/// <summary><c>opens: after-lessons</c>: a quiz opens when every lesson before it is done.</summary>
/// <param name="Undone">The lessons before it that are asked and not done.</param>
public sealed record EveryLessonBeforeIsDone(IReadOnlyList<Guid> Undone) : ILearningRule
{
    public bool IsBroken => Undone.Count > 0;
}

/// <summary><c>attempts</c>: as many as the settings give, and those that somebody granted.</summary>
/// <param name="Allowed">Null: any number.</param>
/// <param name="Used">Begun, whether handed in or not.</param>
public sealed record AnAttemptIsLeft(int? Allowed, int Used) : ILearningRule
{
    public bool IsBroken => Used >= Allowed;

    /// <summary>Null: any number.</summary>
    public int? Left => Allowed is { } allowed ? Math.Max(0, allowed - Used) : null;
}
