using System.Buffers.Binary;
using Academy.Domain.Catalogue;

namespace Academy.Domain.Learning.Quizzes;

/// <summary>
/// The order in which an attempt shows its questions and choices: made from the ids of the attempt and the question, so that
/// reloading, another node or a later look at the attempt shows the same. Fisher–Yates over <see cref="SplitMix64"/>.
/// </summary>
public static class Shuffle
{
    private const string ShufflesQuestions = "questions";
    private const string ShufflesChoices = "choices";
    private const string ShufflesAll = "all";

    public static IReadOnlyList<T> Questions<T>(QuizSettings settings, Guid attemptId, IReadOnlyList<T> questions) =>
        settings.Shuffle is ShufflesQuestions or ShufflesAll ? Order(SeedOf(attemptId), questions) : questions;

    /// <summary>The question with its options and targets in the attempt's order. True and false keep theirs.</summary>
    public static QuestionBody Choices(QuizSettings settings, Guid attemptId, Guid questionId, string type, QuestionBody question) =>
        type == QuestionTypes.TrueFalse || settings.Shuffle is not (ShufflesChoices or ShufflesAll)
            ? question
            : question with
            {
                Options = Order(SeedOf(attemptId, questionId), question.Options),
                Targets = Order(~SeedOf(attemptId, questionId), question.Targets),
            };

    /// <summary>Every order is as likely; one seed gives one order.</summary>
    public static IReadOnlyList<T> Order<T>(ulong seed, IReadOnlyList<T> items)
    {
        T[] order = [.. items];
        var random = new SplitMix64(seed);
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = random.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }

    public static ulong SeedOf(params ReadOnlySpan<Guid> ids)
    {
        var seed = 0UL;
        Span<byte> bytes = stackalloc byte[16];
        foreach (var id in ids)
        {
            id.TryWriteBytes(bytes, bigEndian: true, out _);
            seed = SplitMix64.Mix(seed ^ BinaryPrimitives.ReadUInt64BigEndian(bytes));
            seed = SplitMix64.Mix(seed ^ BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
        }
        return seed;
    }
}
