using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class SurveyResultTests
{
    private static readonly SurveyQuestion Scale = new("s", SurveyQuestionKind.Scale, new("満足した", null), [], IsRequired: true);

    private static readonly SurveyQuestion Pace = new("p", SurveyQuestionKind.Choice, new("進み方", null), [new("速い", null), new("遅い", null)], IsRequired: true);

    private static readonly SurveyQuestion Words = new("w", SurveyQuestionKind.Text, new("ひとこと", null), [], IsRequired: false);

    private static readonly IReadOnlyList<SurveyQuestion> Questions = [Scale, Pace, Words];

    [Theory, InlineData(0), InlineData(4)]
    public void Of_FewReplies_ShowsNothingButTheirNumber(int replies)
    {
        var result = SurveyResult.Of(Questions, [.. Enumerable.Repeat(Reply(Stepped(5)), replies)]);

        Assert.Equal((replies, false, 0), (result.Replies, result.IsShown, result.Questions.Count));
    }

    [Fact]
    public void Of_FiveReplies_CountsEachStepAndChoice()
    {
        var result = SurveyResult.Of(Questions, [
            Reply(Stepped(5), Chosen("遅い"), Written("い")), Reply(Stepped(4), Chosen("速い")), Reply(Stepped(4), Chosen("速い"), Written("あ")), Reply(Stepped(1)), Reply(),
        ]);

        Assert.Equal([1, 0, 0, 2, 1], result.Questions[0].Steps);
        // (5 + 4 + 4 + 1) / 4 = 3.5
        Assert.Equal((4, 3.5m), (result.Questions[0].Count, result.Questions[0].Mean));
        Assert.Equal([("速い", 2), ("遅い", 1)], result.Questions[1].Choices.Select(one => (one.Choice.Ja, one.Count)));
        Assert.Equal(["あ", "い"], result.Questions[2].Texts);
        Assert.Null(result.Questions[2].Mean);
    }

    /// <summary>A mean is cut to the tenth as people do it: 4.25 is 4.3.</summary>
    [Fact]
    public void Mean_HalfATenth_IsRoundedUp() => Assert.Equal(
        4.3m, SurveyResult.Of([Scale], [Reply(Stepped(5)), Reply(Stepped(4)), Reply(Stepped(4)), Reply(Stepped(4)), Reply()]).Questions[0].Mean);

    [Fact]
    public void Of_QuestionsThatWereChanged_KeepsWhatWasAnsweredToTheEarlierOnes()
    {
        var other = Scale with { Text = new("役に立った", null) };

        var result = SurveyResult.Of([other, Pace], [.. Enumerable.Repeat(Reply(Stepped(2), Chosen("ふつう")), 5)]);

        Assert.Equal(["役に立った", "進み方", "満足した"], result.Questions.Select(question => question.Question.Ja));
        Assert.Equal((0, 5), (result.Questions[0].Count, result.Questions[2].Steps[1]));
        // A choice that there is no more is counted after those that there are.
        Assert.Equal([("速い", 0), ("遅い", 0), ("ふつう", 5)], result.Questions[1].Choices.Select(one => (one.Choice.Ja, one.Count)));
    }

    /// <summary>Every answer is counted once, whatever the order of the replies.</summary>
    [Fact]
    public void Of_AnyReplies_CountsEachAnswerOnce()
    {
        var line = Gen.OneOf(
            Gen.Choose(1, 5).Select(Stepped), Gen.Elements("速い", "遅い", "ふつう").Select(Chosen), Gen.Elements("あ", "い", "=1").Select(Written));
        var replies = line.ListOf().Select(lines => Reply([.. lines.DistinctBy(one => one.Key)])).ListOf().Where(all => all.Count >= SurveyResult.Fewest);

        Prop.ForAll(replies.ToArbitrary(), all =>
        {
            var (result, turned) = (SurveyResult.Of(Questions, [.. all]), SurveyResult.Of(Questions, [.. all.AsEnumerable().Reverse()]));
            Assert.Equal(all.Sum(reply => reply.Lines.Count), result.Questions.Sum(question => question.Steps.Sum() + question.Choices.Sum(one => one.Count) + question.Texts.Count));
            Assert.Equal(result.Questions.Select(question => (question.Count, question.Mean)), turned.Questions.Select(question => (question.Count, question.Mean)));
            Assert.Equal(result.Questions[2].Texts, turned.Questions[2].Texts);
        }).QuickCheckThrowOnFailure();
    }

    private static SurveyReply Reply(params SurveyReplyLine[] lines) => new(lines);

    private static SurveyReplyLine Stepped(int step) => new(Scale.Key, Scale.Kind, Scale.Text, step, null, null);

    private static SurveyReplyLine Chosen(string choice) => new(Pace.Key, Pace.Kind, Pace.Text, null, new LocalText(choice, null), null);

    private static SurveyReplyLine Written(string text) => new(Words.Key, Words.Kind, Words.Text, null, null, text);
}
