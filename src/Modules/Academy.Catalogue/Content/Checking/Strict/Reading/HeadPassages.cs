using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class HeadPassages
{
    public static IEnumerable<Passage> Of(string file, CourseHead head) =>
    [
        .. Of(file, head.Title, head.Summary),
        .. head.Objectives.Select(objective => TextPassages.Of(file, objective.Text, PassageKind.Summary)),
        .. head.Modules.Select(module => TextPassages.Of(file, module.Title, PassageKind.Heading)),
        .. new[] { head.Deliverable, head.Change }.OfType<Text>().Select(text => TextPassages.Of(file, text, PassageKind.Summary)),
    ];

    public static IEnumerable<Passage> Of(string file, Text title, Text summary) =>
        [TextPassages.Of(file, title, PassageKind.Heading), TextPassages.Of(file, summary, PassageKind.Summary)];
}
