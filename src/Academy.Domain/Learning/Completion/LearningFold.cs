using Academy.Domain.Learning.Events;
using Academy.Domain.Time;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// Progress is a log; where an enrolment stands is this pure function of (events, the releases they name). Decisions 1 and 2:
/// <list type="bullet">
/// <item>Any order and any repetition of the events give the same state. What does not count is listed as a fault.</item>
/// <item>A requirement is met at the earliest event that meets it; the course is completed at the first moment at which all that
/// is asked is met, which is the latest of its requirements or the move after which nothing more was asked.</item>
/// <item>The first completion is a fact: no later result, correction, exemption or release changes it. Only what occurred before it,
/// or a recognition of an earlier day, makes it earlier; nothing makes it later.</item>
/// <item>A move to another release takes effect when it is recorded and asks what its <see cref="MovePolicy"/> says. What is done is
/// carried over by the ids of items, questions and videos; the rule of the release under way judges it anew, and may find it done at
/// the moment of the move, but takes nothing away. An attempt is judged by the release it was opened in. What it asks of
/// somebody who has completed the course is a <see cref="Renewal"/> beside the completion.</item>
/// <item>A correction counts from when it was recorded. Only a correction lowers anything: the standing result, and so the
/// best score, and a quiz that was passed as long as the course is not completed.</item>
/// </list>
/// </summary>
public static class LearningFold
{
    /// <param name="pinnedRelease">The release that the enrolment began with: not the one it was moved to.</param>
    /// <param name="releases">At least the pinned one and all that moves lead to.</param>
    /// <param name="events">Of one enrolment.</param>
    public static LearningState Of(
        Guid pinnedRelease, IReadOnlyDictionary<Guid, ReleaseRequirements> releases, IEnumerable<LearningEvent> events) =>
        Of(pinnedRelease, releases, events, []);

    /// <summary>The same from rows; one that cannot be read is a fault.</summary>
    public static LearningState Of(
        Guid pinnedRelease, IReadOnlyDictionary<Guid, ReleaseRequirements> releases, IEnumerable<StoredEvent> events)
    {
        var read = new List<LearningEvent>();
        var faults = new HashSet<EventFault>();
        foreach (var stored in events)
        {
            if (LearningEvent.TryRead(stored, out var happened, out var fault))
                read.Add(happened);
            else
                faults.Add(fault);
        }
        return Of(pinnedRelease, releases, read, faults);
    }

    private static LearningState Of(
        Guid pinnedRelease,
        IReadOnlyDictionary<Guid, ReleaseRequirements> releases,
        IEnumerable<LearningEvent> events,
        HashSet<EventFault> faults)
    {
        if (!releases.ContainsKey(pinnedRelease))
            faults.Add(new(Guid.Empty, EventFaultReason.ReleaseUnknown));
        var moments = Timeline.Of(events, faults);
        var run = new FoldRun(pinnedRelease, releases, faults);
        foreach (var moment in moments)
            run.Apply(moment);
        return StateOf(run, moments, faults);
    }

    private static LearningState StateOf(FoldRun run, IReadOnlyList<Moment> moments, HashSet<EventFault> faults)
    {
        var completion = run.Demand.Completion;
        var items = ItemsOf(run);
        var uncounted = faults.Where(fault => fault.Reason != EventFaultReason.SameIdOtherContent).Select(fault => fault.ClientId).ToHashSet();
        var counted = moments.Select(moment => moment.Event).Where(happened => !uncounted.Contains(happened.ClientId));
        return new()
        {
            Status = StatusOf(run),
            StartedAt = run.StartedAt,
            CompletedAt = completion?.At,
            CompletedOn = completion is null ? null : TokyoTime.DateOf(completion.At),
            BestScore = run.Items.Values.SelectMany(item => item.Attempts.Values).Max(attempt => attempt.Score?.Percent),
            ReleaseId = completion?.ReleaseId ?? run.Demand.CurrentId,
            CurrentReleaseId = run.Demand.CurrentId,
            IsRecognised = completion is { IsRecognised: true },
            Exemption = run.Exemption,
            Pause = run.Pause,
            Renewals = run.Demand.Renewals,
            LastMove = run.Demand.LastMove,
            Items = items,
            NextItemId = items.Find(item => item is { IsAsked: true, IsDone: false })?.ItemId,
            Faults = [.. faults.OrderBy(fault => fault.ClientId).ThenBy(fault => fault.Reason).ThenBy(fault => fault.Detail, StringComparer.Ordinal)],
            Look = () => Plausibility.Of(counted, run.Items.Values.SelectMany(item => item.Attempts.Values)),
        };
    }

    private static List<ItemState> ItemsOf(FoldRun run) =>
        [.. from item in run.Demand.Current?.Items ?? []
            let progress = run.Items.GetValueOrDefault(item.Id) ?? new()
            select progress.ToState(item, run.Demand.Asks(item.Id))];

    private static LearningStatus StatusOf(FoldRun run) =>
        run.Demand.Completion is not null ? LearningStatus.Completed
        : run.Exemption is not null ? LearningStatus.Exempt
        : run.StartedAt is not null ? LearningStatus.UnderWay
        : LearningStatus.NotStarted;
}
