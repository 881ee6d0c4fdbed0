using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>The attempts of an enrolment while the log is folded.</summary>
internal sealed class AttemptsOnRecord
{
    private readonly Dictionary<Guid, (Guid ItemId, AttemptProgress Attempt)> _attempts = [];

    /// <summary>Takes up what belongs to an attempt, and leaves all else alone.</summary>
    /// <returns>Why it belongs to none; null when it does or need not.</returns>
    public EventFaultReason? Apply(Moment moment, Guid itemId, ItemProgress item, ReleasesInForce releases) => moment.Event.Payload switch
    {
        QuizOpened opened => Open(opened, moment.At, itemId, item, releases),
        IOfAttempt part => Add(part, moment, itemId),
        _ => null,
    };

    private EventFaultReason? Open(QuizOpened opened, DateTime at, Guid itemId, ItemProgress item, ReleasesInForce releases)
    {
        if (releases.Quiz(opened.ReleaseId, itemId) is not { Quiz: { } settings })
            return EventFaultReason.ReleaseUnknown;
        var attempt = new AttemptProgress(opened, at, settings.Pass);
        if (!_attempts.TryAdd(opened.AttemptId, (itemId, attempt)))
            return EventFaultReason.AttemptTaken;
        if (!releases.IsAsked(opened.ReleaseId))
            attempt.Expire();
        item.Begin(attempt);
        return null;
    }

    private EventFaultReason? Add(IOfAttempt part, Moment moment, Guid itemId)
    {
        if (!_attempts.TryGetValue(part.AttemptId, out var known))
            return EventFaultReason.AttemptUnknown;
        if (known.ItemId != itemId)
            return EventFaultReason.AttemptTaken;
        switch (part)
        {
            case QuizAnswered:
                known.Attempt.Answer(moment.Event);
                break;
            case QuizSubmitted submitted:
                known.Attempt.Submit(moment.Event, submitted, moment.At);
                break;
            case ResultCorrected corrected:
                known.Attempt.Correct(moment.Event, corrected, moment.At);
                break;
        }
        return null;
    }
}
