using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Learning.Quizzes;
using FsCheck;
using FsCheck.Fluent;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

/// <summary>Logs as they could be in the database: with ids of their own, received at or after they occurred.</summary>
internal static class Logs
{
    private const int LastMinute = 4000;

    private static readonly Gen<int> Minutes = Gen.Choose(0, LastMinute);

    private static readonly Gen<Guid> Ids =
        from a in Gen.Choose(int.MinValue, int.MaxValue)
        from b in Gen.Choose(int.MinValue, int.MaxValue)
        select ContentId.Of("event", $"{a} {b}");

    private static readonly Gen<(Guid? Item, EventPayload Payload)> Lessons = Gen.OneOf(
        Gen.Elements(Reading, Checks, Watching, Added).Select(item => Of(item, new LessonOpened())),
        Gen.Elements(Reading, Reading, Added).Select(item => Of(item, new LessonConfirmed())),
        from question in Gen.Elements(CheckOne, CheckTwo)
        from right in Gen.Elements(true, true, false)
        select Of(Checks, new CheckAnswered(question, Answer.None, right)),
        from ends in Gen.ArrayOf(Gen.Choose(0, 110).Two())
        from duration in Gen.Elements(100m, 100m, 99.5m, 120m, 10m)
        select Of(Watching, new VideoWatched(Film, duration, [.. ends.Select(Between)])));

    private static readonly Gen<(Guid? Item, EventPayload Payload)> Results = Gen.OneOf(
        from attempt in Gen.Choose(1, 4)
        from points in Gen.Choose(0, 100)
        select Of(Final, new QuizSubmitted(AttemptId(attempt), points, 100)),
        Gen.Choose(1, 4).Select(attempt => Of(Final, new QuizAnswered(AttemptId(attempt), QuestionOne, Answer.OfText($"{attempt}")))));

    /// <summary>One opening for each attempt, always the same: the server makes no other. The first attempt is that of the sample.</summary>
    private static readonly Gen<LearningEvent> Openings = Gen.Choose(2, 4).Select(attempt => new LearningEvent(
        ContentId.Of("event", "opening", $"{attempt}"), Final, Minute(attempt * 500), Minute(attempt * 500), null,
        new QuizOpened(AttemptId(attempt), attempt, First, Minute(attempt * 500 + 30))));

    private static readonly Gen<(Guid? Item, EventPayload Payload)> MoveKinds =
        from release in Gen.Elements(First, Longer, Shorter, FilmOnly, Timed)
        from policy in Gen.Elements(Enum.GetValues<MovePolicy>())
        select Of(null, new ReleaseMoved(release, policy, "新しい版"));

    private static readonly Gen<(Guid? Item, EventPayload Payload)> Decisions = Gen.OneOf(
        MoveKinds,
        from attempt in Gen.Choose(1, 4)
        from points in Gen.Choose(0, 100)
        select Of(Final, new ResultCorrected(AttemptId(attempt), points, 100, "設問の誤り")),
        Gen.Choose(1, 3).Select(count => Of(Final, new AttemptGranted(count, "停電"))),
        Gen.Choose(-3, 2).Select(day => Of(null, new CompletionRecognised(new DateOnly(2026, 11, 1).AddDays(day), "紙の記録"))),
        Gen.Elements<EventPayload>(
            new EnrolmentExempted("同等の研修"),
            new ExemptionLifted("配属替え"),
            new EnrolmentPaused(new(2026, 11, 2), "休業"),
            new EnrolmentResumed(new(2026, 11, 3), "復職"),
            new DueChanged("申し出", null, new(2026, 12, 1))).Select(payload => Of(null, payload)));

    /// <summary>What the learner did, with the marks that the server gave.</summary>
    public static Arbitrary<LearningEvent[]> Learning { get; } = Gen.ArrayOf(Gen.OneOf(Stamped(Lessons), Stamped(Results), Openings)).ToArbitrary();

    /// <summary>The same with decisions; most have all that the first release asks, before the decisions or between them.</summary>
    public static Arbitrary<LearningEvent[]> Anything { get; } =
        (from learning in Learning.Generator
         from decisions in Gen.ArrayOf(Stamped(Decisions))
         from whole in Gen.Elements<LearningEvent[]>([], All(), All(slower: 60))
         select (LearningEvent[])[.. learning, .. decisions, .. whole]).ToArbitrary();

    /// <summary>Releases to begin with: one of them knows how long its film is.</summary>
    public static Arbitrary<Guid> Beginnings { get; } = Gen.Elements(First, Timed).ToArbitrary();

    public static Arbitrary<LearningEvent[]> Moves { get; } = Gen.ArrayOf(Stamped(MoveKinds)).ToArbitrary();

    /// <summary>The same events as much later as given.</summary>
    public static LearningEvent[] Later(this IEnumerable<LearningEvent> events, TimeSpan by) =>
        [.. events.Select(happened => new LearningEvent(
            happened.ClientId, happened.ItemId, happened.OccurredAt + by, happened.ReceivedAt + by, happened.ActorId, happened.Payload))];

    private static Gen<LearningEvent> Stamped(Gen<(Guid? Item, EventPayload Payload)> happenings) =>
        from id in Ids
        from minute in Minutes
        from delay in Gen.Choose(0, 600)
        from happening in happenings
        let isDecision = happening.Payload is DecisionPayload
        let received = Minute(minute + (isDecision ? 0 : delay))
        select new LearningEvent(id, happening.Item, Minute(minute), received, isDecision ? Trainer : null, happening.Payload);

    private static (Guid? Item, EventPayload Payload) Of(Guid? item, EventPayload payload) => (item, payload);

    private static Segment Between((int One, int Other) ends) => new(Math.Min(ends.One, ends.Other), Math.Max(ends.One, ends.Other));

    private static Gen<(int One, int Other)> Two(this Gen<int> numbers) => from one in numbers from other in numbers select (one, other);
}
