using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;

namespace Academy.Domain.Learning.Access;

/// <summary>Whether an item is open now.</summary>
/// <param name="Broken">Why it is not, the first thing to do first.</param>
public sealed record ItemAccess(Guid ItemId, IReadOnlyList<ILearningRule> Broken)
{
    public bool IsOpen => Broken.Count == 0;
}

/// <summary>
/// Which items of a release are open. What is done stays open to be read again, whatever the order becomes; only what is asked
/// holds up what comes after it.
/// </summary>
public static class OpenItems
{
    private const string AfterLessons = "after-lessons";

    /// <param name="release">The current one of the state.</param>
    /// <param name="completedCourses">Keys of the courses that the learner has completed.</param>
    /// <returns>Every item, in the order of the outline.</returns>
    public static IReadOnlyList<ItemAccess> Of(ReleaseRequirements release, LearningState state, IReadOnlySet<string> completedCourses)
    {
        var required = new EveryRequiredCourseIsCompleted(
            state.StartedAt is null ? [.. release.Requires.Where(course => !completedCourses.Contains(course))] : []);
        var undone = new List<ItemRequirement>();
        var access = new List<ItemAccess>();
        foreach (var item in release.Items)
        {
            var now = state.Find(item.Id);
            ILearningRule[] rules = now is { IsDone: true } ? [required] : [required, .. OfOrder(release, item, undone), AttemptsOf(item, now)];
            access.Add(new(item.Id, [.. rules.Where(rule => rule.IsBroken)]));
            if (now is { IsAsked: true, IsDone: false })
                undone.Add(item);
        }
        return access;
    }

    /// <summary>How many attempts there are and were, at a quiz as the learner stands with it.</summary>
    public static AnAttemptIsLeft AttemptsAt(QuizSettings settings, ItemState? quiz) =>
        new(settings.Attempts + (quiz?.GrantedAttempts ?? 0), quiz?.UsedAttempts ?? 0);

    private static IEnumerable<ILearningRule> OfOrder(ReleaseRequirements release, ItemRequirement item, List<ItemRequirement> undone)
    {
        if (release.IsSequential)
            yield return new EveryItemBeforeIsDone(undone.Count > 0 ? undone[0].Id : null);
        if (item.Quiz is { Opens: AfterLessons })
            yield return new EveryLessonBeforeIsDone([.. undone.Where(before => !before.IsQuiz).Select(before => before.Id)]);
    }

    /// <summary>An attempt that was begun can be gone on with, even if it is the last.</summary>
    private static AnAttemptIsLeft AttemptsOf(ItemRequirement item, ItemState? now) =>
        item.Quiz is null || now?.OpenAttempt is not null ? new(null, 0) : AttemptsAt(item.Quiz, now);
}
