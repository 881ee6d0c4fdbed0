using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Access;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Services.Quizzes;

/// <summary>What a quiz asks and how it is taken, in words.</summary>
public sealed class QuizTexts(IStringLocalizer<Text> text)
{
    public string NotANumber => text["数で入力してください。例:12.5"];

    public string Unfinished => text["すべての順番を、重ならないように選んでください。"];

    /// <summary>What is to be done with a question of this type.</summary>
    public string Kind(string type) => type switch
    {
        QuestionTypes.ManyChoices => text["当てはまるものをすべて選択"],
        QuestionTypes.Ordering => text["順番に並べる"],
        QuestionTypes.Matching => text["合うものを選択"],
        QuestionTypes.Numeric => text["数を入力"],
        _ => text["1つ選択"],
    };

    /// <summary>20分, or with extra time 30分(延長10分を含む).</summary>
    public string TimeLimit(QuizSettings settings, int extraPercent) => settings.TimeLimit switch
    {
        null => text["なし"],
        { } minutes when extraPercent == 0 => text["{0}分", minutes],
        { } minutes => text["{0}分(延長の{1}分を含む)", minutes + Extra(minutes, extraPercent), Extra(minutes, extraPercent)],
    };

    /// <summary>In minutes, rounded up: nobody is told of less than they get.</summary>
    private static int Extra(int minutes, int percent) => (minutes * percent + 99) / 100;

    /// <summary>2 / 2点.</summary>
    public string Earned(ReviewedQuestion question) => text["{0} / {1}点", question.IsRight ? question.Points : 0, question.Points];

    public string Attempts(AnAttemptIsLeft attempts) => attempts.Allowed is { } allowed
        ? text["{0}回まで(あと{1}回)", allowed, attempts.Left!]
        : text["何回でも"];

    /// <summary>The least points that pass.</summary>
    public string Pass(QuizSettings settings, int maximum) =>
        text["{0}点中{1}点以上({2}%)", maximum, (maximum * settings.Pass + 99) / 100, settings.Pass];

    /// <summary>11月24日(火) 10:42.</summary>
    public static string At(DateTime utc) => $"{Shown.Day(TokyoTime.DateOf(utc))} {TokyoTime.Clock(utc)}";
}
