using System.Globalization;
using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Microsoft.Extensions.Primitives;

namespace Academy.Learning.Services.Quizzes;

/// <summary>
/// Between answers and the fields of a page that has many questions. A question's field bears its id; where each option has a select
/// of its own, the option's id beside it, with its place (1, 2, 3 …) or its target as value.
/// </summary>
public static class AnswerForm
{
    public static string Field(Guid question) => question.ToString("N");

    public static string Field(Guid question, Guid option) => $"{question:N}-{option:N}";

    /// <summary>The field that bears what a question's fields showed when the page was made.</summary>
    public static string ShownField(Guid question) => $"{question:N}-shown";

    /// <summary>What an answer's fields showed, to be told from what they hold now.</summary>
    public static string Shown(QuizQuestion question, Answer answer)
    {
        var fields = Fill(question, answer);
        return CatalogueJson.Write(Read(question, field => fields.GetValueOrDefault(field)));
    }

    /// <summary>
    /// Whether a question's fields hold something else than the page was made with. What a page that is older than the log leaves as it
    /// was says nothing about the answer.
    /// </summary>
    public static bool IsChanged(QuizQuestion question, Answer posted, Func<string, StringValues> values) =>
        CatalogueJson.Write(posted) != (values(ShownField(question.Id)) is [{ Length: > 0 } shown] ? shown : CatalogueJson.Write(Answer.None));

    /// <summary>What stands in the fields of a question.</summary>
    /// <param name="values">A form's, by field.</param>
    public static Answer Read(QuizQuestion question, Func<string, StringValues> values) => question.Type switch
    {
        QuestionTypes.Numeric => values(Field(question.Id)).ToString() is var text && string.IsNullOrWhiteSpace(text) ? Answer.None : Answer.OfText(text.Trim()),
        QuestionTypes.Ordering => Answer.OfChoices([.. Selected(question, values)
            .Select(select => (select.Option, Place: int.TryParse(select.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0))
            .OrderBy(select => select.Place).Select(select => select.Option)]),
        QuestionTypes.Matching => Answer.OfPairs([.. Selected(question, values).Select(select => new AnswerPair(select.Option, Id(select.Value)))]),
        _ => Answer.OfChoices([.. values(Field(question.Id)).Select(Id)]),
    };

    /// <summary>Whether an order is begun but has gaps or two at one place: it cannot be stored.</summary>
    public static bool IsUnfinished(QuizQuestion question, Func<string, StringValues> values)
    {
        if (question.Type != QuestionTypes.Ordering)
            return false;
        var places = Selected(question, values).Select(select => select.Value).ToHashSet();
        return places.Count > 0 && places.Count < question.Body.Options.Count;
    }

    /// <summary>The fields as an answer fills them.</summary>
    public static IReadOnlyDictionary<string, StringValues> Fill(QuizQuestion question, Answer answer) => question.Type switch
    {
        QuestionTypes.Numeric => new Dictionary<string, StringValues> { [Field(question.Id)] = answer.Text },
        QuestionTypes.Ordering => answer.Choices.Index().ToDictionary(
            place => Field(question.Id, place.Item), place => new StringValues((place.Index + 1).ToString(CultureInfo.InvariantCulture))),
        QuestionTypes.Matching => answer.Pairs.ToDictionary(pair => Field(question.Id, pair.OptionId), pair => new StringValues(pair.TargetId.ToString())),
        _ => new Dictionary<string, StringValues> { [Field(question.Id)] = answer.Choices.Select(choice => choice.ToString()).ToArray() },
    };

    private static IEnumerable<(Guid Option, string Value)> Selected(QuizQuestion question, Func<string, StringValues> values) =>
        from option in question.Body.Options
        let value = values(Field(question.Id, option.Id)).ToString()
        where value.Length > 0
        select (option.Id, value);

    /// <summary>What is no id is an id that no question has.</summary>
    private static Guid Id(string? value) => Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
