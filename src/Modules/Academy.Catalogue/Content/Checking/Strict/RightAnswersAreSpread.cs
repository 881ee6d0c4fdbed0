using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>The place of a choice does not tell whether it is right.</summary>
internal sealed class RightAnswersAreSpread : IStrictRule
{
    /// <summary>From so many single-choice questions on, <see cref="Places"/> different places are used.</summary>
    public const int Many = 4;
    public const int Places = 3;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from quiz in content.Source.Courses.SelectMany(course => course.Quizzes)
        from finding in Check(quiz)
        select finding;

    private static IEnumerable<ContentError> Check(QuizSource quiz)
    {
        var singles = quiz.Questions.Where(question => question.Type == "single").Select(question => question.Answer).OfType<ChoiceAnswer>()
            .Where(answer => answer.Choices.Any(choice => choice.Correct)).ToList();
        if (singles.Count == 0)
            yield break;
        var choices = singles.Max(answer => answer.Choices.Count);
        var most = (singles.Count + choices - 1) / choices + 1;
        var used = singles.CountBy(answer => answer.Choices.Index().First(choice => choice.Item.Correct).Index + 1).ToList();
        foreach (var (place, times) in used.Where(pair => pair.Value > most).OrderBy(pair => pair.Key))
            yield return new(quiz.File, quiz.Id.Line, $"単一選択 {singles.Count} 問のうち {times} 問の正解が {place} 番目にあります", $"1つの位置を {most} 問までにし、選択肢を並べ替えます");
        if (singles.Count >= Many && used.Count < Math.Min(Places, choices))
            yield return new(quiz.File, quiz.Id.Line, $"単一選択 {singles.Count} 問の正解が {used.Count} つの位置にしかありません", $"{Places} つ以上の位置に散らします");
    }
}
