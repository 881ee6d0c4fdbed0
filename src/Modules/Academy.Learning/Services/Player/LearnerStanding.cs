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
        CompletedCourses = completedCourses;
        _last = last;
        _access = OpenItems.Of(release.Requirements, state, completedCourses).ToDictionary(item => item.ItemId);
    }

    public Guid EnrolmentId { get; }

    public ShelvedRelease Release { get; }

    public LearningState State { get; }

    /// <summary>Null when there is none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The first day of a pause, which may lie ahead; null when there is none.</summary>
    public DateOnly? PausedFrom { get; init; }

    /// <summary>UTC; when the learner last did something in the course, null when that was never.</summary>
    public DateTime? LastActiveAt { get; init; }

    /// <summary>Keys of the other courses that the learner has completed.</summary>
    public IReadOnlySet<string> CompletedCourses { get; }

    /// <summary>In the order of the outline.</summary>
    public IReadOnlyList<OutlineItem> Items { get; }

    public CourseOutline Outline => Release.Published.Outline;

    public int Done => State.Items.Count(item => item.IsDone);

    public bool IsDone(OutlineItem item) => State.Find(item.Id) is { IsDone: true };

    public bool IsOpened(OutlineItem item) => State.Find(item.Id) is { OpenedAt: not null };

    public ItemAccess AccessTo(OutlineItem item) => _access[item.Id];

    public OutlineItem? Find(string slug) => Items.FirstOrDefault(item => item.Slug == slug);

    public OutlineItem? Find(Guid id) => Items.FirstOrDefault(item => item.Id == id);

    /// <summary>What comes before this lesson or quiz; null for the first.</summary>
    public OutlineItem? Before(OutlineItem item) => Items.TakeWhile(other => other.Id != item.Id).LastOrDefault();

    /// <summary>What comes after this lesson or quiz; null for the last.</summary>
    public OutlineItem? After(OutlineItem item) => Items.SkipWhile(other => other.Id != item.Id).Skip(1).FirstOrDefault();

    /// <summary>
    /// Where to go on: the first open item that is not done from the last one opened, else from the beginning; then the first that is
    /// not done, whose page says what opens it; when all is done the last one opened. Null in a course without items.
    /// </summary>
    public OutlineItem? Resume() =>
        Items.SkipWhile(item => item.Id != _last).FirstOrDefault(IsToDo)
        ?? FirstToDo()
        ?? Items.FirstOrDefault(item => !IsDone(item))
        ?? Items.FirstOrDefault(item => item.Id == _last)
        ?? (Items.Count > 0 ? Items[0] : null);

    /// <summary>The first that is open and not done; null when there is none.</summary>
    public OutlineItem? FirstToDo() => Items.FirstOrDefault(IsToDo);

    private bool IsToDo(OutlineItem item) => !IsDone(item) && AccessTo(item).IsOpen;
}
