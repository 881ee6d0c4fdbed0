using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Courses;

internal sealed class IdsAreWellFormed : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course) =>
        Ids(course.Source)
            .Where(entry => !entry.Id.IsMissing && !Checking.Ids.IsWellFormed(entry.Id.Value, entry.Shortest))
            .Select(entry => Checking.Ids.Error(entry.File, entry.Id, entry.Name, entry.Shortest));

    private static IEnumerable<(string File, Placed Id, string Name, int Shortest)> Ids(CourseSource course)
    {
        if (course.Head is { } head)
        {
            yield return (course.HeadFile, head.Id, "id", 2);
            yield return (course.HeadFile, head.Slug, "slug", 2);
            foreach (var id in head.Objectives.Select(objective => objective.Id).Concat(head.Modules.Select(module => module.Id)))
                yield return (course.HeadFile, id, "id", 2);
        }
        foreach (var (file, id, slug) in course.Lessons.Select(lesson => (lesson.File, lesson.Id, lesson.Slug)).Concat(course.Quizzes.Select(quiz => (quiz.File, quiz.Id, quiz.Slug))))
        {
            yield return (file, id, "id", 2);
            yield return (file, slug, "slug", 2);
        }
        foreach (var question in course.Questions)
        {
            yield return (question.File, question.Id, "id", 2);
            foreach (var choice in question.Answer.Ids())
                yield return (question.File, choice, "id", 1);
        }
    }
}
