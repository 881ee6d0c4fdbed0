using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class LearningFoldTests
{
    [Fact]
    public void Of_Nothing_IsNotStarted()
    {
        var state = Fold();
        Assert.Equal((LearningStatus.NotStarted, null, null, First), (state.Status, state.StartedAt, state.CompletedAt, state.ReleaseId));
        Assert.Equal(Reading, state.NextItemId);
        Assert.All(state.Items, item => Assert.True(item is { IsAsked: true, IsDone: false }));
    }

    [Fact]
    public void Of_SomethingDone_IsUnderWayFromTheEarliest()
    {
        var state = Fold(Check(20, CheckOne), At(5, Reading, new LessonOpened()));
        Assert.Equal((LearningStatus.UnderWay, Minute(5)), (state.Status, state.StartedAt));
    }

    [Fact]
    public void Of_EverythingDone_IsCompletedAtTheLatestRequirement()
    {
        var state = Fold(All());
        Assert.Equal((LearningStatus.Completed, Minute(41), new DateOnly(2026, 11, 1)), (state.Status, state.CompletedAt, state.CompletedOn));
        Assert.Equal((85, First, null), (state.BestScore, state.ReleaseId, state.NextItemId));
        Assert.Equal([Minute(10), Minute(21), Minute(30), Minute(41)], state.Items.Select(item => item.DoneAt!.Value));
        Assert.Empty(state.Faults);
    }

    [Fact]
    public void Of_CompletedInTheEveningUtc_IsOfTheNextDayInTokyo() =>
        Assert.Equal(new DateOnly(2026, 11, 2), Fold(All().Select(Later)).CompletedOn);

    [Fact]
    public void Of_DoneTwice_TheEarliestCounts() => Assert.Equal(Minute(10), Fold(Confirm(50), Confirm(10)).Find(Reading)!.DoneAt);

    [Fact]
    public void Of_CheckAnsweredWronglyAfterwards_StaysDone() =>
        Assert.Equal(Minute(21), Fold(Check(20, CheckOne), Check(21, CheckTwo), Check(22, CheckOne, right: false)).Find(Checks)!.DoneAt);

    [Fact]
    public void Of_OneCheckMissing_IsNotDone()
    {
        var checks = Fold(Check(20, CheckOne), Check(21, CheckTwo, right: false)).Find(Checks)!;
        Assert.Equal([CheckOne], checks.RightChecks);
        Assert.False(checks.IsDone);
    }

    [Fact]
    public void Of_VideoInParts_IsDoneByThePartThatReachesTheShare()
    {
        var film = Fold(Watch(30, new Segment(0, 50)), Watch(32, new Segment(40, 89)), Watch(34, new Segment(89, 90)), Watch(36, new Segment(90, 100))).Find(Watching)!;
        Assert.Equal(Minute(34), film.DoneAt);
        Assert.Equal((100m, 100), (film.Videos[0].Seconds, film.Videos[0].Percent));
    }

    [Fact]
    public void Of_OnePartPlayedTwice_CountsOnce()
    {
        var film = Fold(Watch(30, new Segment(0, 50)), Watch(32, new Segment(0, 50))).Find(Watching)!;
        Assert.Equal((50m, false), (film.Videos[0].Seconds, film.IsDone));
    }

    [Fact]
    public void Of_PlayedBeyondTheEnd_IsCutOff() => Assert.Equal(100, Fold(Watch(30, new Segment(0, 900))).Find(Watching)!.Videos[0].Percent);

    [Fact]
    public void Of_ShorterThanTheFile_IsNotBelieved()
    {
        var film = FoldIn(Timed, At(30, Watching, new VideoWatched(Film, 10, [new(0, 10)]))).Find(Watching)!;
        Assert.Equal((100m, 10, false), (film.Videos[0].Duration, film.Videos[0].Percent, film.IsDone));
    }

    [Fact]
    public void Of_RoundedOtherwiseThanTheFile_IsBelieved() =>
        Assert.Equal(100, FoldIn(Timed, At(30, Watching, new VideoWatched(Film, 99.25m, [new(0, 99.25m)]))).Find(Watching)!.Videos[0].Percent);

    [Fact]
    public void Of_MovedToAReleaseThatKnowsTheLength_KeepsWhatIsDone()
    {
        var state = Fold(At(30, Watching, new VideoWatched(Film, 10, [new(0, 10)])), Move(40, Timed, MovePolicy.Delta));
        Assert.Equal((Minute(30), 10), (state.Find(Watching)!.DoneAt, state.Find(Watching)!.Videos[0].Percent));
    }

    [Fact]
    public void Of_AWorseAttemptAfterwards_TakesNothingAway()
    {
        var state = Fold([.. All(), Open(50, 2), Submit(51, 2, 20)]);
        Assert.Equal((85, Minute(41)), (state.BestScore, state.CompletedAt));
        Assert.Equal([1, 2], state.Find(Final)!.Attempts.Select(attempt => attempt.Number));
    }

    [Fact]
    public void Of_BelowThePassMark_IsNotDoneButScored()
    {
        var state = Fold(Open(40, 1), Submit(41, 1, 79));
        Assert.Equal((79, false), (state.BestScore, state.Find(Final)!.IsDone));
    }

    [Fact]
    public void Of_SubmittedBeforeItWasOpened_CountsFromTheOpening() =>
        Assert.Equal(Minute(40), Fold(Submit(39, 1, 90), Open(40, 1)).Find(Final)!.DoneAt);

    [Fact]
    public void Of_ExemptedAndLifted_TheLastDecisionCounts()
    {
        var exempted = At(1, null, new EnrolmentExempted("育児休業"));
        var state = Fold(Confirm(10), exempted);
        Assert.Equal((LearningStatus.Exempt, new Decided(Trainer, Minute(1), "育児休業")), (state.Status, state.Exemption));
        Assert.Equal(LearningStatus.UnderWay, Fold(At(2, null, new ExemptionLifted("復職")), exempted, Confirm(10)).Status);
    }

    [Fact]
    public void Of_PausedAndResumed_TheLastDecisionCountsAndWhatIsLearnedToo()
    {
        var paused = At(1, null, new EnrolmentPaused(new(2026, 11, 2), "育児休業"));
        var state = Fold(Confirm(10), paused);
        Assert.Equal((LearningStatus.UnderWay, new Pause(new(2026, 11, 2), new(Trainer, Minute(1), "育児休業"))), (state.Status, state.Pause));
        Assert.Null(Fold(At(2, null, new EnrolmentResumed(new(2026, 11, 3), "復職")), paused, Confirm(10)).Pause);
        Assert.Equal(LearningStatus.Completed, Fold([.. All(), paused]).Status);
    }

    [Fact]
    public void Of_ExemptAndCompleted_IsCompleted() =>
        Assert.Equal(LearningStatus.Completed, Fold([.. All(), At(1, null, new EnrolmentExempted("兼務"))]).Status);

    [Fact]
    public void Of_Recognised_IsCompletedOnThatDay()
    {
        var state = Fold(At(10, null, new CompletionRecognised(new(2025, 6, 3), "前の職場で修了")));
        Assert.Equal((LearningStatus.Completed, new DateOnly(2025, 6, 3), true), (state.Status, state.CompletedOn, state.IsRecognised));
        Assert.Equal((null, null, First), (state.StartedAt, state.NextItemId, state.ReleaseId));
    }

    [Fact]
    public void Of_RecognisedForAnEarlierDay_MovesTheCompletionThere() =>
        Assert.Equal(new DateOnly(2026, 10, 30), Fold([.. All(), At(90, null, new CompletionRecognised(new(2026, 10, 30), "紙の記録"))]).CompletedOn);

    [Fact]
    public void Of_RecognisedForALaterDay_LeavesTheEarned()
    {
        var state = Fold([.. All(), At(60 * 24 * 5, null, new CompletionRecognised(new(2026, 11, 3), "紙の記録"))]);
        Assert.Equal((Minute(41), false), (state.CompletedAt, state.IsRecognised));
    }

    [Fact]
    public void Of_StoredRows_IsTheSame()
    {
        var events = All();
        Assert.Equal(Snapshot.Of(Fold(events)), Snapshot.Of(LearningFold.Of(First, Releases, events.Select(happened => happened.ToStored()))));
    }

    [Fact]
    public void Of_TicksThatNoDatabaseKeeps_AreCutOff()
    {
        var precise = new LearningEvent(Guid.NewGuid(), Reading, Minute(1).AddTicks(7), Minute(1).AddTicks(9), null, new LessonConfirmed());
        Assert.Equal(Minute(1), Fold(precise).Find(Reading)!.DoneAt);
    }

    private static LearningEvent Later(LearningEvent happened) => new(
        happened.ClientId, happened.ItemId, happened.OccurredAt.AddHours(15), happened.ReceivedAt.AddHours(15), happened.ActorId, happened.Payload);
}
