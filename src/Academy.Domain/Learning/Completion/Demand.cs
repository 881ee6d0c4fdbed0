using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>What is asked while the log is folded, and whether it was met. Decision 1: a completion once reached is never touched again.</summary>
internal sealed class Demand
{
    private readonly List<Renewal> _renewals = [];
    private HashSet<Guid> _asked;

    public Demand(ReleaseRequirements? pinned, Guid pinnedId)
    {
        Current = pinned;
        CurrentId = pinnedId;
        _asked = IdsOf(pinned);
    }

    /// <summary>The release under way; null when it is not given, and then nothing of it can be met.</summary>
    public ReleaseRequirements? Current { get; private set; }

    public Guid CurrentId { get; private set; }

    public FirstCompletion? Completion { get; private set; }

    public IReadOnlyList<Renewal> Renewals => _renewals;

    public LastMove? LastMove { get; private set; }

    public bool Asks(Guid itemId) => _asked.Contains(itemId);

    private bool IsAskedAgain => _renewals is [.., { CompletedAt: null }];

    /// <summary>
    /// What the move leaves of what was asked, with what it adds. When nothing is left to somebody under way the whole release is
    /// asked: nobody completes a course of which nothing was done. When nothing is left to somebody done, nothing more is asked.
    /// </summary>
    public void Move(ReleaseRequirements to, MovePolicy policy, DateTime at)
    {
        var (before, after) = (IdsOf(Current), IdsOf(to));
        HashSet<Guid> left = [.. _asked.Where(after.Contains)];
        (Current, CurrentId) = (to, to.ReleaseId);
        LastMove = new(to.ReleaseId, policy, at);
        _asked = policy switch
        {
            MovePolicy.Expire => after,
            MovePolicy.Delta => [.. left, .. after.Where(item => !before.Contains(item))],
            _ => left,
        };
        if (Completion is null)
            _asked = _asked.Count > 0 ? _asked : after;
        else
            Renew(policy, at);
    }

    /// <summary>The course is completed at the first moment at which all that is asked is done.</summary>
    public void Check(Func<Guid, bool> isDone, DateTime at)
    {
        if (_asked.Count > 0 && _asked.All(isDone))
            Complete(at, isRecognised: false);
    }

    public void Complete(DateTime at, bool isRecognised)
    {
        _asked = [];
        if (Completion is null)
            Completion = new(at, CurrentId, isRecognised);
        else if (IsAskedAgain)
            _renewals[^1] = _renewals[^1] with { ReleaseId = CurrentId, CompletedAt = at };
    }

    private void Renew(MovePolicy policy, DateTime at)
    {
        var unfinished = IsAskedAgain ? _renewals[^1] : null;
        if (unfinished is not null)
            _renewals.RemoveAt(_renewals.Count - 1);
        if (_asked.Count == 0)
            return;
        _renewals.Add(unfinished is null || policy == MovePolicy.Expire
            ? new(CurrentId, policy, at, null)
            : unfinished with { ReleaseId = CurrentId });
    }

    private static HashSet<Guid> IdsOf(ReleaseRequirements? release) => [.. release?.Items.Select(item => item.Id) ?? []];
}

/// <param name="At">UTC.</param>
/// <param name="ReleaseId">The release under way at that moment.</param>
internal sealed record FirstCompletion(DateTime At, Guid ReleaseId, bool IsRecognised);
