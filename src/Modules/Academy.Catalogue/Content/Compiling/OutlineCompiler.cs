using Academy.Catalogue.Content.Checking;
using Academy.Catalogue.Content.Model;
using Academy.Catalogue.Content.Reading.Videos;
using Academy.Domain.Catalogue;

namespace Academy.Catalogue.Content.Compiling;

/// <summary>The outline of a release: what there is to do, in its order.</summary>
internal static class OutlineCompiler
{
    public static CourseOutline Compile(CourseSource course, IReadOnlyList<CompiledLesson> lessons, IReadOnlyList<CompiledQuiz> quizzes)
    {
        var head = course.Head!;
        var byFile = lessons.ToDictionary(lesson => lesson.Source.Name);
        var quizByFile = quizzes.ToDictionary(quiz => quiz.Source.Name);
        return new CourseOutline(
            [.. head.Objectives.Select(objective => new OutlineObjective(objective.Id.Value, Local(objective.Text)))],
            [.. head.Modules.Select(module => new OutlineModule(
                module.Id.Value,
                Local(module.Title),
                [.. module.Items.Select(item => item.IsQuiz ? Item(quizByFile[item.File.Value]) : Item(course, byFile[item.File.Value]))]))],
            [.. head.Requires.Select(required => required.Value)],
            [.. head.Competencies.Select(competency => competency.Value)],
            head.Order.Value == "sequential",
            head.Deliverable is { } deliverable ? Local(deliverable) : null,
            head.Certificate?.ValidMonths.Value);
    }

    private static OutlineItem Item(CourseSource course, CompiledLesson lesson) => new(
        OutlineItemKind.Lesson,
        lesson.Id,
        lesson.Source.Address,
        Local(lesson.Source.Title),
        lesson.Source.Minutes.Value,
        [.. lesson.Source.Objectives.Select(objective => objective.Value)],
        lesson.Source.Completes.Written,
        [.. lesson.Source.Videos.Select(video => MediaUse.PathOf(video.Source.Value)).Distinct().Select(path => course.FileAt(path)!)
            .Select(file => new OutlineVideo(file.Name, VideoLength.Of(file)))],
        [.. lesson.Checks.Select(check => check.Id)]);

    private static OutlineItem Item(CompiledQuiz quiz) => new(
        OutlineItemKind.Quiz,
        quiz.Id,
        quiz.Source.Address,
        Local(quiz.Source.Title),
        quiz.Source.Minutes.Value,
        [.. quiz.Questions.Select(question => question.Source.Objective.Value).Where(objective => objective.Length > 0).Distinct()],
        null,
        [],
        []);

    public static LocalText Local(Text text) => new(text.Japanese, text.English);
}
