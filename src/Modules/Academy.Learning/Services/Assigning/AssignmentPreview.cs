using Academy.Domain.Lists;
using Academy.Domain.Organisations;

namespace Academy.Learning.Services.Assigning;

/// <summary>What an assignment would do, with the first of the people by reading, and how many they are.</summary>
/// <param name="Added">Who would be enrolled.</param>
/// <param name="Dated">Whose due date would be set.</param>
/// <param name="Unchanged">Who would stay as they are.</param>
/// <param name="DueDates">The due dates that <paramref name="Dated"/> have now.</param>
public sealed record AssignmentPreview(ListPage<StaffListing> Added, ListPage<StaffListing> Dated, ListPage<StaffListing> Unchanged, IReadOnlyDictionary<Guid, DateOnly?> DueDates)
{
    /// <summary>How many people of each kind are shown by name.</summary>
    public const int Most = 100;

    public Assigned Counts => new(Added.Total, Dated.Total, Unchanged.Total);
}
