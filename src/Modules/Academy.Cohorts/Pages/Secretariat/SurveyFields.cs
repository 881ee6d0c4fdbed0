using Academy.Cohorts.Localization;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Between the questions of a survey and the form in which they are typed.</summary>
internal static class SurveyFields
{
    /// <summary>Questions of a survey at most: nobody answers more after an afternoon.</summary>
    public const int Most = 12;

    private const int FewestChoices = 2;
    private const int MostChoices = 10;
    private const int LongestChoice = 100;

    public static SurveyQuestionForm Of(SurveyQuestion question) => new()
    {
        Key = question.Key,
        Text = question.Text.Ja,
        TextEnglish = question.Text.En,
        Kind = question.Kind.ToString(),
        Choices = string.Join('\n', question.Choices.Select(choice => choice.Ja)),
        ChoicesEnglish = string.Join('\n', question.Choices.Select(choice => choice.En)),
        IsRequired = question.IsRequired,
    };

    /// <summary>What is wrong is told at its field.</summary>
    /// <param name="form">With something typed.</param>
    /// <param name="key">Under which the question is known.</param>
    /// <param name="fields">Of this question.</param>
    /// <param name="text">The reader's language.</param>
    public static SurveyQuestion Read(SurveyQuestionForm form, string key, FieldReader fields, IStringLocalizer<Text> text)
    {
        var (japanese, english) = (FieldReader.Line(form.Text), FieldReader.Line(form.TextEnglish));
        if (japanese is null)
            fields.Refuse(nameof(form.Text), text["質問文を入力してください。"]);
        var kind = Enum.TryParse<SurveyQuestionKind>(form.Kind, out var known) && Enum.IsDefined(known) ? known : SurveyQuestionKind.Scale;
        return new(key, kind, new(japanese ?? "", english), kind is SurveyQuestionKind.Choice ? Choices(form, fields, text) : [], form.IsRequired);
    }

    private static IReadOnlyList<LocalText> Choices(SurveyQuestionForm form, FieldReader fields, IStringLocalizer<Text> text)
    {
        var (japanese, english) = (Lines(form.Choices), Lines(form.ChoicesEnglish));
        if (japanese.Count is < FewestChoices or > MostChoices || japanese.Distinct().Count() < japanese.Count)
            fields.Refuse(nameof(form.Choices), text["選択肢を1行に1つずつ、{0}個から{1}個まで入力してください。同じものは使えません。", FewestChoices, MostChoices]);
        else if (japanese.Exists(line => line.Length > LongestChoice))
            fields.Refuse(nameof(form.Choices), text["選択肢は、それぞれ{0}文字までにしてください。", LongestChoice]);
        if (english.Count > 0 && english.Count != japanese.Count)
            fields.Refuse(nameof(form.ChoicesEnglish), text["英語の選択肢は、日本語と同じ数だけ、同じ順に入力してください。"]);
        else if (english.Exists(line => line.Length > LongestChoice))
            fields.Refuse(nameof(form.ChoicesEnglish), text["選択肢は、それぞれ{0}文字までにしてください。", LongestChoice]);
        return [.. japanese.Select((line, index) => new LocalText(line, english.Count == japanese.Count ? english[index] : null))];
    }

    private static List<string> Lines(string? typed) => [.. (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(FieldReader.Line).OfType<string>()];
}
