using Academy.Domain.Learning.Events;
using Academy.Domain.Time;

namespace Academy.Domain.Learning.Completion;

/// <summary>An event at the moment from which it counts.</summary>
internal sealed record Moment(DateTime At, LearningEvent Event);

/// <summary>
/// The events of an enrolment, each once, in the one order in which they are folded, whatever order they came in.
/// What the learner did counts from when it occurred; what somebody decided from when it was recorded, so that no decision
/// reaches back behind a completion; a recognition from the beginning of its day, which is what it is for.
/// </summary>
internal static class Timeline
{
    public static IReadOnlyList<Moment> Of(IEnumerable<LearningEvent> events, ICollection<EventFault> faults)
    {
        var whole = new List<LearningEvent>();
        foreach (var happened in events)
        {
            if (happened.Fault() is { } fault)
                faults.Add(fault);
            else
                whole.Add(happened);
        }
        var once = whole.GroupBy(happened => happened.ClientId).Select(same => First([.. same], faults)).ToList();
        var openings = Openings(once);
        return [.. once.Select(happened => new Moment(AtOf(happened, openings), happened))
            .OrderBy(moment => moment.At).ThenBy(moment => RankOf(moment.Event.Payload)).ThenBy(moment => moment.Event.ClientId)];
    }

    /// <summary>Of what came under one id, what was received first; as the unique key of the log has it.</summary>
    private static LearningEvent First(IReadOnlyList<LearningEvent> same, ICollection<EventFault> faults)
    {
        if (same.Count == 1)
            return same[0];
        var ordered = same.Select(happened => (Event: happened, Stored: happened.ToStored()))
            .OrderBy(pair => pair.Stored.ReceivedAt).ThenBy(pair => pair.Stored.OccurredAt)
            .ThenBy(pair => pair.Stored.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Stored.ItemId)
            .ThenBy(pair => pair.Stored.Payload, StringComparer.Ordinal).ThenBy(pair => pair.Stored.ActorId)
            .ToList();
        var first = ordered[0].Stored;
        if (ordered.Any(pair => !IsRetry(pair.Stored, first)))
            faults.Add(ordered[0].Event.Because(EventFaultReason.SameIdOtherContent));
        return ordered[0].Event;
    }

    private static bool IsRetry(StoredEvent other, StoredEvent first) =>
        other == first with { OccurredAt = other.OccurredAt, ReceivedAt = other.ReceivedAt };

    /// <summary>When each attempt began.</summary>
    private static Dictionary<Guid, DateTime> Openings(IEnumerable<LearningEvent> events) =>
        (from happened in events
         let opened = happened.Payload as QuizOpened
         where opened is not null
         group happened.OccurredAt by opened.AttemptId)
        .ToDictionary(attempt => attempt.Key, attempt => attempt.Min());

    /// <summary>Nothing counts before the attempt that it belongs to began.</summary>
    private static DateTime AtOf(LearningEvent happened, Dictionary<Guid, DateTime> openings)
    {
        var own = OwnAtOf(happened);
        return happened.Payload is IOfAttempt part && openings.TryGetValue(part.AttemptId, out var opened) && opened > own ? opened : own;
    }

    private static DateTime OwnAtOf(LearningEvent happened) => happened.Payload switch
    {
        CompletionRecognised recognised => TokyoTime.StartOf(recognised.Day),
        DecisionPayload => happened.ReceivedAt,
        _ => happened.OccurredAt,
    };

    /// <summary>At one moment an attempt begins first and a move comes last: what was reached by then was reached under the release before.</summary>
    private static int RankOf(EventPayload payload) => payload switch
    {
        QuizOpened => 0,
        ReleaseMoved => 4,
        CompletionRecognised => 3,
        DecisionPayload => 2,
        _ => 1,
    };
}
