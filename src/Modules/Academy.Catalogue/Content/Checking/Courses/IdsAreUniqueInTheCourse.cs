namespace Academy.Catalogue.Content.Checking.Courses;

/// <summary>Lessons and quizzes share their ids and addresses: both are items of the course.</summary>
internal sealed class IdsAreUniqueInTheCourse : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        var source = course.Source;
        var lessons = source.Lessons.Select(lesson => (lesson.File, lesson.Id));
        var items = lessons.Concat(source.Quizzes.Select(quiz => (quiz.File, quiz.Id))).ToList();
        var addresses = source.Lessons.Select(lesson => (lesson.File, lesson.Slug.IsMissing ? lesson.Id : lesson.Slug))
            .Concat(source.Quizzes.Select(quiz => (quiz.File, quiz.Slug.IsMissing ? quiz.Id : quiz.Slug)));
        var twice = Twice.Find("レッスン・テストの id", items).ToList();
        // Two items without slugs and with one id are one fault, not two.
        var slugs = Twice.Find("レッスン・テストの slug", addresses).Where(error => twice.All(other => (other.File, other.Line) != (error.File, error.Line)));
        return twice
            .Concat(slugs)
            .Concat(Twice.Find("問題の id", source.Questions.Select(question => (question.File, question.Id))))
            .Concat(source.Questions.SelectMany(question => Twice.Find("選択肢の id", question.Answer.Ids().Select(id => (question.File, id)))))
            .Concat(Twice.Find("到達目標の id", (source.Head?.Objectives ?? []).Select(objective => (source.HeadFile, objective.Id))))
            .Concat(Twice.Find("章の id", (source.Head?.Modules ?? []).Select(module => (source.HeadFile, module.Id))));
    }
}
