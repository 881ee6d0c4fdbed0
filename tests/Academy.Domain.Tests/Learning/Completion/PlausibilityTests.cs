using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class PlausibilityTests
{
    private static readonly LearningEvent FilmOpened = At(0, Watching, new LessonOpened());

    [Fact]
    public void Of_PlayedAtDoubleSpeed_IsNotFlagged() => Assert.Empty(Fold(FilmOpened, Watch(0.5, new Segment(0, 60))).Flags);

    [Fact]
    public void Of_MorePlayedThanTimeAllows_IsFlaggedAndCounts()
    {
        var report = Watch(0.5, new Segment(0, 95));
        var state = Fold(FilmOpened, report);
        Assert.Equal([new EventFlag(report.ClientId, EventFlagReason.FasterThanPlayback)], state.Flags);
        Assert.True(state.Find(Watching)!.IsDone);
    }

    [Fact]
    public void Of_AShorterFilmThanBefore_IsFlaggedAndTakesNothingAway()
    {
        var shorter = At(3, Watching, new VideoWatched(Film, 10, [new(0, 10)]));
        var state = Fold(FilmOpened, Watch(2, new Segment(0, 60)), shorter);
        Assert.Equal([new EventFlag(shorter.ClientId, EventFlagReason.DurationsDiffer)], state.Flags);
        Assert.Equal(100, state.Find(Watching)!.Videos[0].Percent);
    }

    [Fact]
    public void Of_ConfirmedWithoutOpening_IsFlagged()
    {
        var confirmed = Confirm(1);
        Assert.Equal([new EventFlag(confirmed.ClientId, EventFlagReason.BeforeOpening)], Fold(confirmed).Flags);
    }

    [Fact]
    public void Of_OccurredTooLongAgo_IsFlagged()
    {
        var late = new LearningEvent(Guid.NewGuid(), Reading, Minute(0), Minute(24 * 60 + 1), null, new LessonOpened());
        Assert.Equal([new EventFlag(late.ClientId, EventFlagReason.OutOfReach)], Fold(late).Flags);
    }

    [Fact]
    public void Of_AnswersAroundAnAttempt_FlagsThoseOutsideIt()
    {
        var early = Answered(39, "1");
        var late = Answered(75, "3");
        var state = Fold(Open(40, 1), early, Answered(41, "2"), late, Submit(74, 1, 50));
        Assert.Equal(
            new[] { new EventFlag(early.ClientId, EventFlagReason.BeforeOpening), new(late.ClientId, EventFlagReason.AfterDeadline), new(late.ClientId, EventFlagReason.AfterSubmission) }.ToHashSet(),
            state.Flags.ToHashSet());
    }

    [Fact]
    public void Of_AnswersChangedAndLate_TheLastInTimeCounts()
    {
        var state = Fold(Open(40, 1), Answered(42, "new"), Answered(41, "old"), Answered(71, "late"));
        Assert.Equal("new", Assert.Single(state.Find(Final)!.OpenAttempt!.Answers).Value.Text);
    }

    [Fact]
    public void Of_AnswerStoredAtTheDeadline_Counts() =>
        Assert.Equal("last", Assert.Single(Fold(Open(40, 1), Answered(70, "last")).Find(Final)!.OpenAttempt!.Answers).Value.Text);

    [Fact]
    public void Of_AnswerTakenBack_IsNone() =>
        Assert.Empty(Fold(Open(40, 1), Answered(41, "1"), Answered(42, "")).Find(Final)!.OpenAttempt!.Answers);

    private static LearningEvent Answered(double minutes, string text) =>
        At(minutes, Final, new QuizAnswered(AttemptId(1), QuestionOne, Answer.OfText(text)));
}
