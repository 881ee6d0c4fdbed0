using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;

namespace Academy.Learning.Services.Quizzes;

/// <summary>An answer as it is read: HTML of one line for each of its parts.</summary>
public static class AnswerLines
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What was answered; none when nothing was.</summary>
    public static IReadOnlyList<string> Given(QuestionBody question, Answer answer) =>
    [
        .. answer.Choices.Select(choice => Wording(question.Options, choice)),
        .. answer.Pairs.Select(pair => Matched(question, pair.OptionId, pair.TargetId)),
        .. answer.Text is { } text ? [Number(Encoder.Encode(text), question.Unit)] : Array.Empty<string>(),
    ];

    /// <summary>What is right.</summary>
    public static IReadOnlyList<string> Right(QuestionBody question, AnswerBody key) =>
    [
        .. key.Right.Select(choice => Wording(question.Options, choice)),
        .. question.Options.Where(option => key.Matches.ContainsKey(option.Id)).Select(option => Matched(question, option.Id, key.Matches[option.Id])),
        .. key.Number is { } number ? [Number(number.ToString(CultureInfo.InvariantCulture), question.Unit)] : Array.Empty<string>(),
    ];

    private static string Matched(QuestionBody question, Guid option, Guid target) =>
        $"{Wording(question.Options, option)} → {Wording(question.Targets, target)}";

    /// <summary>A unit that was typed with the number is not written twice.</summary>
    private static string Number(string number, string? unit) =>
        unit is null || number.EndsWith(unit, StringComparison.Ordinal) ? number : $"{number} {Encoder.Encode(unit)}";

    private static string Wording(IReadOnlyList<QuestionOption> options, Guid id) => options.FirstOrDefault(option => option.Id == id)?.Html ?? "";
}
