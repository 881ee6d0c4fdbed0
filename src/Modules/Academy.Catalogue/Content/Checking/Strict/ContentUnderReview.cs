using Academy.Catalogue.Content.Checking.Strict.Reading;
using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict;

/// <summary>A content folder with every text that people read, parsed once for all strict rules.</summary>
internal sealed class ContentUnderReview(ContentSource source)
{
    public ContentSource Source { get; } = source;

    public IReadOnlyList<Passage> Passages { get; } = [.. ContentPassages.Of(source)];

    /// <summary>The questions of the quizzes and the checks of the lessons.</summary>
    public IEnumerable<QuestionSource> Questions => Source.Courses.SelectMany(course => course.Questions);
}
