using Academy.Domain.Learning;

namespace Academy.Data.HotPages;

/// <summary>What one person has before them of what the organisation offers.</summary>
internal sealed class MyCourses(CourseList list, IReadOnlyList<MyEnrolment> enrolments)
{
    /// <summary>Of courses that are offered.</summary>
    private readonly IReadOnlyList<MyEnrolment> _mine = [.. enrolments.Where(mine => list.Find(mine.CourseId) is not null)];

    /// <summary>Keys of the courses that were completed, in whichever cycle.</summary>
    public IReadOnlySet<string> CompletedKeys => _mine.Where(mine => mine.IsCompleted).Select(mine => list.Find(mine.CourseId)!.Key).ToHashSet();

    /// <summary>Begun, or completed and asked again; last worked on first.</summary>
    public IEnumerable<MyEnrolment> UnderWay => Newest.Where(mine => mine.Stage == LearningStatus.UnderWay).OrderByDescending(mine => mine.LastEvent);

    /// <summary>Open with a due date and not paused, soonest first.</summary>
    public IReadOnlyList<MyEnrolment> DueFrom(DateOnly today) => [.. Newest.Where(mine => mine.IsDueOn(today)).OrderBy(mine => mine.DueOn).ThenBy(mine => mine.Id)];

    /// <summary>Newest first, of all cycles.</summary>
    public IEnumerable<MyEnrolment> Completions =>
        _mine.Where(mine => mine is { IsCompleted: true, CompletedOn: not null }).OrderByDescending(mine => mine.CompletedOn).ThenByDescending(mine => mine.Id);

    private IEnumerable<MyEnrolment> Newest => _mine.GroupBy(mine => mine.CourseId).Select(cycles => cycles.MaxBy(mine => mine.Cycle)!);

    /// <summary>
    /// Each track that courses are offered of, with the course to take next: one begun before one enrolled in before one that is new, in the
    /// order of the curriculum, which is that of the keys. What is asked again is begun, and counts as completed all the same.
    /// </summary>
    public IReadOnlyList<TrackProgress> Tracks()
    {
        var stages = _mine.ToLookup(mine => mine.CourseId);
        return
        [
            .. from course in list.Courses
               group course by (course.Card.TrackPosition, course.Card.Accent) into track
               orderby track.Key.TrackPosition
               let next = track.Select(course => (Course: course, Step: StepOf(stages[course.Id]))).Where(pair => pair.Step != Step.Done)
                   .OrderByDescending(pair => pair.Step).ThenBy(pair => pair.Course.Key, StringComparer.Ordinal).FirstOrDefault()
               select new TrackProgress(
                   track.Key.Accent,
                   track.First().Card.Track,
                   track.Count(),
                   track.Count(course => stages[course.Id].Any(mine => mine.IsCompleted)),
                   next.Course is { } course ? new(course.Card.Slug, course.Card.Title, next.Step == Step.Begun) : null),
        ];
    }

    private enum Step
    {
        New,
        Enrolled,
        Begun,
        Done,
    }

    /// <summary>The furthest of all cycles.</summary>
    private static Step StepOf(IEnumerable<MyEnrolment> cycles) => cycles.Select(mine => mine.Stage switch
    {
        LearningStatus.Completed or LearningStatus.Exempt => Step.Done,
        LearningStatus.UnderWay => Step.Begun,
        _ => Step.Enrolled,
    }).DefaultIfEmpty(Step.New).Max();
}
