using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Academy.Learning.Services.Quizzes;
using Microsoft.Extensions.Localization;

namespace Academy.Integration.Tests.Learning.Quizzes;

public sealed class QuizTextsTests
{
    private static readonly QuizSettings Settings = new(80, null, 20, "always", "none");
    private static readonly QuizTexts Texts = new(new Japanese());

    /// <summary>The points that are named are the least that the score calls a pass.</summary>
    [Theory]
    [InlineData(8, 80, 7)]
    [InlineData(10, 80, 8)]
    [InlineData(7, 80, 6)]
    [InlineData(3, 1, 1)]
    [InlineData(3, 100, 3)]
    [InlineData(7, 29, 3)]
    public void Pass_OfSomePoints_IsTheLeastThatPasses(int maximum, int pass, int least)
    {
        Assert.Equal($"{maximum}点中{least}点以上({pass}%)", Texts.Pass(Settings with { Pass = pass }, maximum));
        Assert.True(new QuizScore(least, maximum, pass).IsPassed);
        Assert.False(new QuizScore(least - 1, maximum, pass).IsPassed);
    }

    [Theory]
    [InlineData(null, 50, "なし")]
    [InlineData(20, 0, "20分")]
    [InlineData(20, 50, "30分(延長の10分を含む)")]
    [InlineData(15, 25, "19分(延長の4分を含む)")]
    public void TimeLimit_WithExtraTime_IsTheSum(int? limit, int percent, string words) =>
        Assert.Equal(words, Texts.TimeLimit(Settings with { TimeLimit = limit }, percent));

    /// <summary>The keys themselves, which are the Japanese texts.</summary>
    private sealed class Japanese : IStringLocalizer<Text>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(null, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
