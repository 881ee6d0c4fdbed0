using Academy.Catalogue.Localization;
using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Catalogue.Services;

/// <summary>Why items of a course are locked, and what opens them, in a sentence.</summary>
public sealed class ItemLocks(IStringLocalizer<Text> text)
{
    /// <param name="progress">How far the reader is; null when not enrolled.</param>
    public OutlineLocks Of(CourseView course, CourseProgress? progress) =>
        progress is null ? new(ToEnrol(course), OfNewcomer(course)) : OfLearner(course.Outline, progress.Locked);

    private string ToEnrol(CourseView course)
    {
        var missing = string.Join(text["、"], course.Requires.Where(required => !required.IsCompleted).Select(required => text["「{0}」", Shown.Text(required.Title)].Value));
        return (missing, course.Outline.Sequential) switch
        {
            ("", false) => text["受講を始めると、レッスンが開きます。"],
            ("", true) => text["受講を始めると、レッスンが順番に開きます。"],
            (_, false) => text["先に{0}を修了すると、受講を始められます。", missing],
            (_, true) => text["先に{0}を修了すると、受講を始められます。レッスンは順番に開きます。", missing],
        };
    }

    /// <summary>Nothing is open before the enrolment; what stays locked behind it says so.</summary>
    private Dictionary<Guid, string?> OfNewcomer(CourseView course)
    {
        var release = ReleaseRequirements.Of(course.Release.Id, course.Outline, course.Release.Quizzes);
        var nothing = LearningFold.Of(release.ReleaseId, new Dictionary<Guid, ReleaseRequirements> { [release.ReleaseId] = release }, Enumerable.Empty<LearningEvent>());
        return OpenItems.Of(release, nothing, course.Reader.CompletedCourses).ToDictionary(
            item => item.ItemId,
            string? (item) => item.Broken.OfType<EveryLessonBeforeIsDone>().Any() ? text["確認テストより前のレッスンをすべて完了すると受けられます。"].Value : null);
    }

    /// <summary>In an ordered course one item holds up all that follow: that is said once, not at each.</summary>
    private static OutlineLocks OfLearner(CourseOutline outline, IReadOnlyDictionary<Guid, string> locked)
    {
        var shared = outline.Sequential ? locked.Values.CountBy(why => why).Where(why => why.Value > 1).MaxBy(why => why.Value).Key : null;
        return new(shared, locked.ToDictionary(item => item.Key, item => item.Value == shared ? null : item.Value));
    }
}

/// <param name="Shared">What opens all items that say nothing themselves; null where each says it.</param>
/// <param name="Items">The items that are not open, each with what opens it; null where that is what is shared.</param>
public sealed record OutlineLocks(string? Shared, IReadOnlyDictionary<Guid, string?> Items);
