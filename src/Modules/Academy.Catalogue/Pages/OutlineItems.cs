using Academy.Domain.Catalogue;
using Academy.Domain.Learning;

namespace Academy.Catalogue.Pages;

/// <param name="Course">The course's address in the organisation.</param>
/// <param name="Progress">How far the reader is; null when not enrolled.</param>
public sealed record OutlineLine(string Course, OutlineItem Item, CourseProgress? Progress);
