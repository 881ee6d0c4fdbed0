using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Access;

public sealed class OpenItemsTests
{
    private static readonly IReadOnlySet<string> NoCourses = new HashSet<string>();

    [Fact]
    public void Of_FreeOrder_OnlyTheQuizWaitsForTheLessons()
    {
        Assert.All([Reading, Checks, Watching], item => Assert.True(Access(item).IsOpen));
        Assert.Equal([Reading, Checks, Watching], Broken<EveryLessonBeforeIsDone>(Final).Undone);
    }

    [Fact]
    public void Of_LessonsDone_TheQuizOpens() => Assert.True(Access(Final, [.. All()[..4]]).IsOpen);

    [Fact]
    public void Of_ALessonThatIsNotAsked_HoldsUpNothing()
    {
        var state = Fold([.. All()[..4], Move(60, Longer, MovePolicy.Editorial)]);
        Assert.True(OpenItems.Of(Releases[Longer], state, NoCourses).Single(item => item.ItemId == Final).IsOpen);
    }

    [Fact]
    public void Of_AlwaysOpen_WaitsForNothing()
    {
        var release = Release(First, Settings with { Opens = "always" }, Lesson(Reading, "confirm"), Quiz());
        Assert.True(OpenItems.Of(release, FoldOf(release), NoCourses)[1].IsOpen);
    }

    [Fact]
    public void Of_AttemptsUsedUp_IsLockedUntilAnotherIsGranted()
    {
        LearningEvent[] used = [.. All()[..4], Open(40, 1), Submit(41, 1, 0), Open(42, 2), Submit(43, 2, 0)];
        Assert.Equal(new AnAttemptIsLeft(2, 2), Broken<AnAttemptIsLeft>(Final, used));
        Assert.True(Access(Final, [.. used, At(50, Final, new AttemptGranted(1, "停電"))]).IsOpen);
    }

    [Fact]
    public void Of_TheLastAttemptIsUnderWay_IsOpen() =>
        Assert.True(Access(Final, [.. All()[..4], Open(40, 1), Submit(41, 1, 0), Open(42, 2)]).IsOpen);

    [Fact]
    public void Of_PassedWithTheLastAttempt_IsOpenToBeRead() =>
        Assert.True(Access(Final, [.. All()[..4], Open(40, 1), Submit(41, 1, 0), Open(42, 2), Submit(43, 2, 90)]).IsOpen);

    [Fact]
    public void Of_Sequential_EachWaitsForTheFirstThatIsUndone()
    {
        var access = OpenItems.Of(Sequential(), FoldOf(Sequential(), Confirm(1)), NoCourses);
        Assert.Equal([true, true, false], access.Select(item => item.IsOpen));
        Assert.Equal(new EveryItemBeforeIsDone(Added), Assert.Single(access[2].Broken));
    }

    [Fact]
    public void Of_SequentialAndDoneOutOfOrder_StaysOpen() =>
        Assert.True(OpenItems.Of(Sequential(), FoldOf(Sequential(), Watch(1, new Segment(0, 100))), NoCourses)[2].IsOpen);

    [Fact]
    public void Of_RequiredCourseMissing_EverythingIsLocked()
    {
        var release = Requiring("BPR-01", "BPR-02");
        var access = OpenItems.Of(release, FoldOf(release), new HashSet<string> { "BPR-01" });
        Assert.All(access, item => Assert.Equal(["BPR-02"], Assert.IsType<EveryRequiredCourseIsCompleted>(item.Broken[0]).Missing));
    }

    [Fact]
    public void Of_RequiredCourseCompleted_Opens()
    {
        var release = Requiring("BPR-01");
        Assert.All(OpenItems.Of(release, FoldOf(release), new HashSet<string> { "BPR-01" }), item => Assert.True(item.IsOpen));
    }

    [Fact]
    public void Of_BegunBeforeTheCourseWasRequired_StaysOpen()
    {
        var release = Requiring("BPR-01");
        Assert.All(OpenItems.Of(release, FoldOf(release, At(1, Reading, new LessonOpened())), NoCourses), item => Assert.True(item.IsOpen));
    }

    private static ItemAccess Access(Guid item, params LearningEvent[] events) =>
        OpenItems.Of(Releases[First], Fold(events), NoCourses).Single(access => access.ItemId == item);

    private static T Broken<T>(Guid item, params LearningEvent[] events)
        where T : ILearningRule => Assert.IsType<T>(Assert.Single(Access(item, events).Broken));

    private static ReleaseRequirements Sequential() => ReleaseRequirements.Of(
        First,
        Outline(Lesson(Reading, "confirm"), Lesson(Added, "confirm"), Lesson(Watching, "video:90") with { Videos = [new(Film, null)] }) with { Sequential = true },
        new Dictionary<Guid, QuizSettings>());

    private static ReleaseRequirements Requiring(params string[] courses) =>
        ReleaseRequirements.Of(First, Outline(Lesson(Reading, "confirm")) with { Requires = courses }, new Dictionary<Guid, QuizSettings>());

    private static OutlineItem Quiz() => Lesson(Final, null) with { Kind = OutlineItemKind.Quiz };

    private static LearningState FoldOf(ReleaseRequirements release, params LearningEvent[] events) =>
        LearningFold.Of(First, new Dictionary<Guid, ReleaseRequirements> { [First] = release }, events);
}
