using Academy.Domain.Lists;
using Academy.Domain.Organisations;

namespace Academy.Learning.Pages;

/// <summary>The people of one kind in the preview of an assignment.</summary>
/// <param name="Title">What happens to them.</param>
/// <param name="DueDates">The due dates that they have now; null where these are no matter.</param>
/// <param name="IsOpen">Whether they are shown without being asked for.</param>
public sealed record ListedAssignees(string Title, ListPage<StaffListing> People, IReadOnlyDictionary<Guid, DateOnly?>? DueDates, bool IsOpen);
