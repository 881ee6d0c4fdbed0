using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A graded question is not to be guessed at more easily than its neighbours.</summary>
internal sealed class SinglesOfferFourChoices : IStrictRule
{
    public const int Choices = 4;

    public IEnumerable<ContentError> Check(ContentUnderReview content) =>
        from quiz in content.Source.Courses.SelectMany(course => course.Quizzes)
        from question in quiz.Questions
        where question.Type == "single" && question.Answer is ChoiceAnswer answer && answer.Choices.Count != Choices
        select new ContentError(
            question.File,
            question.Line,
            $"問題「{question.Id}」の選択肢が {((ChoiceAnswer)question.Answer).Choices.Count} つです",
            $"現場で思い付きそうな行動を {Choices} つ並べます");
}
