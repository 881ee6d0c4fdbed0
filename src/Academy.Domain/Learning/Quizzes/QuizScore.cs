namespace Academy.Domain.Learning.Quizzes;

/// <summary>What an attempt came to, against the pass mark it was taken under.</summary>
/// <param name="Points">0 to <paramref name="Maximum"/>.</param>
/// <param name="Pass">Percent of the points, 1 to 100.</param>
public sealed record QuizScore(int Points, int Maximum, int Pass)
{
    /// <summary>0 to 100, rounded down: 79.9 % is not 80 %.</summary>
    public int Percent => Maximum <= 0 ? 0 : (int)(Points * 100L / Maximum);

    public bool IsPassed => Percent >= Pass;

    /// <summary>The result of an attempt.</summary>
    /// <param name="marks">Every question of the attempt with its points; one without an answer is not right.</param>
    public static QuizScore Of(IReadOnlyCollection<(int Points, bool IsRight)> marks, int pass) =>
        new(marks.Where(mark => mark.IsRight).Sum(mark => mark.Points), marks.Sum(mark => mark.Points), pass);

    /// <summary>What is wrong with a result, for a log; null when nothing is.</summary>
    internal static string? Problem(int points, int maximum) =>
        maximum < 1 ? "a maximum below 1" : points < 0 || points > maximum ? "points that are not between 0 and the maximum" : null;
}
