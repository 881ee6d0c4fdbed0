using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Lists;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/submissions</c>: the groups of a term with what they handed in last.</summary>
public sealed class SubmissionsModel(CohortAccess access, TermDesk terms, SubmissionDesk desk, Holidays holidays, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public ListPage<GroupSubmissionRow> Groups { get; private set; } = null!;

    public DateOnly? Due => Term.AssignmentDue(holidays.Calendar);

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/submissions";

    public bool IsLate(DateTime utc) => TokyoTime.DateOf(utc) > Due;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Groups) = (term, ListPage.Of(await desk.ListAsync(term, cancellation), PageText, PeopleOfPage));
        return Page();
    }
}
