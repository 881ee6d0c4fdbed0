namespace Academy.Domain.Catalogue;

/// <summary>How a quiz is taken; <c>ReleaseQuiz.Settings</c>.</summary>
/// <param name="Pass">Percent of the points.</param>
/// <param name="Attempts">Null: any number.</param>
/// <param name="TimeLimit">Minutes for one attempt; null: none.</param>
/// <param name="Opens"><c>always</c>, or <c>after-lessons</c>: when every lesson before it is done.</param>
/// <param name="Shuffle"><c>none</c>, <c>choices</c>, <c>questions</c>, <c>all</c>.</param>
public sealed record QuizSettings(int Pass, int? Attempts, int? TimeLimit, string Opens, string Shuffle);
