using Academy.Domain.Learning;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Time;
using FsCheck;
using FsCheck.Fluent;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

/// <summary>Decisions 1 and 2, for every log.</summary>
public sealed class LearningFoldProperties
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    private static readonly Arbitrary<Guid> AnyBeginning = Gen.Elements(First, Longer, FilmOnly, Timed).ToArbitrary();

    private static readonly Arbitrary<ulong> Seeds = Gen.Choose(int.MinValue, int.MaxValue).Select(seed => (ulong)seed).ToArbitrary();

    [Fact]
    public void Of_AnyOrderAndRepetition_IsTheSameState() => Prop.ForAll(Logs.Beginnings, Logs.Anything, Seeds, (pinned, log, seed) =>
    {
        var repeated = Shuffle.Order(seed, [.. log, .. Shuffle.Order(~seed, log).Take(log.Length / 2), .. log.Take(3)]);
        return Snapshot.Of(FoldIn(pinned, log)) == Snapshot.Of(FoldIn(pinned, repeated));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WrittenAndReadAgain_IsTheSameState() => Prop.ForAll(Logs.Anything, log =>
        Snapshot.Of(Fold(log)) == Snapshot.Of(LearningFold.Of(First, Releases, log.Select(happened => happened.ToStored())))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_MoreLearning_NeverLowersAnything() => Prop.ForAll(Logs.Beginnings, Logs.Anything, Logs.Learning, (pinned, log, more) =>
    {
        var (before, after) = (FoldIn(pinned, log), FoldIn(pinned, [.. log, .. more]));
        return RankOf(after) >= RankOf(before)
            && IsNotLater(after.StartedAt, before.StartedAt)
            && IsNotLater(after.CompletedAt, before.CompletedAt)
            && (before.RenewedAt is null || after.RenewedAt is not null)
            && (before.CompletedAt is null || before.IsAskedAgain || !after.IsAskedAgain)
            && (before.BestScore is null || after.BestScore >= before.BestScore)
            && before.Items.Zip(after.Items).All(item => IsNotLater(item.Second.DoneAt, item.First.DoneAt)
                && item.First.RightChecks.All(item.Second.RightChecks.Contains)
                && item.First.Videos.All(video => item.Second.Videos.Any(other => other.Name == video.Name && other.Percent >= video.Percent)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnythingAfterACompletion_LeavesIt() => Prop.ForAll(Logs.Beginnings, Logs.Anything, Logs.Anything, (pinned, log, more) =>
    {
        var before = FoldIn(pinned, log);
        if (before.CompletedAt is not { } completedAt)
            return true;
        var afterwards = more.Later(TimeSpan.FromMinutes(Math.Max(0, (completedAt - Start).TotalMinutes) + 1))
            .Where(happened => happened.Payload is not CompletionRecognised recognised || TokyoTime.StartOf(recognised.Day) >= completedAt);
        return CompletionOf(FoldIn(pinned, [.. log, .. afterwards])) == CompletionOf(before);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyLaterRelease_LeavesTheWholeFact() => Prop.ForAll(Logs.Beginnings, Logs.Anything, Logs.Moves, (pinned, log, moves) =>
    {
        var (before, after) = (FoldIn(pinned, log), FoldIn(pinned, [.. log, .. moves.Later(Long)]));
        return before.CompletedAt is null
            || (CompletionOf(after), after.StartedAt, after.BestScore) == (CompletionOf(before), before.StartedAt, before.BestScore);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AMoveThatDoesNotExpire_TakesNothingThatIsDone() => Prop.ForAll(AnyBeginning, Logs.Learning, Logs.Moves, (pinned, log, moves) =>
    {
        var kept = moves.Where(move => move.Payload is ReleaseMoved { Policy: not MovePolicy.Expire });
        var (before, after) = (FoldIn(pinned, log), FoldIn(pinned, [.. log, .. kept.Later(Long)]));
        return before.Items.All(item => after.Find(item.ItemId) is not { } later || IsNotLater(later.DoneAt, item.DoneAt));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_TheLogAsItGrows_ACompletionStaysAndNeverGetsLater() => Prop.ForAll(Logs.Beginnings, Logs.Anything, (pinned, log) =>
    {
        var received = log.OrderBy(happened => happened.ReceivedAt).ThenBy(happened => happened.Payload is DecisionPayload).ToList();
        DateTime? last = null;
        return Enumerable.Range(0, received.Count + 1).All(count =>
        {
            var state = FoldIn(pinned, received.Take(count));
            var isKept = IsNotLater(state.CompletedAt, last);
            last = state.CompletedAt;
            return isKept;
        });
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_OneRelease_IsCompletedAtTheLatestOfTheEarliest() => Prop.ForAll(Logs.Beginnings, Logs.Learning, (pinned, learning) =>
    {
        var events = learning.Concat(All()).ToList();
        DateTime?[] expected =
        [
            Earliest(events, happened => happened.ItemId == Reading && happened.Payload is LessonConfirmed),
            Earliest(events, happened => happened.Payload is CheckAnswered { Right: true } check && check.QuestionId == CheckOne),
            Earliest(events, happened => happened.Payload is CheckAnswered { Right: true } check && check.QuestionId == CheckTwo),
            Earliest(events, happened => IsFilmSeen(events.Where(other => other.OccurredAt <= happened.OccurredAt), pinned == Timed)),
            events.Where(happened => happened.Payload is QuizSubmitted { Points: >= 80 }).Min(happened => SinceOpening(events, happened)),
        ];
        return FoldIn(pinned, events).CompletedAt == expected.Max();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AFilm_IsDoneOnceEnoughOfItWasSeen_WhateverLengthIsClaimed() => Prop.ForAll(Logs.Beginnings, Logs.Learning, (pinned, learning) =>
        FoldIn(pinned, learning).Find(Watching)!.DoneAt
            == Earliest(learning, happened => IsFilmSeen(learning.Where(other => other.OccurredAt <= happened.OccurredAt), pinned == Timed))).QuickCheckThrowOnFailure();

    private static DateTime? Earliest(IEnumerable<LearningEvent> events, Func<LearningEvent, bool> meets) =>
        events.Where(meets).Select(happened => (DateTime?)happened.OccurredAt).Min();

    /// <summary>
    /// Second by second, by any of the lengths that were reported, or of a release that knows it, that are rounded at most; all ends are
    /// whole seconds, the length may be half of one.
    /// </summary>
    private static bool IsFilmSeen(IEnumerable<LearningEvent> events, bool isTimed)
    {
        var reports = events.Select(happened => happened.Payload).OfType<VideoWatched>().ToList();
        var halves = Enumerable.Range(0, 240).Select(half => half / 2m).Where(half => reports.Exists(report =>
            report.Segments.Any(segment => segment.From <= half && half < segment.To))).ToList();
        var lengths = reports.Select(report => report.Duration);
        return (isTimed ? lengths.Where(length => length is 99.5m or 100).Append(100) : lengths)
            .Any(length => halves.Count(half => half < length) / 2m >= 0.9m * length);
    }

    /// <summary>When a submission counts; null when its attempt was never opened.</summary>
    private static DateTime? SinceOpening(IEnumerable<LearningEvent> events, LearningEvent submitted)
    {
        var opened = Earliest(events, happened => (happened.Payload as QuizOpened)?.AttemptId == ((QuizSubmitted)submitted.Payload).AttemptId);
        return opened > submitted.OccurredAt ? opened : opened is null ? null : submitted.OccurredAt;
    }

    private static int RankOf(LearningState state) => state.Status switch
    {
        LearningStatus.NotStarted => 0,
        LearningStatus.UnderWay => 1,
        LearningStatus.Exempt => 2,
        _ => 3,
    };

    private static bool IsNotLater(DateTime? after, DateTime? before) => before is null || after <= before;

    private static (LearningStatus, DateTime?, DateOnly?, Guid, bool) CompletionOf(LearningState state) =>
        (state.Status, state.CompletedAt, state.CompletedOn, state.ReleaseId, state.IsRecognised);
}
