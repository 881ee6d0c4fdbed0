using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/proposal/history</c>: who of the reader's own group saved the proposal when.</summary>
public sealed class ProposalHistoryModel(GroupDoor door, ProposalBook book) : OwnGroupPageModel(door)
{
    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ListPage<SavedMark> Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        Listing = await book.ListAsync(Space, PageText, cancellation);
        return Page();
    }
}
