using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// What somebody should look at. Nothing is refused for it: clocks are wrong, connections break, and a browser replays what it kept.
/// Flags are an aid and no fact: a further event may take one away.
/// </summary>
internal static class Plausibility
{
    /// <summary>The fastest playback that the player offers.</summary>
    private const decimal FastestPlayback = 2;

    /// <summary>Seconds by which a report may come early: players round, and report while they play.</summary>
    private const decimal Grace = 10;

    /// <param name="counted">The events that count, in the order of the timeline.</param>
    public static IReadOnlyList<EventFlag> Of(IEnumerable<LearningEvent> counted, IEnumerable<AttemptProgress> attempts)
    {
        var events = counted.OrderBy(happened => happened.OccurredAt).ThenBy(happened => happened.ClientId).ToList();
        var begun = attempts.ToDictionary(attempt => attempt.Opened.AttemptId);
        return [.. events.Where(IsOutOfReach).Select(happened => Flag(happened, EventFlagReason.OutOfReach))
            .Concat(events.Where(happened => happened.Payload is LessonOpened or LessonConfirmed or VideoWatched or CheckAnswered)
                .GroupBy(happened => happened.ItemId).SelectMany(item => OfLesson([.. item])))
            .Concat(events.Where(happened => happened.Payload is QuizAnswered or QuizSubmitted)
                .SelectMany(happened => OfAttempt(happened, begun[((IOfAttempt)happened.Payload).AttemptId])))
            .OrderBy(flag => flag.ClientId).ThenBy(flag => flag.Reason)];
    }

    private static IEnumerable<EventFlag> OfLesson(IReadOnlyList<LearningEvent> events)
    {
        var openedAt = events.Where(happened => happened.Payload is LessonOpened).Min(happened => (DateTime?)happened.OccurredAt);
        var longest = events.Select(happened => happened.Payload).OfType<VideoWatched>()
            .GroupBy(report => report.Video).ToDictionary(video => video.Key, video => video.Max(report => report.Duration));
        LearningEvent? previous = null;
        foreach (var happened in events)
        {
            if (openedAt is null || happened.OccurredAt < openedAt)
                yield return Flag(happened, EventFlagReason.BeforeOpening);
            if (happened.Payload is VideoWatched report)
            {
                if (previous is not null && IsTooMuch(report, happened.OccurredAt - previous.OccurredAt))
                    yield return Flag(happened, EventFlagReason.FasterThanPlayback);
                if (longest[report.Video] - report.Duration > VideoProgress.Rounding)
                    yield return Flag(happened, EventFlagReason.DurationsDiffer);
            }
            previous = happened;
        }
    }

    private static IEnumerable<EventFlag> OfAttempt(LearningEvent happened, AttemptProgress attempt)
    {
        if (happened.OccurredAt < attempt.OpenedAt)
            yield return Flag(happened, EventFlagReason.BeforeOpening);
        if (happened.Payload is not QuizAnswered)
            yield break;
        if (AnswersThatCount.IsLate(happened, attempt.Opened.DeadlineAt))
            yield return Flag(happened, EventFlagReason.AfterDeadline);
        if (AnswersThatCount.IsAfter(happened, attempt.SubmissionStoredAt))
            yield return Flag(happened, EventFlagReason.AfterSubmission);
    }

    private static bool IsTooMuch(VideoWatched report, TimeSpan elapsed) =>
        report.Segments.Sum(segment => segment.To - segment.From) > (decimal)elapsed.TotalSeconds * FastestPlayback + Grace;

    private static bool IsOutOfReach(LearningEvent happened) =>
        happened.Payload is LearnerPayload
        && (happened.OccurredAt > happened.ReceivedAt || happened.ReceivedAt - happened.OccurredAt > Occurred.Reach);

    private static EventFlag Flag(LearningEvent happened, EventFlagReason reason) => new(happened.ClientId, reason);
}
