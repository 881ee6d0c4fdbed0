using Academy.Domain.Lists;
using Academy.Domain.Organisations;

namespace Academy.Learning.Services.Assigning;

/// <summary>What an assignment would do, with the people page by page, sorted by reading.</summary>
/// <param name="Added">Who would be enrolled.</param>
/// <param name="Dated">Whose due date would be set.</param>
/// <param name="Unchanged">Who would stay as they are.</param>
/// <param name="DueDates">The due dates that <paramref name="Dated"/> have now.</param>
/// <param name="OnLeave">Who of all of them has a course that is paused today.</param>
/// <param name="Resting">How many of those on leave the assignment would concern.</param>
public sealed record AssignmentPreview(
    ListPage<StaffListing> Added,
    ListPage<StaffListing> Dated,
    ListPage<StaffListing> Unchanged,
    IReadOnlyDictionary<Guid, DateOnly?> DueDates,
    IReadOnlySet<Guid> OnLeave,
    int Resting)
{
    /// <summary>How many people of each kind a page shows.</summary>
    public const int Most = 100;

    public Assigned Counts => new(Added.Total, Dated.Total, Unchanged.Total);

    /// <summary>What is shown, for a form that turns one page and leaves the others.</summary>
    public PreviewPages Pages => new($"{Added.Number}", $"{Dated.Number}", $"{Unchanged.Number}");
}
