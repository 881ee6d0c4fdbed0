using System.Text;
using Academy.Cohorts.Localization;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Text;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services.Sessions.Surveys;

/// <summary>The result of a survey as CSV in UTF-8, with the mark by which spreadsheets know it: a line for each step, choice and answer in words.</summary>
public sealed class SurveyFile(CohortTexts words, IStringLocalizer<Text> text)
{
    /// <param name="result">That is shown.</param>
    public byte[] Write(SurveyResult result) =>
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes(string.Concat(result.Questions.SelectMany(Lines).Prepend(Head).Select(line => CsvLine.Of(line)))),
    ];

    private IEnumerable<object?> Head => [text["質問"].Value, text["回答"].Value, text["人数"].Value];

    private IEnumerable<IEnumerable<object?>> Lines(QuestionResult question)
    {
        var asked = Shown.Text(question.Question);
        return question.Kind switch
        {
            SurveyQuestionKind.Scale => question.Steps.Select((count, step) => new object?[] { asked, words.Step(step + 1), count }).Reverse(),
            SurveyQuestionKind.Choice => question.Choices.Select(one => new object?[] { asked, Shown.Text(one.Choice), one.Count }),
            _ => question.Texts.Select(written => new object?[] { asked, written, 1 }),
        };
    }
}
