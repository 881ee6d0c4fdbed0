using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Learning.Events;

public sealed class EventJsonTests
{
    private static readonly Guid Id = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    private static readonly EventPayload[] OneOfEach =
    [
        new LessonOpened(),
        new LessonConfirmed(),
        new VideoWatched("入門.webm", 600.5m, [new(0, 12.25m), new(30, 31)]),
        new CheckAnswered(Id, Answer.OfChoices(Id), true),
        new QuizOpened(Id, 1, Id, new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)),
        new QuizOpened(Id, 1, Id),
        new QuizAnswered(Id, Id, Answer.OfPairs(new AnswerPair(Id, Guid.Empty))),
        new QuizAnswered(Id, Id, Answer.OfText("１，２００円")),
        new QuizSubmitted(Id, 4, 5),
        new ResultCorrected(Id, 5, 5, "設問の誤り"),
        new AttemptGranted(1, "停電"),
        new CompletionRecognised(new(2025, 6, 3), "前の職場で修了"),
        new EnrolmentExempted("休業"),
        new ExemptionLifted("復職"),
        new DueChanged("申し出", new(2026, 11, 30), new(2026, 12, 20)),
        new DueChanged("申し出", null, new(2026, 12, 20)),
        new EnrolmentPaused(new(2026, 12, 1), "休業"),
        new EnrolmentResumed(new(2027, 1, 4), "復職", new(2026, 12, 20), new(2027, 1, 24)),
        new EnrolmentResumed(new(2027, 1, 4), "復職"),
        new ReleaseMoved(Id, MovePolicy.Delta, "第2版"),
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, OneOfEach.Length)];

    [Theory]
    [MemberData(nameof(Each))]
    public void TryRead_WhatWasWritten_IsTheSame(int which)
    {
        var json = EventJson.Write(OneOfEach[which]);
        Assert.True(EventJson.TryRead(KindOf(OneOfEach[which]), json, out var read, out var refusal));
        Assert.Null(refusal);
        Assert.IsType(OneOfEach[which].GetType(), read);
        Assert.Equal(json, EventJson.Write(read));
    }

    [Fact]
    public void TryRead_EveryKind_IsKnown() => Assert.Equal(
        typeof(EventKinds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
        OneOfEach.Select(KindOf).Distinct().Order());

    [Theory]
    [MemberData(nameof(Each))]
    public void TryReadFromLearner_WhatTheServerWrites_IsRefused(int which)
    {
        var payload = OneOfEach[which];
        var isRead = EventJson.TryReadFromLearner(KindOf(payload), EventJson.Write(payload), out var read, out var refusal);
        Assert.Equal((payload is LearnerPayload, payload is LearnerPayload), (isRead, read is not null));
        Assert.Equal(payload is LearnerPayload ? null : EventFaultReason.NotForLearners, refusal?.Reason);
    }

    [Theory]
    [InlineData(EventKinds.VideoWatched, """{"video":"a.webm","duration":100,"segments":[[0,12.5]]}""")]
    [InlineData(EventKinds.QuizAnswered, """{"attemptId":"0198a000-0000-7000-8000-000000000001","questionId":"0198a000-0000-7000-8000-000000000001","answer":{"text":"5"}}""")]
    public void TryReadFromLearner_AsABrowserWritesIt_IsRead(string kind, string json) =>
        Assert.True(EventJson.TryReadFromLearner(kind, json, out _, out _));

    [Theory]
    [InlineData("lesson.danced", "{}", EventFaultReason.UnknownKind)]
    [InlineData("", "{}", EventFaultReason.UnknownKind)]
    [InlineData(EventKinds.LessonOpened, "", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.LessonOpened, "null", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.LessonOpened, "[]", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.LessonOpened, """{"kind":"lesson.opened"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.AttemptGranted, """{"count":1}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.AttemptGranted, """{"count":1,"reason":null}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.AttemptGranted, """{"count":1,"count":9,"reason":"停電"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.AttemptGranted, """{"count":"1","reason":"停電"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.AttemptGranted, """{"count":0,"reason":"停電"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.EnrolmentExempted, """{"reason":"\ud800"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":0,"segments":[]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":1e28,"segments":[]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":1e99,"segments":[]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":null}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":[[5,1]]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":[[-1,1]]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":[[1,1e20]]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":[[1,2,3]]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.VideoWatched, """{"video":"a","duration":9,"segments":[["1",2]]}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.QuizSubmitted, """{"attemptId":"0198a000-0000-7000-8000-000000000001","points":6,"maximum":5}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.QuizOpened, """{"attemptId":"0198a000-0000-7000-8000-000000000001","number":1,"releaseId":"0198a000-0000-7000-8000-000000000001","deadlineAt":"2026-11-22T09:00:00"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.ReleaseMoved, """{"releaseId":"0198a000-0000-7000-8000-000000000001","policy":1,"reason":"版"}""", EventFaultReason.BadPayload)]
    [InlineData(EventKinds.CompletionRecognised, """{"day":"0202-06-03","reason":"打ち間違い"}""", EventFaultReason.BadPayload)]
    public void TryRead_AnythingElse_TellsWhy(string kind, string json, EventFaultReason expected)
    {
        Assert.False(EventJson.TryRead(kind, json, out var payload, out var refusal));
        Assert.Null(payload);
        Assert.Equal(expected, refusal.Reason);
        Assert.NotNull(refusal.Detail);
    }

    [Fact]
    public void TryRead_LongAnswer_IsRefused() =>
        Assert.False(EventJson.TryRead(EventKinds.QuizAnswered, EventJson.Write(new QuizAnswered(Id, Id, Answer.OfText(new('1', 201)))), out _, out _));

    [Fact]
    public void TryRead_BrokenText_NeverThrows() => Prop.ForAll(
        Gen.Elements(OneOfEach).ToArbitrary(),
        Gen.ArrayOf(Gen.Elements("""{}[]":,\0e9-x漢""".ToCharArray())).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        (payload, noise, place) =>
        {
            var json = EventJson.Write(payload);
            var broken = json.Insert(Math.Min(place, json.Length), new string(noise));
            return EventJson.TryRead(KindOf(payload), broken, out var read, out var refusal) ? read is not null && refusal is null : refusal is not null;
        }).QuickCheckThrowOnFailure();

    private static string KindOf(EventPayload payload) => new LearningEvent(Id, null, default, default, null, payload).Kind;
}
