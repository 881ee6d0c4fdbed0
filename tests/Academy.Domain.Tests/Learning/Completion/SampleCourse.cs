using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Tests.Learning.Completion;

/// <summary>A course in five releases, and a short way to write down what happens in it.</summary>
internal static class SampleCourse
{
    public const string Film = "film.webm";
    public static readonly Guid Reading = ContentId.Of("lesson", "sample", "reading");
    public static readonly Guid Checks = ContentId.Of("lesson", "sample", "checks");
    public static readonly Guid Watching = ContentId.Of("lesson", "sample", "watching");
    public static readonly Guid Final = ContentId.Of("quiz", "sample", "final");
    public static readonly Guid Added = ContentId.Of("lesson", "sample", "added");
    public static readonly Guid CheckOne = ContentId.Of("question", "sample", "c1");
    public static readonly Guid CheckTwo = ContentId.Of("question", "sample", "c2");
    public static readonly Guid QuestionOne = ContentId.Of("question", "sample", "q1");

    /// <summary>Reading, checks, a film and the quiz.</summary>
    public static readonly Guid First = ContentId.Of("release", "sample", "1");

    /// <summary>One lesson more, and a pass mark of 90.</summary>
    public static readonly Guid Longer = ContentId.Of("release", "sample", "2");

    /// <summary>Without the film.</summary>
    public static readonly Guid Shorter = ContentId.Of("release", "sample", "3");

    /// <summary>The film asks for half only; nothing else.</summary>
    public static readonly Guid FilmOnly = ContentId.Of("release", "sample", "4");

    /// <summary>As the first, and it knows how long the film is: 100 seconds.</summary>
    public static readonly Guid Timed = ContentId.Of("release", "sample", "5");

    public static readonly Guid Trainer = ContentId.Of("staff", "trainer");
    public static readonly DateTime Start = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    public static readonly QuizSettings Settings = new(80, 2, 30, "after-lessons", "all");

    private static readonly OutlineItem ReadingItem = Lesson(Reading, "confirm");
    private static readonly OutlineItem ChecksItem = Lesson(Checks, "check") with { Checks = [CheckOne, CheckTwo] };
    private static readonly OutlineItem WatchingItem = Lesson(Watching, "video:90") with { Videos = [new(Film, null)] };
    private static readonly OutlineItem FinalItem = Lesson(Final, null) with { Kind = OutlineItemKind.Quiz };

    public static IReadOnlyDictionary<Guid, ReleaseRequirements> Releases { get; } = new[]
    {
        Release(First, Settings, ReadingItem, ChecksItem, WatchingItem, FinalItem),
        Release(Longer, Settings with { Pass = 90 }, ReadingItem, ChecksItem, Lesson(Added, "confirm"), WatchingItem, FinalItem),
        Release(Shorter, Settings, ReadingItem, ChecksItem, FinalItem),
        Release(FilmOnly, Settings, WatchingItem with { Completes = "video:50" }),
        Release(Timed, Settings, ReadingItem, ChecksItem, WatchingItem with { Videos = [new(Film, 100)] }, FinalItem),
    }.ToDictionary(release => release.ReleaseId);

    public static ReleaseRequirements Release(Guid id, QuizSettings settings, params OutlineItem[] items) =>
        ReleaseRequirements.Of(id, Outline(items), new Dictionary<Guid, QuizSettings> { [Final] = settings });

    public static CourseOutline Outline(params OutlineItem[] items) =>
        new([], [new("m1", new("章", null), items)], [], [], Sequential: false, Deliverable: null, ValidMonths: null);

    public static OutlineItem Lesson(Guid id, string? completes) =>
        new(OutlineItemKind.Lesson, id, "item", new("項目", null), 5, [], completes, [], []);

    public static LearningState Fold(params IEnumerable<LearningEvent> events) => FoldIn(First, events);

    /// <summary>The same when the enrolment began with another release, and so did the attempts of the first.</summary>
    public static LearningState FoldIn(Guid pinned, params IEnumerable<LearningEvent> events) => LearningFold.Of(pinned, Releases, events.Select(happened =>
        happened.Payload is QuizOpened opened && opened.ReleaseId == First ? happened with { Payload = opened with { ReleaseId = pinned } } : happened));

    /// <summary>An event with an id of its own, received when it occurred.</summary>
    public static LearningEvent At(double minutes, Guid? item, EventPayload payload) => new(
        Guid.NewGuid(), item, Minute(minutes), Minute(minutes), payload is DecisionPayload ? Trainer : null, payload);

    public static DateTime Minute(double minutes) => Start.AddMinutes(minutes);

    public static LearningEvent Confirm(double minutes) => At(minutes, Reading, new LessonConfirmed());

    public static LearningEvent Check(double minutes, Guid question, bool right = true) =>
        At(minutes, Checks, new CheckAnswered(question, Answer.OfText("1"), right));

    public static LearningEvent Watch(double minutes, params Segment[] segments) => At(minutes, Watching, new VideoWatched(Film, 100, segments));

    public static Guid AttemptId(int number) => ContentId.Of("attempt", $"{number}");

    public static LearningEvent Open(double minutes, int attempt, Guid? release = null) =>
        At(minutes, Final, new QuizOpened(AttemptId(attempt), attempt, release ?? First, Minute(minutes + 30)));

    public static LearningEvent Submit(double minutes, int attempt, int points) =>
        At(minutes, Final, new QuizSubmitted(AttemptId(attempt), points, 100));

    public static LearningEvent Correct(double minutes, int attempt, int points) =>
        At(minutes, Final, new ResultCorrected(AttemptId(attempt), points, 100, "設問の誤り"));

    public static LearningEvent Move(double minutes, Guid release, MovePolicy policy) =>
        At(minutes, null, new ReleaseMoved(release, policy, "新しい版"));

    /// <summary>All that the first release asks: done at 10, 21, 30 and 41, or as many times slower as given.</summary>
    public static LearningEvent[] All(int slower = 1) =>
    [
        Confirm(10 * slower),
        Check(20 * slower, CheckOne),
        Check(21 * slower, CheckTwo),
        Watch(30 * slower, new Segment(0, 95)),
        Open(40 * slower, 1),
        Submit(41 * slower, 1, 85),
    ];
}
