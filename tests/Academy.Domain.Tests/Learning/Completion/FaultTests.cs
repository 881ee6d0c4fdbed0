using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class FaultTests
{
    private static readonly Guid Stranger = Guid.NewGuid();

    public static TheoryData<string> Faulty => [.. Cases.Keys];

    private static readonly Dictionary<string, (LearningEvent Event, EventFaultReason Reason)> Cases = new()
    {
        ["lesson of no release"] = (At(1, Stranger, new LessonConfirmed()), EventFaultReason.ItemUnknown),
        ["lesson of a later release"] = (At(1, Added, new LessonConfirmed()), EventFaultReason.ItemUnknown),
        ["a quiz confirmed"] = (At(1, Final, new LessonConfirmed()), EventFaultReason.ItemUnknown),
        ["a lesson opened as a quiz"] = (At(1, Reading, new QuizOpened(Stranger, 1, First)), EventFaultReason.ItemUnknown),
        ["another lesson's check"] = (At(1, Reading, new CheckAnswered(CheckOne, Answer.None, true)), EventFaultReason.PartUnknown),
        ["a video that is not there"] = (At(1, Watching, new VideoWatched("other.webm", 1, [])), EventFaultReason.PartUnknown),
        ["an attempt never opened"] = (Submit(1, 9, 90), EventFaultReason.AttemptUnknown),
        ["an attempt of a later release"] = (Open(1, 1, Longer), EventFaultReason.ReleaseUnknown),
        ["a release that is not given"] = (Move(1, Stranger, MovePolicy.Expire), EventFaultReason.ReleaseUnknown),
        ["a day ahead"] = (At(1, null, new CompletionRecognised(new(2026, 11, 2), "手違い")), EventFaultReason.DayAhead),
        ["no item"] = (At(1, null, new LessonConfirmed()), EventFaultReason.ItemExpected),
        ["an item too many"] = (At(1, Reading, new EnrolmentExempted("手違い")), EventFaultReason.ItemNotExpected),
        ["nobody who decided"] = (new(Stranger, null, Start, Start, null, new EnrolmentExempted("手違い")), EventFaultReason.ActorExpected),
        ["local time"] = (new(Stranger, Reading, DateTime.SpecifyKind(Start, DateTimeKind.Local), Start, null, new LessonConfirmed()), EventFaultReason.NotUtc),
        ["no reason"] = (At(1, null, new EnrolmentExempted(" ")), EventFaultReason.BadPayload),
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Of_AFaultyEvent_IsListedAndChangesNothing(string what)
    {
        var (happened, reason) = Cases[what];
        var events = All();
        var state = Fold([.. events, happened]);
        var fault = Assert.Single(state.Faults);
        Assert.Equal((happened.ClientId, reason), (fault.ClientId, fault.Reason));
        Assert.Equal(Snapshot.Of(Fold(events)), Snapshot.Of(state with { Faults = [] }));
    }

    [Fact]
    public void Of_AnAttemptOpenedTwice_TheFirstCounts()
    {
        var second = Open(50, 1);
        var state = Fold([.. All(), second]);
        Assert.Equal(new EventFault(second.ClientId, EventFaultReason.AttemptTaken), Assert.Single(state.Faults));
        Assert.Equal(Minute(40), Assert.Single(state.Find(Final)!.Attempts).OpenedAt);
    }

    [Fact]
    public void Of_OneIdWithOtherContent_TheFirstReceivedCounts()
    {
        var first = Confirm(10);
        var other = new LearningEvent(first.ClientId, Watching, Minute(5), Minute(11), null, new LessonOpened());
        var state = Fold(other, first);
        Assert.Equal(new EventFault(first.ClientId, EventFaultReason.SameIdOtherContent), Assert.Single(state.Faults));
        Assert.Equal((Minute(10), null), (state.Find(Reading)!.DoneAt, state.Find(Watching)!.OpenedAt));
    }

    [Fact]
    public void Of_ARetryReceivedLater_IsNoFault()
    {
        var first = Confirm(10);
        Assert.Empty(Fold(new LearningEvent(first.ClientId, Reading, Minute(12), Minute(12), null, new LessonConfirmed()), first).Faults);
    }

    [Fact]
    public void Of_ThePinnedReleaseIsNotGiven_CompletesNothing()
    {
        var state = LearningFold.Of(Stranger, Releases, All());
        Assert.Null(state.CompletedAt);
        Assert.Contains(new EventFault(Guid.Empty, EventFaultReason.ReleaseUnknown), state.Faults);
    }

    [Fact]
    public void Of_ARowThatCannotBeRead_IsListed()
    {
        var row = new StoredEvent(Stranger, "lesson.danced", Reading, "{}", Start, Start, null);
        Assert.Equal(new EventFault(Stranger, EventFaultReason.UnknownKind, "lesson.danced"), Assert.Single(LearningFold.Of(First, Releases, [row]).Faults));
    }
}
