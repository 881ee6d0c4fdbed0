using Academy.Domain.Catalogue;

namespace Academy.Domain.Cohorts.Sessions.Surveys;

/// <summary>What one participant answered; <c>SurveyAnswer.Answers</c>. What was left out is not in it.</summary>
public sealed record SurveyReply(IReadOnlyList<SurveyReplyLine> Lines);

/// <summary>An answer, beside the question as it was asked: the questions may be others by now.</summary>
/// <param name="Step">Of a scale: 1 to 5.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="Text">What was written.</param>
public sealed record SurveyReplyLine(string Key, SurveyQuestionKind Kind, LocalText Question, int? Step, LocalText? Choice, string? Text);
