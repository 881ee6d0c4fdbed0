using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Learning.Services.Assigning;

namespace Academy.Learning.Pages;

/// <summary>The people of one kind in the preview of an assignment.</summary>
/// <param name="Id">Of the part of the page.</param>
/// <param name="Title">What happens to them.</param>
/// <param name="OnLeave">Who has a course that is paused today.</param>
/// <param name="Turn">What the form sends to show another page of them.</param>
public sealed record ListedAssignees(string Id, string Title, ListPage<StaffListing> People, IReadOnlySet<Guid> OnLeave, Func<int, PreviewPages> Turn)
{
    /// <summary>The due dates that they have now; null where these are no matter.</summary>
    public IReadOnlyDictionary<Guid, DateOnly?>? DueDates { get; init; }

    /// <summary>Whether they are shown without being asked for.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Of the first and of the last person shown, from 1.</summary>
    public (int First, int Last) Places => ((People.Number - 1) * AssignmentPreview.Most + 1, (People.Number - 1) * AssignmentPreview.Most + People.Rows.Count);
}
