using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions.Surveys;

namespace Academy.Cohorts.Services.Sessions.Surveys;

/// <summary>What participants are asked after a session where its host asks nothing else. In both languages, since it is kept with each answer.</summary>
public static class StandardSurvey
{
    public static IReadOnlyList<SurveyQuestion> Questions { get; } =
    [
        Scale("satisfied", "今回の内容に満足した", "I am satisfied with this session"),
        Scale("understood", "内容を理解できた", "I understood what was taught"),
        Scale("useful", "職場の仕事に生かせる", "I can use it at work"),
        new("pace", SurveyQuestionKind.Choice, new("進み方はどうでしたか", "How was the pace?"),
            [new("速かった", "Too fast"), new("ちょうどよかった", "About right"), new("遅かった", "Too slow")], IsRequired: true),
        new("comment", SurveyQuestionKind.Text, new("よかったことや、改めてほしいこと", "What was good, and what should be better"), [], IsRequired: false),
    ];

    /// <summary>What is asked after the sessions of a term.</summary>
    public static IReadOnlyList<SurveyQuestion> Of(TermTerms terms) => terms.Survey ?? Questions;

    private static SurveyQuestion Scale(string key, string japanese, string english) => new(key, SurveyQuestionKind.Scale, new(japanese, english), [], IsRequired: true);
}
