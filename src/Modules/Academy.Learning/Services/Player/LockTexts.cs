using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Learning.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Player;

/// <summary>Why an item is not open, in a sentence, and where to go to open it.</summary>
public sealed class LockTexts(IStringLocalizer<Text> text)
{
    /// <summary>Null when it is open.</summary>
    public ItemLock? Of(CourseStanding course, LearnerStanding learner, OutlineItem item) =>
        learner.AccessTo(item).Broken switch
        {
            [] => null,
            [EveryItemBeforeIsDone { Undone: { } before }, ..] => Item(course, learner, before, text["レッスンは順番に開きます。先に「{0}」を完了してください。", Title(learner, before)]),
            [EveryLessonBeforeIsDone { Undone: [var first, ..] }, ..] => Item(course, learner, first, text["確認テストより前のレッスンをすべて完了すると受けられます。次は「{0}」です。", Title(learner, first)]),
            [EveryRequiredCourseIsCompleted, ..] => new(text["先に修了するコースがあります。コースの案内で確認してください。"], text["コースの案内へ"], $"/courses/{course.Slug}"),
            _ => new(text["受けられる回数を使い切りました。もう一度受けるには、研修担当にご相談ください。"], text["コースの案内へ"], $"/courses/{course.Slug}"),
        };

    private ItemLock Item(CourseStanding course, LearnerStanding learner, Guid target, string reason) =>
        new(reason, text["「{0}」へ進む", Title(learner, target)], PlayerAddress.Of(course.Slug, learner.Find(target)!));

    private static string Title(LearnerStanding learner, Guid item) => Shown.Text(learner.Find(item)!.Title);
}

/// <param name="Reason">A sentence.</param>
/// <param name="Action">What the link says.</param>
public sealed record ItemLock(string Reason, string Action, string Href);
