using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Quizzes;
using Microsoft.AspNetCore.Http;

namespace Academy.Learning.Services.Checks;

/// <summary>Reads the fields of a compiled question, as a browser without script posts them.</summary>
internal static class PostedAnswer
{
    /// <summary><see cref="Answer.None"/> while something is missing or cannot be read.</summary>
    public static Answer Of(KeyedQuestion question, IFormCollection form) => question.Type switch
    {
        QuestionTypes.Numeric => form["number"].ToString().Trim() is { Length: > 0 } number ? Answer.OfText(number) : Answer.None,
        QuestionTypes.Ordering => Ordered(question.Body, form),
        QuestionTypes.Matching => Matched(question.Body, form),
        _ => form["choice"].Select(Id).ToList() is var chosen && chosen.All(id => id is not null) ? Answer.OfChoices([.. chosen.OfType<Guid>()]) : Answer.None,
    };

    /// <summary>Each item has its place from 1. Two at one place are an order all the same: that of the page, as the script makes it.</summary>
    private static Answer Ordered(QuestionBody question, IFormCollection form)
    {
        var places = question.Options.Select(option => (option.Id, Place: Number(form[option.Id.ToString()]))).ToList();
        return places.All(item => item.Place is not null) ? Answer.OfChoices([.. places.OrderBy(item => item.Place).Select(item => item.Id)]) : Answer.None;
    }

    private static Answer Matched(QuestionBody question, IFormCollection form)
    {
        var pairs = question.Options.Select(option => (option.Id, Target: Id(form[option.Id.ToString()]))).ToList();
        return pairs.All(pair => pair.Target is not null) ? Answer.OfPairs([.. pairs.Select(pair => new AnswerPair(pair.Id, pair.Target!.Value))]) : Answer.None;
    }

    private static Guid? Id(string? value) => Guid.TryParse(value, out var id) ? id : null;

    private static int? Number(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
