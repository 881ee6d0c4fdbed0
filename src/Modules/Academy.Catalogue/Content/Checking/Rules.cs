using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking;

/// <summary>A rule that one course can be held against.</summary>
internal interface ICourseRule
{
    IEnumerable<ContentError> Check(CourseUnderCheck course);
}

/// <summary>A rule about the whole folder.</summary>
internal interface IContentRule
{
    /// <param name="elsewhere">What a reference may lead to beside the folder.</param>
    IEnumerable<ContentError> Check(ContentSource content, KnownElsewhere elsewhere);
}

/// <summary>Ids that are not in the folder but in the database it is imported into.</summary>
internal sealed record KnownElsewhere(IReadOnlySet<string> Tracks, IReadOnlySet<string> Courses)
{
    public static KnownElsewhere Nothing { get; } = new(new HashSet<string>(), new HashSet<string>());
}
