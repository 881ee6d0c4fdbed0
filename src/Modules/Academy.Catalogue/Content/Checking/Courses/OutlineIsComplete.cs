
namespace Academy.Catalogue.Content.Checking.Courses;

/// <summary>What a list needs at least: a course without a lesson cannot be completed, a quiz without a question not be passed.</summary>
internal sealed class OutlineIsComplete : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var file = course.Source.HeadFile;
        if (course.Source.Head is { } head)
        {
            if (head.Objectives.Count == 0)
                yield return new(file, head.Id.Line, "到達目標が1つもありません", "objectives に { id, text } を1つ以上書きます");
            if (head.Audience.Count == 0)
                yield return new(file, head.Id.Line, "対象者が1つもありません", "audience に all などを書きます");
            if (head.Modules.Count == 0)
                yield return new(file, head.Id.Line, "章が1つもありません", "modules に { id, title, items } を1つ以上書きます");
            foreach (var module in head.Modules.Where(module => module.Items.Count == 0))
                yield return new(file, module.Id.Line, $"章「{module.Title.Japanese}」に項目がありません", "items に lesson か quiz を1つ以上書きます");
        }
        foreach (var quiz in course.Source.Quizzes.Where(quiz => quiz.Questions.Count == 0))
            yield return new(quiz.File, quiz.Id.Line, "テストに問題がありません", "questions に問題を1つ以上書きます");
    }
}
