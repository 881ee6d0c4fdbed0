using Academy.Domain.Learning.Events;

namespace Academy.Domain.Learning.Completion;

/// <summary>
/// The releases that were under way up to a moment of the fold. A page of an earlier one may still be open, so its items are
/// known; an item of a later one is not, so that no later release changes what an event meant.
/// </summary>
internal sealed class ReleasesInForce
{
    private readonly List<ReleaseRequirements> _releases = [];
    private readonly HashSet<Guid> _sinceExpiry = [];

    public void Add(ReleaseRequirements release)
    {
        _releases.Add(release);
        _sinceExpiry.Add(release.ReleaseId);
    }

    /// <summary>From now on everything is asked again.</summary>
    public void Expire() => _sinceExpiry.Clear();

    /// <summary>Whether what is done in that release still meets anything.</summary>
    public bool IsAsked(Guid releaseId) => _sinceExpiry.Contains(releaseId);

    /// <summary>The quiz as the release has it; null when that release was not under way or has no such quiz.</summary>
    public ItemRequirement? Quiz(Guid releaseId, Guid itemId) =>
        _releases.Find(release => release.ReleaseId == releaseId)?.Find(itemId) is { IsQuiz: true } quiz ? quiz : null;

    /// <summary>Why an event can be about nothing that was asked; null when it can.</summary>
    public EventFaultReason? FaultOf(EventPayload payload, Guid itemId)
    {
        var known = _releases.Select(release => release.Find(itemId)).OfType<ItemRequirement>().ToList();
        var isAboutQuiz = payload is QuizOpened or QuizAnswered or QuizSubmitted or ResultCorrected or AttemptGranted;
        if (!known.Exists(item => item.IsQuiz == isAboutQuiz))
            return EventFaultReason.ItemUnknown;
        var hasPart = payload switch
        {
            VideoWatched report => known.Exists(item => item.FindVideo(report.Video) is not null),
            CheckAnswered check => known.Exists(item => item.Checks.Contains(check.QuestionId)),
            _ => true,
        };
        return hasPart ? null : EventFaultReason.PartUnknown;
    }
}
