using Academy.Domain.Catalogue;
using Academy.Domain.Learning;

namespace Academy.Catalogue.Pages;

/// <summary>A chapter's part of the outline.</summary>
/// <param name="Course">The course's address in the organisation.</param>
/// <param name="Progress">How far the reader is; null when not enrolled.</param>
/// <param name="Locked">The items that are not open, each with what opens it; null where the page says it for all of them.</param>
public sealed record OutlineItems(string Course, IReadOnlyList<OutlineItem> Items, CourseProgress? Progress, IReadOnlyDictionary<Guid, string?> Locked);
