using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class CorrectionTests
{
    [Fact]
    public void Of_Raised_StandsBesideTheEarnedAndCountsFromItsRecord()
    {
        var state = Fold(Open(40, 1), Submit(41, 1, 70), Correct(60, 1, 80));
        var attempt = Assert.Single(state.Find(Final)!.Attempts);
        Assert.Equal((70, 80, 80), (attempt.Earned!.Percent, attempt.Score!.Percent, state.BestScore));
        Assert.Equal(new Decided(Trainer, Minute(60), "設問の誤り"), attempt.Correction!.By);
        Assert.Equal(Minute(60), state.Find(Final)!.DoneAt);
    }

    [Fact]
    public void Of_LoweredBeforeCompletion_TheQuizIsUndone()
    {
        var state = Fold(Open(40, 1), Submit(41, 1, 85), Correct(42, 1, 10), Confirm(50));
        Assert.Equal((10, false), (state.BestScore, state.Find(Final)!.IsDone));
    }

    [Fact]
    public void Of_LoweredAfterCompletion_TheCompletionStays()
    {
        var state = Fold([.. All(), Correct(60, 1, 10)]);
        Assert.Equal((Minute(41), 10), (state.CompletedAt, state.BestScore));
    }

    [Fact]
    public void Of_LoweredWithAnotherPass_StaysDoneByTheOther() =>
        Assert.Equal(Minute(51), Fold(Open(40, 1), Submit(41, 1, 85), Open(50, 2), Submit(51, 2, 90), Correct(60, 1, 0)).Find(Final)!.DoneAt);

    [Fact]
    public void Of_CorrectedTwice_TheLastCounts() =>
        Assert.Equal(75, Fold(Correct(61, 1, 75), Open(40, 1), Correct(60, 1, 95), Submit(41, 1, 20)).BestScore);

    [Fact]
    public void Of_ToldToHaveOccurredEarlier_CountsFromItsRecord()
    {
        var backdated = new LearningEvent(Guid.NewGuid(), Final, Minute(1), Minute(90), Trainer, new ResultCorrected(AttemptId(1), 0, 100, "取消し"));
        Assert.Equal(Minute(41), Fold([.. All(), backdated]).CompletedAt);
    }

    [Fact]
    public void Of_Granted_AddsAttempts() => Assert.Equal(3, Fold(
        At(1, Final, new AttemptGranted(1, "停電")), At(2, Final, new AttemptGranted(2, "再受験"))).Find(Final)!.GrantedAttempts);
}
