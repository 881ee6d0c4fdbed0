using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using static Academy.Domain.Tests.Learning.Completion.SampleCourse;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class ReleaseRequirementsTests
{
    [Fact]
    public void Of_Outline_NamesARuleForEachItem()
    {
        var items = Releases[First].Items;
        Assert.IsType<TheLessonIsConfirmed>(items[0].Rule);
        Assert.Equal([CheckOne, CheckTwo], Assert.IsType<EveryCheckWasAnsweredRightly>(items[1].Rule).Checks);
        Assert.Equal(90, Assert.IsType<EveryVideoWasWatched>(items[2].Rule).Percent);
        Assert.IsType<TheQuizIsPassed>(items[3].Rule);
        Assert.Equal((Settings, true), (items[3].Quiz, items[3].IsQuiz));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("video:0")]
    [InlineData("video:101")]
    [InlineData("video:+9")]
    [InlineData("Confirm")]
    [InlineData(null)]
    public void Of_NoSuchRule_Throws(string? completes) =>
        Assert.Throws<FormatException>(() => Release(First, Settings, Lesson(Reading, completes)));

    [Fact]
    public void Of_QuizWithoutSettings_Throws() => Assert.Throws<FormatException>(() => ReleaseRequirements.Of(
        First, Outline(Lesson(Final, null) with { Kind = OutlineItemKind.Quiz }), new Dictionary<Guid, QuizSettings>()));
}
