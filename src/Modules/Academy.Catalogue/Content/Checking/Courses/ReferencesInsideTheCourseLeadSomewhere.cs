using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading;

namespace Academy.Catalogue.Content.Checking.Courses;

internal sealed class ReferencesInsideTheCourseLeadSomewhere : ICourseRule
{
    public IEnumerable<ContentError> Check(CourseUnderCheck course)
    {
        if (!course.IsWhole)
            return [];
        var objectives = course.Source.Head!.Objectives.Select(objective => objective.Id.Value).ToHashSet();
        var lessons = course.Source.Lessons.Select(lesson => lesson.Id.Value).ToHashSet();
        return course.Source.Lessons.SelectMany(lesson => lesson.Objectives.Select(id => (lesson.File, id)))
            .Concat(course.Source.Questions.Select(question => (question.File, question.Objective)))
            .SelectMany(use => Unknown(use.File, use.Item2, "到達目標", objectives))
            .Concat(course.Source.Questions.SelectMany(question => Unknown(question.File, question.Lesson, "レッスン", lessons)));
    }

    private static IEnumerable<ContentError> Unknown(string file, Placed id, string name, HashSet<string> known)
    {
        if (!id.IsMissing && !known.Contains(id.Value))
            yield return new(file, id.Line, $"{name}「{id}」はこのコースにありません", Nearest.To(id.Value, known) is { } meant
                ? $"「{meant}」の書き誤りなら直します"
                : $"このコースの id({string.Join("、", known.Order(StringComparer.Ordinal))})のどれかにします");
    }
}
