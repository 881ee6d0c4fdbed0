using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class GradingTests
{
    private static readonly Guid A = Id("a");
    private static readonly Guid B = Id("b");
    private static readonly Guid C = Id("c");
    private static readonly Guid X = Id("x");
    private static readonly Guid Y = Id("y");
    private static readonly Guid Z = Id("z");

    private static readonly QuestionBody Choices = Body([new(A, "甲"), new(B, "乙"), new(C, "丙")], []);

    private static readonly AnswerBody ChoiceKey = new()
    {
        Right = [A],
        Feedback = new Dictionary<Guid, string> { [A] = "そのとおり", [B] = "ちがいます", [C] = "逆です" },
    };

    private static readonly AnswerBody Verdicts = new() { WhenRight = "よし", WhenWrong = "もう一度" };
    private static readonly AnswerBody ManyKey = ChoiceKey with { Right = [A, C] };
    private static readonly AnswerBody OrderKey = Verdicts with { Right = [B, A, C] };
    private static readonly QuestionBody Matching = Body([new(A, "甲"), new(B, "乙")], [new(X, "一"), new(Y, "二"), new(Z, "一")]);
    private static readonly AnswerBody MatchKey = Verdicts with { Matches = new Dictionary<Guid, Guid> { [A] = X, [B] = Y } };
    private static readonly QuestionBody Numeric = Body([], []) with { Unit = "円" };

    private static readonly AnswerBody NumberKey = Verdicts with
    {
        Number = 1200,
        Tolerance = 10,
        Near = [new(1320, "税込みです"), new(1335, "送料も足しています"), new(120, "桁が違います")],
    };

    [Fact]
    public void TryGrade_TheRightChoice_IsRightWithItsFeedback()
    {
        var graded = Graded(QuestionTypes.OneChoice, Choices, ChoiceKey, Answer.OfChoices(A));
        Assert.Equal((true, 1), (graded.IsRight, graded.Fraction));
        Assert.Equal("そのとおり", Assert.Single(graded.Feedback).In(ChoiceKey));
    }

    [Fact]
    public void TryGrade_AWrongChoice_IsWrongWithItsFeedback()
    {
        var graded = Graded(QuestionTypes.TrueFalse, Choices, ChoiceKey, Answer.OfChoices(B));
        Assert.Equal((false, 0), (graded.IsRight, graded.Fraction));
        Assert.Equal("ちがいます", Assert.Single(graded.Feedback).In(ChoiceKey));
    }

    [Fact]
    public void TryGrade_AllRightOnesInAnyOrder_IsRight() =>
        Assert.True(Graded(QuestionTypes.ManyChoices, Choices, ManyKey, Answer.OfChoices(C, A)).IsRight);

    [Fact]
    public void TryGrade_OneLeftOut_IsWrongAndSaysSo()
    {
        var graded = Graded(QuestionTypes.ManyChoices, Choices, ManyKey, Answer.OfChoices(C));
        Assert.False(graded.IsRight);
        Assert.Equal([new ChoiceFeedback(C), new LeftOutFeedback()], graded.Feedback);
        Assert.Null(graded.Feedback[1].In(ManyKey));
    }

    [Fact]
    public void TryGrade_OneTooMany_IsWrong()
    {
        var graded = Graded(QuestionTypes.ManyChoices, Choices, ManyKey, Answer.OfChoices(A, B, C));
        Assert.False(graded.IsRight);
        Assert.Equal([new ChoiceFeedback(A), new ChoiceFeedback(B), new ChoiceFeedback(C)], graded.Feedback);
    }

    [Fact]
    public void TryGrade_InOrder_IsRight() => Assert.True(Graded(QuestionTypes.Ordering, Choices, OrderKey, Answer.OfChoices(B, A, C)).IsRight);

    [Fact]
    public void TryGrade_OutOfOrderOrUnfinished_IsWrong()
    {
        Assert.False(Graded(QuestionTypes.Ordering, Choices, OrderKey, Answer.OfChoices(A, B, C)).IsRight);
        Assert.False(Graded(QuestionTypes.Ordering, Choices, OrderKey, Answer.OfChoices(B, A)).IsRight);
    }

    [Fact]
    public void TryGrade_ItemsOfOneWording_MayChangePlaces()
    {
        var twins = Body([new(A, "確認"), new(B, "記入"), new(C, "確認")], []);
        Assert.True(Graded(QuestionTypes.Ordering, twins, Verdicts with { Right = [A, B, C] }, Answer.OfChoices(C, B, A)).IsRight);
    }

    [Fact]
    public void TryGrade_Matched_IsRightWithTheVerdict()
    {
        var graded = Graded(QuestionTypes.Matching, Matching, MatchKey, Answer.OfPairs(new(B, Y), new(A, X)));
        Assert.True(graded.IsRight);
        Assert.Equal("よし", Assert.Single(graded.Feedback).In(MatchKey));
    }

    [Fact]
    public void TryGrade_ATargetOfTheSameWording_IsRight() =>
        Assert.True(Graded(QuestionTypes.Matching, Matching, MatchKey, Answer.OfPairs(new(A, Z), new(B, Y))).IsRight);

    [Fact]
    public void TryGrade_HalfMatched_IsWrong()
    {
        Assert.False(Graded(QuestionTypes.Matching, Matching, MatchKey, Answer.OfPairs(new AnswerPair(A, X))).IsRight);
        Assert.False(Graded(QuestionTypes.Matching, Matching, MatchKey, Answer.OfPairs(new(A, Y), new(B, X))).IsRight);
    }

    [Theory]
    [InlineData("1200", true)]
    [InlineData("1,190円", true)]
    [InlineData("１２１０", true)]
    [InlineData("1210.001", false)]
    [InlineData("1189.999", false)]
    [InlineData("79228162514264337593543950335", false)]
    public void TryGrade_Number_ToleranceIsInclusive(string text, bool isRight) =>
        Assert.Equal(isRight, Graded(QuestionTypes.Numeric, Numeric, NumberKey, Answer.OfText(text)).IsRight);

    [Theory]
    [InlineData("1320", "税込みです")]
    [InlineData("1328", "送料も足しています")]
    [InlineData("120", "桁が違います")]
    [InlineData("5", "もう一度")]
    public void TryGrade_WrongNumber_NamesTheNearestSlip(string text, string feedback) =>
        Assert.Equal(feedback, Assert.Single(Graded(QuestionTypes.Numeric, Numeric, NumberKey, Answer.OfText(text)).Feedback).In(NumberKey));

    [Theory]
    [InlineData(QuestionTypes.OneChoice)]
    [InlineData(QuestionTypes.ManyChoices)]
    [InlineData(QuestionTypes.TrueFalse)]
    [InlineData(QuestionTypes.Ordering)]
    [InlineData(QuestionTypes.Matching)]
    [InlineData(QuestionTypes.Numeric)]
    public void TryGrade_NoAnswer_IsWrong(string type)
    {
        var (body, key) = Sample(type);
        Assert.False(Graded(type, body, key, null).IsRight);
        Assert.False(Graded(type, body, key, Answer.None).IsRight);
    }

    public static TheoryData<string, Answer, AnswerRefusal> Malformed => new()
    {
        { QuestionTypes.OneChoice, Answer.OfChoices(X), AnswerRefusal.UnknownChoice },
        { QuestionTypes.OneChoice, Answer.OfChoices(A, B), AnswerRefusal.TooMany },
        { QuestionTypes.OneChoice, Answer.OfChoices(A, A), AnswerRefusal.NamedTwice },
        { QuestionTypes.OneChoice, Answer.OfText("甲"), AnswerRefusal.OtherType },
        { QuestionTypes.TrueFalse, Answer.OfChoices(A, B), AnswerRefusal.TooMany },
        { QuestionTypes.ManyChoices, Answer.OfChoices(A, C, A), AnswerRefusal.NamedTwice },
        { QuestionTypes.ManyChoices, Answer.OfPairs(new AnswerPair(A, X)), AnswerRefusal.OtherType },
        { QuestionTypes.Ordering, Answer.OfChoices(A, B, C, X), AnswerRefusal.UnknownChoice },
        { QuestionTypes.Ordering, Answer.OfChoices(A, B, C, C), AnswerRefusal.NamedTwice },
        { QuestionTypes.Matching, Answer.OfPairs(new(A, X), new(A, Y)), AnswerRefusal.NamedTwice },
        { QuestionTypes.Matching, Answer.OfPairs(new AnswerPair(C, X)), AnswerRefusal.UnknownChoice },
        { QuestionTypes.Matching, Answer.OfPairs(new AnswerPair(A, B)), AnswerRefusal.UnknownChoice },
        { QuestionTypes.Matching, Answer.OfChoices(A), AnswerRefusal.OtherType },
        { QuestionTypes.Numeric, Answer.OfChoices(A), AnswerRefusal.OtherType },
        { QuestionTypes.Numeric, Answer.OfText("たくさん"), AnswerRefusal.NotANumber },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void TryGrade_MalformedAnswer_IsRefused(string type, Answer answer, AnswerRefusal expected)
    {
        var (body, key) = Sample(type);
        Assert.False(Grading.TryGrade(type, body, key, answer, out var graded, out var refusal));
        Assert.Null(graded);
        Assert.Equal(expected, refusal);
        Assert.Equal(expected, AnswerShape.RefusalOf(type, body, answer));
    }

    [Fact]
    public void TryGrade_NoSuchType_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Grading.TryGrade("essay", Choices, ChoiceKey, Answer.None, out _, out _));

    private static GradedAnswer Graded(string type, QuestionBody body, AnswerBody key, Answer? answer)
    {
        Assert.True(Grading.TryGrade(type, body, key, answer, out var graded, out var refusal), $"{refusal}");
        Assert.Null(refusal);
        return graded;
    }

    private static (QuestionBody Body, AnswerBody Key) Sample(string type) => type switch
    {
        QuestionTypes.Matching => (Matching, MatchKey),
        QuestionTypes.Numeric => (Numeric, NumberKey),
        QuestionTypes.Ordering => (Choices, OrderKey),
        QuestionTypes.ManyChoices => (Choices, ManyKey),
        _ => (Choices, ChoiceKey),
    };

    private static QuestionBody Body(QuestionOption[] options, QuestionOption[] targets) => new("q1", "<p>問い</p>", options, targets, null);

    private static Guid Id(string key) => ContentId.Of("choice", "grading", key);
}
