using Academy.Catalogue.Content.Checking.Courses;
using Academy.Catalogue.Content.Checking.Folders;
using Academy.Catalogue.Content.Checking.Markdown;
using Academy.Catalogue.Content.Checking.Media;
using Academy.Catalogue.Content.Checking.Questions;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

/// <summary>Holds a content folder against all rules.</summary>
internal static class ContentChecker
{
    private static readonly IContentRule[] FolderRules =
    [
        new IdsAreUniqueInTheSystem(),
        new FilesAreNamedById(),
        new ReferencesBetweenFilesLeadSomewhere(),
        new PrerequisitesHaveNoCycle(),
        new NationalCodesAreRight(),
    ];

    private static readonly ICourseRule[] CourseRules =
    [
        new IdsAreWellFormed(),
        new IdsAreUniqueInTheCourse(),
        new FileNamesAreWellFormed(),
        new FolderIsNamedBySlug(),
        new OutlineIsComplete(),
        new OutlineNamesEveryFileOnce(),
        new ReferencesInsideTheCourseLeadSomewhere(),
        new CompletionCanBeReached(),
        new LinksLeadSomewhere(),
        new HeadingsBelongUnderTheTitle(),
        new FiguresHaveCaptions(),
        new HtmlIsNotMarkdown(),
        new ContainersAreKnownAndClosed(),
        new RubyIsWellFormed(),
        new FootnotesMatch(),
        new InlineTextsAreOneParagraph(),
        new MediaAreThere(),
        new MediaAreUsed(),
        new MediaAreWhatTheirNamesSay(),
        new SvgIsHarmless(),
        new BpmnHasADiagram(),
        new CaptionsAreReadable(),
        new QuestionsCanBeAnswered(),
        new NearMissesMiss(),
    ];

    /// <returns>Every fault, those of reading among them, by file and line.</returns>
    public static IReadOnlyList<ContentError> Check(ContentSource content, KnownElsewhere elsewhere)
    {
        var errors = new List<ContentError>(content.Errors);
        foreach (var rule in FolderRules)
            errors.AddRange(rule.Check(content, elsewhere));
        foreach (var course in content.Courses.Select(course => new CourseUnderCheck(course)))
            foreach (var rule in CourseRules)
                errors.AddRange(rule.Check(course));
        return [.. errors.Distinct().OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)];
    }
}
