using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Checks;

/// <summary>What is missing in an answer to a question inside a lesson.</summary>
public sealed class CheckTexts(IStringLocalizer<Text> text)
{
    public string Choose => text["答えを選んでから、答え合わせをしてください。"];

    public string Number => text["数を半角で入力してください。例:12.5"];

    public string Order => text["すべての順番を、重ならないように選んでください。"];

    public string Match => text["すべての組合せを選んでから、答え合わせをしてください。"];

    public string Missing(string type) => type switch
    {
        QuestionTypes.Numeric => Number,
        QuestionTypes.Ordering => Order,
        QuestionTypes.Matching => Match,
        _ => Choose,
    };
}
