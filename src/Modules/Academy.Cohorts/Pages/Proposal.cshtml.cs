using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Microsoft.AspNetCore.Mvc;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/proposal</c>: what the reader's own group proposes.</summary>
public sealed class ProposalModel(GroupDoor door, ProposalBook book) : OwnGroupPageModel(door)
{
    /// <summary>Null while nobody has saved anything.</summary>
    public SavedProposal? Newest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        Newest = await book.NewestAsync(Space, cancellation);
        return Page();
    }
}
