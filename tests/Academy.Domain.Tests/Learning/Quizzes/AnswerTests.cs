using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class AnswerTests
{
    private static readonly Guid A = Guid.CreateVersion7();
    private static readonly Guid B = Guid.CreateVersion7();

    [Fact]
    public void Says_TheSamePartsInOtherLists_IsTrue()
    {
        Assert.True(Answer.OfChoices(A, B).Says(new() { Choices = new List<Guid> { A, B } }));
        Assert.True(Answer.OfPairs(new AnswerPair(A, B)).Says(Answer.OfPairs(new AnswerPair(A, B))));
        Assert.True(Answer.OfText("12").Says(Answer.OfText("12")));
        Assert.True(Answer.None.Says(new()));
    }

    [Fact]
    public void Says_AnotherOrderOfThings_IsFalse() => Assert.False(Answer.OfChoices(A, B).Says(Answer.OfChoices(B, A)));

    [Fact]
    public void Says_MoreOrLess_IsFalse()
    {
        Assert.False(Answer.OfChoices(A, B).Says(Answer.OfChoices(A)));
        Assert.False(Answer.OfChoices(A).Says(Answer.OfChoices(A, B)));
        Assert.False(Answer.None.Says(Answer.OfChoices(A)));
    }

    [Fact]
    public void Says_AnotherTarget_IsFalse() => Assert.False(Answer.OfPairs(new AnswerPair(A, B)).Says(Answer.OfPairs(new AnswerPair(A, A))));

    /// <summary>What was typed is kept as it was typed, so another way to write the same number is another answer.</summary>
    [Fact]
    public void Says_TheSameNumberTypedOtherwise_IsFalse() => Assert.False(Answer.OfText("12").Says(Answer.OfText("１２")));

    [Fact]
    public void Says_APartOfAnotherKind_IsFalse() => Assert.False(Answer.OfChoices(A).Says(new() { Choices = [A], Text = "12" }));
}
