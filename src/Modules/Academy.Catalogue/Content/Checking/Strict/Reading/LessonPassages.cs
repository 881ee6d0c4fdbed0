using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class LessonPassages
{
    /// <summary>What a lesson gives to read, its checks left out.</summary>
    public static IEnumerable<Passage> Of(LessonSource lesson) =>
    [
        TextPassages.Of(lesson.File, lesson.Title, PassageKind.Heading),
        .. MarkdownPassages.Of(lesson.File, lesson.Body, PassageKind.Prose, line => line + lesson.BodyLine),
        .. lesson.Videos.Select(video => TextPassages.Of(lesson.File, video.Title, PassageKind.Caption)),
        .. lesson.Blocks.Values.OfType<BpmnBlock>().SelectMany(bpmn => Of(lesson.File, bpmn)),
    ];

    private static IEnumerable<Passage> Of(string file, BpmnBlock bpmn) =>
    [
        TextPassages.Of(file, bpmn.Title, PassageKind.Caption),
        TextPassages.Of(file, bpmn.Alternative, PassageKind.Alternative),
        .. bpmn.Steps.SelectMany(step => TextPassages.Of(file, step, PassageKind.Step)),
    ];
}
