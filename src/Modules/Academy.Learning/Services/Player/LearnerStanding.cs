using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;

namespace Academy.Learning.Services.Player;

/// <summary>A learner in the release that is theirs now.</summary>
public sealed class LearnerStanding
{
    private readonly Dictionary<Guid, ItemAccess> _access;
    private readonly Guid? _last;

    public LearnerStanding(Guid enrolmentId, ShelvedRelease release, LearningState state, Guid? last, IReadOnlySet<string> completedCourses)
    {
        EnrolmentId = enrolmentId;
        Release = release;
        State = state;
        Items = [.. release.Published.Outline.Items];
        _last = last;
        _access = OpenItems.Of(release.Requirements, state, completedCourses).ToDictionary(item => item.ItemId);
    }

    public Guid EnrolmentId { get; }

    public ShelvedRelease Release { get; }

    public LearningState State { get; }

    /// <summary>In the order of the outline.</summary>
    public IReadOnlyList<OutlineItem> Items { get; }

    public CourseOutline Outline => Release.Published.Outline;

    public int Done => State.Items.Count(item => item.IsDone);

    public bool IsDone(OutlineItem item) => State.Find(item.Id) is { IsDone: true };

    public bool IsOpened(OutlineItem item) => State.Find(item.Id) is { OpenedAt: not null };

    public ItemAccess AccessTo(OutlineItem item) => _access[item.Id];

    public OutlineItem? Find(string slug) => Items.FirstOrDefault(item => item.Slug == slug);

    public OutlineItem? Find(Guid id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>The lesson before this one; null for the first.</summary>
    public OutlineItem? Before(OutlineItem lesson) => Lessons.TakeWhile(other => other.Id != lesson.Id).LastOrDefault();

    /// <summary>The lesson after this one; null for the last.</summary>
    public OutlineItem? After(OutlineItem lesson) => Lessons.SkipWhile(other => other.Id != lesson.Id).Skip(1).FirstOrDefault();

    /// <summary>
    /// Where to go on: the first lesson that is not done from the last one opened, else from the beginning, else the last one opened.
    /// Null in a course without lessons.
    /// </summary>
    public OutlineItem? Resume() =>
        Lessons.SkipWhile(lesson => lesson.Id != _last).FirstOrDefault(lesson => !IsDone(lesson))
        ?? Lessons.FirstOrDefault(lesson => !IsDone(lesson))
        ?? Lessons.FirstOrDefault(lesson => lesson.Id == _last)
        ?? Lessons.FirstOrDefault();

    private IEnumerable<OutlineItem> Lessons => Items.Where(item => item.Kind == OutlineItemKind.Lesson);
}
