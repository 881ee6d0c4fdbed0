using Academy.Cohorts.Services.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/presentations</c>: in which order the groups present their work, and whose the reader can mark. For those who take part alone.</summary>
public sealed class PresentationsModel(PeerMarking marking) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public ReadPresentations Read { get; private set; } = null!;

    public DateOnly LastDay => PeerMarks.LastDay(Read.Last.At.Day);

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string Address => $"{TermAddress}/presentations";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await marking.FindAsync(Id, cancellation) is not { } read)
            return NotFound();
        Read = read;
        return Page();
    }
}
