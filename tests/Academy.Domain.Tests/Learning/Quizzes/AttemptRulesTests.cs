using Academy.Domain.Learning;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class AttemptRulesTests
{
    private static readonly ItemAccess Open = new(Final, []);

    [Fact]
    public void ToOpen_TheFirst_IsAllowed() => Assert.Null(ToOpen());

    [Fact]
    public void ToOpen_WhileOneIsOpen_IsRefused() =>
        Assert.Equal(new OnlyOneAttemptIsOpen(AttemptId(1)), ToOpen(SampleCourseOpen(1)));

    [Fact]
    public void ToOpen_AllUsed_IsRefused()
    {
        var broken = Assert.IsType<AnAttemptIsLeft>(ToOpen(Twice()));
        Assert.Equal((2, 2, 0), (broken.Allowed, broken.Used, broken.Left));
    }

    [Fact]
    public void ToOpen_AnotherIsGranted_IsAllowed() => Assert.Null(ToOpen([.. Twice(), At(50, Final, new AttemptGranted(1, "停電"))]));

    [Fact]
    public void ToOpen_EverythingIsAskedAgain_StartsToCountAnew() => Assert.Null(ToOpen([.. Twice(), Move(60, First, MovePolicy.Expire)]));

    [Fact]
    public void ToOpen_AnyNumber_IsAllowed() =>
        Assert.Null(AttemptRules.ToOpen(Open, Settings with { Attempts = null }, Fold(Twice()).Find(Final)!));

    [Fact]
    public void ToOpen_PassedAndAttemptsLeft_IsAllowedForABetterScore() => Assert.Null(ToOpen(SampleCourseOpen(1), Submit(41, 1, 90)));

    [Fact]
    public void ToOpen_TheQuizIsLocked_SaysWhy()
    {
        var locked = new ItemAccess(Final, [new EveryLessonBeforeIsDone([Reading])]);
        Assert.IsType<EveryLessonBeforeIsDone>(AttemptRules.ToOpen(locked, Settings, Fold().Find(Final)!));
    }

    [Fact]
    public void ToAnswer_AtTheDeadline_IsAllowed() => Assert.Null(AttemptRules.ToAnswer(OpenAttempt(), Minute(70)));

    [Fact]
    public void ToAnswer_AfterTheDeadline_IsRefused() =>
        Assert.Equal(new TheDeadlineHasNotPassed(Minute(70), Minute(71)), AttemptRules.ToAnswer(OpenAttempt(), Minute(71)));

    [Fact]
    public void ToAnswer_WithoutALimit_IsAllowedForEver() =>
        Assert.Null(AttemptRules.ToAnswer(OpenAttempt() with { DeadlineAt = null }, Minute(1e6)));

    [Fact]
    public void ToAnswerOrSubmit_HandedIn_IsRefused()
    {
        var handedIn = OpenAttempt() with { SubmittedAt = Minute(50) };
        Assert.Equal(new TheAttemptIsNotHandedIn(Minute(50)), AttemptRules.ToAnswer(handedIn, Minute(51)));
        Assert.Equal(new TheAttemptIsNotHandedIn(Minute(50)), AttemptRules.ToSubmit(handedIn));
    }

    [Fact]
    public void ToSubmit_OfAnOpenAttempt_IsAllowed() => Assert.Null(AttemptRules.ToSubmit(OpenAttempt()));

    [Theory]
    [InlineData(30, 0, 30)]
    [InlineData(30, 50, 45)]
    [InlineData(10, 33, 13.3)]
    [InlineData(10, 200, 30)]
    public void Deadline_ExtraTimeOfThePerson_IsAdded(int limit, int extraPercent, double minutes) =>
        Assert.Equal(Minute(minutes), AttemptDeadline.Of(Start, Settings with { TimeLimit = limit }, extraPercent));

    [Fact]
    public void Deadline_WithoutALimit_IsNone() => Assert.Null(AttemptDeadline.Of(Start, Settings with { TimeLimit = null }, 50));

    [Fact]
    public void Deadline_NegativeExtraTime_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AttemptDeadline.Of(Start, Settings, -1));

    private static ILearningRule? ToOpen(params LearningEvent[] events) => AttemptRules.ToOpen(Open, Settings, Fold(events).Find(Final)!);

    private static AttemptState OpenAttempt() => Fold(SampleCourseOpen(1)).Find(Final)!.OpenAttempt!;

    private static LearningEvent SampleCourseOpen(int attempt) => Completion.SampleCourse.Open(40, attempt);

    private static LearningEvent[] Twice() => [SampleCourseOpen(1), Submit(41, 1, 10), SampleCourseOpen(2), Submit(42, 2, 20)];
}
