using Academy.Domain.Learning.Quizzes;

namespace Academy.Domain.Tests.Learning.Quizzes;

public sealed class QuizScoreTests
{
    [Theory]
    [InlineData(799, 1000, 79, false)]
    [InlineData(4, 5, 80, true)]
    [InlineData(2, 3, 66, false)]
    [InlineData(0, 5, 0, false)]
    [InlineData(5, 5, 100, true)]
    [InlineData(int.MaxValue, int.MaxValue, 100, true)]
    public void Percent_Points_AreRoundedDown(int points, int maximum, int percent, bool isPassed)
    {
        var score = new QuizScore(points, maximum, 80);
        Assert.Equal((percent, isPassed), (score.Percent, score.IsPassed));
    }

    [Fact]
    public void Of_Marks_AddsThePointsOfRightAnswers() =>
        Assert.Equal(new QuizScore(3, 6, 50), QuizScore.Of([(1, true), (2, true), (3, false)], 50));

    [Fact]
    public void Of_NoQuestions_IsNotPassed() => Assert.Equal((0, false), (QuizScore.Of([], 1).Percent, QuizScore.Of([], 1).IsPassed));
}
