using Academy.Domain.Catalogue;

namespace Academy.Learning.Services.Player;

/// <summary>Where the items of a course are.</summary>
public static class PlayerAddress
{
    /// <param name="course">The course's address in the organisation.</param>
    public static string Of(string course, OutlineItem item) =>
        item.Kind == OutlineItemKind.Quiz ? $"/learn/{course}/quiz/{item.Slug}" : $"/learn/{course}/{item.Slug}";
}
