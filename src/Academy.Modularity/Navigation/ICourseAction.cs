namespace Academy.Modularity.Navigation;

/// <summary>Something that a module adds to a course's page for those who may do it, as assigning it to an office.</summary>
public interface ICourseAction
{
    /// <summary>The link, or null when the reader may not.</summary>
    Task<CourseAction?> OfferAsync(string slug);
}

/// <summary>A link beside a course, its text in the reader's language.</summary>
public sealed record CourseAction(string Text, string Href);
