using Academy.Cohorts.Services.Assignments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/showcase/{submissionId}</c>: a proposal that a group agreed to show. One that is shown no longer is not there.</summary>
public sealed class ShownProposalModel(Showcase showcase) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid SubmissionId { get; set; }

    public ShownWork Work { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await showcase.FindAsync(SubmissionId, cancellation) is not { } work)
            return NotFound();
        Work = work;
        return Page();
    }
}
