using Academy.Cohorts.Services.Assignments;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/assessments</c>: what groups have handed in for the reader to mark. Who is no assessor finds nothing there.</summary>
public sealed class AssessmentsModel(Marking marking) : PageModel
{
    public const string Address = "/cohorts/assessments";

    private const int WorksOfPage = 50;

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public ListPage<ListedWork> Works { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Works = ListPage.Of(await marking.ListAsync(cancellation), PageText, WorksOfPage);
}
