using Academy.Domain.Catalogue;

namespace Academy.Reporting.Services;

/// <summary>A course that figures are about.</summary>
/// <param name="Slug">Its address in the organisation.</param>
/// <param name="Track">With its accent.</param>
public sealed record ReportedCourse(Guid Id, string Slug, LocalText Title, ReportedTrack Track);

/// <param name="Accent">iq, eq, dq, gq, rpa or bpr; its name in addresses, too.</param>
public sealed record ReportedTrack(string Accent, LocalText Name);
