using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Services.Quizzes;

namespace Academy.Integration.Tests.Learning.Quizzes;

public sealed class AnswerLinesTests
{
    private static readonly Guid A = Guid.CreateVersion7();
    private static readonly Guid B = Guid.CreateVersion7();
    private static readonly Guid X = Guid.CreateVersion7();
    private static readonly Guid Y = Guid.CreateVersion7();
    private static readonly QuestionBody Body = new("q", "", [new(A, "<b>甲</b>"), new(B, "乙")], [new(X, "一"), new(Y, "二")], "人");

    [Fact]
    public void Given_Choices_AreTheirWordsInTheOrderOfTheAnswer() => Assert.Equal(["乙", "<b>甲</b>"], AnswerLines.Given(Body, Answer.OfChoices(B, A)));

    [Fact]
    public void Given_Pairs_AreBothSides() => Assert.Equal(["<b>甲</b> → 二"], AnswerLines.Given(Body, Answer.OfPairs(new AnswerPair(A, Y))));

    [Theory]
    [InlineData("47", "47 人")]
    [InlineData("47人", "47人")]
    [InlineData("<img src=x>", "&lt;img src=x&gt; 人")]
    public void Given_ANumber_IsWhatWasTypedWithItsUnit(string typed, string line) => Assert.Equal([line], AnswerLines.Given(Body, Answer.OfText(typed)));

    [Fact]
    public void Given_ANumberWithoutUnit_IsTheNumber() => Assert.Equal(["47"], AnswerLines.Given(Body with { Unit = null }, Answer.OfText("47")));

    [Fact]
    public void Given_NoAnswer_IsNoLine() => Assert.Empty(AnswerLines.Given(Body, Answer.None));

    [Fact]
    public void Right_OfAnOrder_IsInItsOrder() => Assert.Equal(["乙", "<b>甲</b>"], AnswerLines.Right(Body, new() { Right = [B, A] }));

    [Fact]
    public void Right_OfAMatching_IsEachOptionAsTheQuestionHasThem() =>
        Assert.Equal(["<b>甲</b> → 二", "乙 → 一"], AnswerLines.Right(Body, new() { Matches = new Dictionary<Guid, Guid> { [B] = X, [A] = Y } }));

    [Fact]
    public void Right_OfANumber_HasItsUnit() => Assert.Equal(["0.5 人"], AnswerLines.Right(Body, new() { Number = 0.5m }));
}
