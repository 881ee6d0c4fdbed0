using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Learning.Events;

/// <inheritdoc cref="EventKinds.LessonOpened"/>
public sealed record LessonOpened : LearnerPayload
{
    internal override string Kind => EventKinds.LessonOpened;
}

/// <inheritdoc cref="EventKinds.LessonConfirmed"/>
public sealed record LessonConfirmed : LearnerPayload
{
    internal override string Kind => EventKinds.LessonConfirmed;
}

/// <inheritdoc cref="EventKinds.VideoWatched"/>
/// <param name="Video">The name of its file.</param>
/// <param name="Duration">Seconds, as the browser read it from the file.</param>
/// <param name="Segments">What was played since the last report.</param>
public sealed record VideoWatched(string Video, decimal Duration, IReadOnlyList<Segment> Segments) : LearnerPayload
{
    private const int MostSegments = 500;
    private const decimal Longest = 24 * 60 * 60;

    internal override string Kind => EventKinds.VideoWatched;

    internal override string? Problem() =>
        Duration is <= 0 or > Longest ? "a duration that is not between 0 and 24 hours"
        : Segments.Count > MostSegments ? $"more than {MostSegments} segments"
        : Segments.Any(segment => segment.From < 0 || segment.To < segment.From || segment.To > Longest) ? "a segment that no video has"
        : null;
}

/// <inheritdoc cref="EventKinds.CheckAnswered"/>
/// <param name="QuestionId">One of the lesson's checks.</param>
/// <param name="Right">As the server judged it when it stored the answer.</param>
public sealed record CheckAnswered(Guid QuestionId, Answer Answer, bool Right) : ServerPayload
{
    internal override string Kind => EventKinds.CheckAnswered;

    internal override string? Problem() => Answer.Problem();
}
