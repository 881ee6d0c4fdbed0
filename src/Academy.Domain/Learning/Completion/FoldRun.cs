using Academy.Domain.Learning.Events;
using Academy.Domain.Time;

namespace Academy.Domain.Learning.Completion;

/// <summary>One walk along a timeline.</summary>
internal sealed class FoldRun
{
    private readonly IReadOnlyDictionary<Guid, ReleaseRequirements> _releases;
    private readonly ICollection<EventFault> _faults;
    private readonly ReleasesInForce _inForce = new();
    private readonly Demand _demand;
    private readonly SortedDictionary<Guid, ItemProgress> _items = [];
    private readonly AttemptsOnRecord _attempts = new();
    private DateTime? _startedAt;
    private Decided? _exemption;
    private Pause? _pause;

    public FoldRun(Guid pinnedRelease, IReadOnlyDictionary<Guid, ReleaseRequirements> releases, ICollection<EventFault> faults)
    {
        var pinned = releases.GetValueOrDefault(pinnedRelease);
        (_releases, _faults) = (releases, faults);
        _demand = new(pinned, pinnedRelease);
        if (pinned is not null)
            _inForce.Add(pinned);
    }

    public Demand Demand => _demand;

    public IReadOnlyDictionary<Guid, ItemProgress> Items => _items;

    public DateTime? StartedAt => _startedAt;

    public Decided? Exemption => _exemption;

    public Pause? Pause => _pause;

    public void Apply(Moment moment)
    {
        var happened = moment.Event;
        var fault = happened.Payload switch
        {
            EnrolmentExempted exempted => Exempt(new(happened.ActorId!.Value, moment.At, exempted.Reason)),
            ExemptionLifted => Exempt(null),
            EnrolmentPaused paused => Rest(new(paused.From, new(happened.ActorId!.Value, moment.At, paused.Reason))),
            EnrolmentResumed => Rest(null),
            DueChanged => null,
            CompletionRecognised recognised => Recognise(recognised, moment),
            ReleaseMoved move => Move(move, moment.At),
            _ => ApplyToItem(happened.ItemId!.Value, moment),
        };
        if (fault is { } reason)
            _faults.Add(happened.Because(reason));
    }

    private EventFaultReason? Exempt(Decided? exemption)
    {
        _exemption = exemption;
        return null;
    }

    private EventFaultReason? Rest(Pause? pause)
    {
        _pause = pause;
        return null;
    }

    private EventFaultReason? Recognise(CompletionRecognised recognised, Moment moment)
    {
        if (recognised.Day > TokyoTime.DateOf(moment.Event.ReceivedAt))
            return EventFaultReason.DayAhead;
        _demand.Complete(moment.At, isRecognised: true);
        return null;
    }

    private EventFaultReason? Move(ReleaseMoved move, DateTime at)
    {
        if (!_releases.TryGetValue(move.ReleaseId, out var to))
            return EventFaultReason.ReleaseUnknown;
        if (move.Policy == MovePolicy.Expire)
            Expire();
        _inForce.Add(to);
        _demand.Move(to, move.Policy, at);
        foreach (var item in to.Items)
            Progress(item.Id).Judge(item.Rule, at);
        _demand.Check(IsDone, at);
        return null;
    }

    private void Expire()
    {
        _inForce.Expire();
        foreach (var item in _items.Values)
            item.Expire();
    }

    private EventFaultReason? ApplyToItem(Guid itemId, Moment moment)
    {
        var payload = moment.Event.Payload;
        if (_inForce.FaultOf(payload, itemId) is { } unknown)
            return unknown;
        if (_attempts.Apply(moment, itemId, Progress(itemId), _inForce) is { } outside)
            return outside;
        Progress(itemId).Apply(payload, moment.At);
        if (payload is not DecisionPayload)
            _startedAt ??= moment.At;
        if (_demand.Current?.Find(itemId) is { } asked)
            Progress(itemId).Judge(asked.Rule, moment.At);
        _demand.Check(IsDone, moment.At);
        return null;
    }

    private bool IsDone(Guid itemId) => Progress(itemId).IsDone;

    private ItemProgress Progress(Guid itemId)
    {
        if (!_items.TryGetValue(itemId, out var progress))
            _items.Add(itemId, progress = new());
        return progress;
    }
}
