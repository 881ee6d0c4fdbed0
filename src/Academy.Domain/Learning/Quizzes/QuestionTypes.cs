namespace Academy.Domain.Learning.Quizzes;

/// <summary>The types of questions, as in the files; <c>ReleaseQuestion.Type</c>.</summary>
public static class QuestionTypes
{
    public const string OneChoice = "single";
    public const string ManyChoices = "multiple";
    public const string TrueFalse = "true-false";
    public const string Ordering = "ordering";
    public const string Matching = "matching";
    public const string Numeric = "numeric";
}
