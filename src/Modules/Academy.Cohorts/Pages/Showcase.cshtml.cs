using Academy.Cohorts.Services.Assignments;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/showcase</c>: proposals that groups of all terms agreed to show. For everybody who is signed in.</summary>
public sealed class ShowcaseModel(Showcase showcase) : PageModel
{
    public const string Address = "/cohorts/showcase";

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ListPage<ShownWork> Works { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Works = await showcase.ListAsync(PageText, cancellation);
}
