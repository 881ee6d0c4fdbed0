using Academy.Cohorts.Services.Recruiting.Selecting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/draw</c>: how the places of a term were drawn, for everybody to check.</summary>
public sealed class DrawModel(DrawRecords records) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public DrawRecord Record { get; private set; } = null!;

    public string Address => $"{CohortsModel.Address}/{Id}/draw";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await records.FindAsync(Id, PageText, cancellation) is not { } record)
            return NotFound();
        Record = record;
        return Page();
    }
}
