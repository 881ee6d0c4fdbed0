using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class ShuffleTests
{
    private static readonly Guid Attempt = ContentId.Of("attempt", "1");
    private static readonly Guid Question = ContentId.Of("question", "1");
    private static readonly int[] Twenty = [.. Enumerable.Range(1, 20)];

    private static readonly QuestionBody Body = new(
        "q1", "", [.. Twenty.Select(Option)], [.. Twenty.Select(Option)], null);

    [Fact]
    public void Next_TheReferenceSeed_GivesTheReferenceNumbers()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.Next(), random.Next(), random.Next()]);
    }

    [Fact]
    public void Order_AnySeed_IsAPermutationAndStable() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(0, 9)).ToArbitrary(), Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), (items, seed) =>
        {
            var order = Shuffle.Order((ulong)seed, items);
            return order.Order().SequenceEqual(items.Order()) && order.SequenceEqual(Shuffle.Order((ulong)seed, items));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Order_ManySeeds_EveryPlaceIsAsLikely()
    {
        var counts = new int[5, 5];
        for (var seed = 0UL; seed < 5000; seed++)
        {
            foreach (var (place, item) in Shuffle.Order(seed, [0, 1, 2, 3, 4]).Index())
                counts[place, item]++;
        }
        Assert.All(counts.Cast<int>(), count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void Order_OneSeed_IsTheSameForEver() => Assert.Equal("CEGADBF", string.Concat(Shuffle.Order(42, [.. "ABCDEFG"])));

    [Theory]
    [InlineData("none", false, false)]
    [InlineData("choices", false, true)]
    [InlineData("questions", true, false)]
    [InlineData("all", true, true)]
    public void Shuffle_Setting_SaysWhatIsShuffled(string setting, bool questions, bool choices)
    {
        var settings = Settings(setting);
        Assert.Equal(questions, !Shuffle.Questions(settings, Attempt, Twenty).SequenceEqual(Twenty));
        var shown = Shuffle.Choices(settings, Attempt, Question, QuestionTypes.ManyChoices, Body);
        Assert.Equal(choices, !shown.Options.SequenceEqual(Body.Options));
        Assert.Equal(choices, !shown.Targets.SequenceEqual(Body.Targets));
    }

    [Fact]
    public void Choices_TrueAndFalse_KeepTheirOrder() =>
        Assert.Same(Body, Shuffle.Choices(Settings("all"), Attempt, Question, QuestionTypes.TrueFalse, Body));

    [Fact]
    public void Choices_AnotherAttemptOrQuestion_AreInAnotherOrder()
    {
        var shown = Shown(Attempt, Question);
        Assert.Equal(shown, Shown(Attempt, Question));
        Assert.NotEqual(shown, Shown(ContentId.Of("attempt", "2"), Question));
        Assert.NotEqual(shown, Shown(Attempt, ContentId.Of("question", "2")));
    }

    private static IReadOnlyList<QuestionOption> Shown(Guid attempt, Guid question) =>
        Shuffle.Choices(Settings("choices"), attempt, question, QuestionTypes.Matching, Body).Options;

    private static QuestionOption Option(int number) => new(ContentId.Of("choice", $"{number}"), $"{number}");

    private static QuizSettings Settings(string shuffle) => new(80, null, null, "always", shuffle);
}
