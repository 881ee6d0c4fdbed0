using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// All that happened to one item while the log is folded, apart from what any release asks of it: so it is carried over to another
/// release, whose rule then judges it anew.
/// </summary>
internal sealed class ItemProgress
{
    private readonly SortedDictionary<Guid, AttemptProgress> _attempts = [];
    private DateTime? _openedAt;
    private DateTime? _doneAt;
    private int _granted;

    public bool IsOpened => _openedAt is not null;

    public bool IsConfirmed { get; private set; }

    public SortedSet<Guid> RightChecks { get; } = [];

    public SortedDictionary<string, VideoProgress> Videos { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<Guid, AttemptProgress> Attempts => _attempts;

    /// <summary>The earliest pass that stands; null when there is none.</summary>
    public DateTime? PassedAt => _attempts.Values.Where(attempt => attempt.IsInForce).Min(attempt => attempt.PassedAt);

    public bool IsDone => _doneAt is not null;

    public void Apply(EventPayload payload, DateTime at)
    {
        switch (payload)
        {
            case LessonConfirmed:
                IsConfirmed = true;
                break;
            case VideoWatched report:
                Videos.TryAdd(report.Video, new());
                Videos[report.Video].Play(report);
                break;
            case CheckAnswered { Right: true } check:
                RightChecks.Add(check.QuestionId);
                break;
            case AttemptGranted grant:
                _granted = (int)Math.Min((long)_granted + grant.Count, int.MaxValue);
                break;
        }
        if (payload is not DecisionPayload)
            _openedAt ??= at;
    }

    public void Begin(AttemptProgress attempt) => _attempts.Add(attempt.Opened.AttemptId, attempt);

    /// <summary>
    /// A lesson that was done stays done. A quiz is done by the result that stands, which a correction may lower.
    /// </summary>
    public void Judge(CompletionRule rule, DateTime at) =>
        _doneAt = rule is TheQuizIsPassed ? PassedAt : _doneAt ?? (rule.IsMetBy(this) ? at : null);

    /// <summary>Everything is asked again. Attempts stay on record, for the best score and the learner's own history.</summary>
    public void Expire()
    {
        (_openedAt, _doneAt, _granted, IsConfirmed) = (null, null, 0, false);
        RightChecks.Clear();
        Videos.Clear();
        foreach (var attempt in _attempts.Values)
            attempt.Expire();
    }

    public ItemState ToState(ItemRequirement item, bool isAsked) => new()
    {
        ItemId = item.Id,
        IsAsked = isAsked,
        OpenedAt = _openedAt,
        DoneAt = _doneAt,
        RightChecks = [.. RightChecks],
        Videos = [.. Videos.Select(video => video.Value.ToState(video.Key, item.FindVideo(video.Key)?.Seconds))],
        Attempts = [.. _attempts.Values.Select(attempt => attempt.ToState()).OrderBy(attempt => attempt.Number).ThenBy(attempt => attempt.OpenedAt)],
        GrantedAttempts = _granted,
    };
}
