using Academy.Cohorts.Services.Participants;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts</c>: the terms that are announced, and those that the reader takes part in.</summary>
public sealed class CohortsModel(TermReader reader, TimeProvider clock) : PageModel
{
    public const string Address = "/cohorts";

    private const int PageSize = 20;

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public int Number => int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    public IReadOnlyList<ListedTerm> Listed { get; private set; } = [];

    public bool HasMore { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var listed = await reader.ListAsync((Number - 1) * PageSize, PageSize + 1, cancellation);
        (Listed, HasMore) = ([.. listed.Take(PageSize)], listed.Count > PageSize);
    }
}
