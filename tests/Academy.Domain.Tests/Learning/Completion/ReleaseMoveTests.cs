using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class ReleaseMoveTests
{
    [Fact]
    public void Of_EditorialUnderWay_KeepsWhatIsDoneAndAsksNothingNew()
    {
        var state = Fold(Confirm(10), Move(15, Longer, MovePolicy.Editorial));
        Assert.Equal((Longer, Longer), (state.ReleaseId, state.CurrentReleaseId));
        Assert.Equal(Minute(10), state.Find(Reading)!.DoneAt);
        Assert.False(state.Find(Added)!.IsAsked);
        Assert.Equal(Minute(41), Fold([.. All(), Move(15, Longer, MovePolicy.Editorial)]).CompletedAt);
    }

    [Fact]
    public void Of_DeltaUnderWay_AsksTheNewPartsToo()
    {
        var moved = Move(15, Longer, MovePolicy.Delta);
        Assert.Null(Fold([.. All(), moved]).CompletedAt);
        Assert.Equal(Added, Fold([.. All(), moved]).NextItemId);
        var state = Fold([.. All(), moved, At(70, Added, new LessonConfirmed())]);
        Assert.Equal((Minute(70), Longer), (state.CompletedAt, state.ReleaseId));
    }

    [Fact]
    public void Of_ExpireUnderWay_AsksEverythingAgain()
    {
        var state = Fold(Confirm(10), Open(11, 1), Submit(12, 1, 95), Move(15, First, MovePolicy.Expire));
        Assert.All(state.Items, item => Assert.False(item.IsDone));
        Assert.Equal((LearningStatus.UnderWay, Minute(10), 95), (state.Status, state.StartedAt, state.BestScore));
        Assert.Equal((1, 0), (state.Find(Final)!.Attempts.Count, state.Find(Final)!.UsedAttempts));
    }

    [Fact]
    public void Of_AttemptOverAnExpiry_CountsForTheBestScoreOnly()
    {
        var state = Fold(Open(10, 1), Move(15, Shorter, MovePolicy.Expire), Submit(20, 1, 95));
        Assert.Equal((95, false), (state.BestScore, state.Find(Final)!.IsDone));
    }

    [Fact]
    public void Of_AttemptOpenedInAnExpiredRelease_CountsForTheBestScoreOnly()
    {
        var state = Fold(Move(15, Shorter, MovePolicy.Expire), Open(16, 1, First), Submit(20, 1, 95));
        Assert.Equal((95, false), (state.BestScore, state.Find(Final)!.IsDone));
    }

    [Fact]
    public void Of_AttemptOverAMove_IsJudgedByTheReleaseItBeganIn()
    {
        var state = Fold(Open(10, 1), Move(15, Longer, MovePolicy.Delta), Submit(20, 1, 85), Open(30, 2, Longer), Submit(31, 2, 86));
        Assert.Equal(Minute(20), state.Find(Final)!.DoneAt);
        Assert.Equal([80, 90], state.Find(Final)!.Attempts.Select(attempt => attempt.Score!.Pass));
    }

    [Fact]
    public void Of_LastUndoneItemIsGone_IsCompletedByTheMove()
    {
        var state = Fold([.. All().Where(happened => happened.ItemId != Watching), Move(60, Shorter, MovePolicy.Editorial)]);
        Assert.Equal((Minute(60), Shorter), (state.CompletedAt, state.ReleaseId));
    }

    [Fact]
    public void Of_AMilderRule_IsMetByTheMove() =>
        Assert.Equal(Minute(60), Fold(Watch(30, new Segment(0, 60)), Move(60, FilmOnly, MovePolicy.Editorial)).CompletedAt);

    [Fact]
    public void Of_NothingLeftOfWhatWasAsked_TheWholeReleaseIsAsked()
    {
        var state = Fold(Move(10, FilmOnly, MovePolicy.Editorial), Move(20, Shorter, MovePolicy.Editorial));
        Assert.Null(state.CompletedAt);
        Assert.All(state.Items, item => Assert.True(item.IsAsked));
    }

    [Theory]
    [InlineData(MovePolicy.Editorial)]
    [InlineData(MovePolicy.Delta)]
    [InlineData(MovePolicy.Expire)]
    public void Of_MovedAfterCompletion_TheCompletionStaysAsItWas(MovePolicy policy)
    {
        var (before, after) = (Fold(All()), Fold([.. All(), Move(60, Longer, policy)]));
        Assert.Equal(
            (before.Status, before.StartedAt, before.CompletedAt, before.CompletedOn, before.BestScore, before.ReleaseId),
            (after.Status, after.StartedAt, after.CompletedAt, after.CompletedOn, after.BestScore, after.ReleaseId));
        Assert.Equal((Longer, policy != MovePolicy.Editorial), (after.CurrentReleaseId, after.IsAskedAgain));
    }

    [Fact]
    public void Of_DeltaAfterCompletion_AsksTheNewPartsOnly()
    {
        LearningEvent[] events = [.. All(), Move(60, Longer, MovePolicy.Delta)];
        Assert.Equal([Added], Fold(events).Items.Where(item => item.IsAsked).Select(item => item.ItemId));
        var renewed = Fold([.. events, At(70, Added, new LessonConfirmed())]);
        Assert.Equal([new Renewal(Longer, MovePolicy.Delta, Minute(60), Minute(70))], renewed.Renewals);
        Assert.Equal((Minute(41), First, false), (renewed.CompletedAt, renewed.ReleaseId, renewed.IsAskedAgain));
    }

    [Fact]
    public void Of_Renewals_TellSinceWhenOneIsAskedAndWhenOneWasDone()
    {
        LearningEvent[] asked = [.. All(), Move(60, Longer, MovePolicy.Delta)];
        Assert.Equal((Minute(60), null), (Fold(asked).AskedAgainAt, Fold(asked).RenewedAt));
        LearningEvent[] twice = [.. asked, At(70, Added, new LessonConfirmed()), Move(80, Longer, MovePolicy.Expire)];
        Assert.Equal((Minute(80), Minute(70)), (Fold(twice).AskedAgainAt, Fold(twice).RenewedAt));
    }

    [Fact]
    public void Of_Moves_TellTheLast()
    {
        Assert.Null(Fold(All()).LastMove);
        Assert.Equal(
            new LastMove(Shorter, MovePolicy.Delta, Minute(70)),
            Fold(Move(60, Longer, MovePolicy.Expire), Move(70, Shorter, MovePolicy.Delta)).LastMove);
    }

    [Fact]
    public void Of_DeltaWithoutNewParts_AsksNothing() => Assert.Empty(Fold([.. All(), Move(60, Shorter, MovePolicy.Delta)]).Renewals);

    [Fact]
    public void Of_ExpireAfterCompletion_IsRenewedWhenEverythingIsDoneAgain()
    {
        var moved = Move(60, Shorter, MovePolicy.Expire);
        LearningEvent[] again = [Confirm(70), Check(71, CheckOne), Check(72, CheckTwo), Open(73, 2, Shorter), Submit(74, 2, 80)];
        var state = Fold([.. All(), moved, .. again]);
        Assert.Equal([new Renewal(Shorter, MovePolicy.Expire, Minute(60), Minute(74))], state.Renewals);
        Assert.Equal((Minute(41), First), (state.CompletedAt, state.ReleaseId));
    }

    [Fact]
    public void Of_NewPartWithdrawn_IsNoLongerAsked() =>
        Assert.Empty(Fold([.. All(), Move(60, Longer, MovePolicy.Delta), Move(70, First, MovePolicy.Editorial)]).Renewals);

    [Fact]
    public void Of_ExpireOverAnUnfinishedRenewal_TakesItsPlace() => Assert.Equal(
        [new Renewal(First, MovePolicy.Expire, Minute(70), null)],
        Fold([.. All(), Move(60, Longer, MovePolicy.Delta), Move(70, First, MovePolicy.Expire)]).Renewals);

    [Fact]
    public void Of_RecognisedAfterAnExpiry_IsRenewed()
    {
        var state = Fold([.. All(), Move(60, Longer, MovePolicy.Expire), At(60 * 24 * 3, null, new CompletionRecognised(new(2026, 11, 3), "集合研修"))]);
        Assert.Equal(new DateTime(2026, 11, 2, 15, 0, 0, DateTimeKind.Utc), Assert.Single(state.Renewals).CompletedAt);
    }

    [Fact]
    public void Of_MoveToldToHaveOccurredEarlier_TakesEffectWhenRecorded()
    {
        var backdated = new LearningEvent(Guid.NewGuid(), null, Minute(1), Minute(60), null, new ReleaseMoved(Longer, MovePolicy.Expire, "一斉更新"));
        Assert.Equal((Minute(41), First), (Fold([.. All(), backdated]).CompletedAt, Fold([.. All(), backdated]).ReleaseId));
    }

    [Fact]
    public void Of_ReportOfTheReleaseBefore_CountsAfterTheMove()
    {
        var state = Fold(Move(5, Shorter, MovePolicy.Editorial), Watch(10, new Segment(0, 95)), Move(20, First, MovePolicy.Editorial));
        Assert.Empty(state.Faults);
        Assert.Equal(Minute(20), state.Find(Watching)!.DoneAt);
    }
}
