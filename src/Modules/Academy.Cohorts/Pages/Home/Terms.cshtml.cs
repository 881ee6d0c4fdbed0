using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/hr/cohorts</c>: the terms that recruit or run, each with how many of the organisation are put forward.</summary>
public sealed class TermsModel(HomeApplications applications, RecruitingAccess access, IStringLocalizer<Text> text, TimeProvider clock) : HomePageModel(text)
{
    private const int TermsOfPage = 20;

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public int Number => int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    public IReadOnlyList<RecruitingTerm> Terms { get; private set; } = [];

    public bool HasMore { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return Forbid();
        var terms = await applications.TermsAsync((Number - 1) * TermsOfPage, TermsOfPage + 1, cancellation);
        (Terms, HasMore) = ([.. terms.Take(TermsOfPage)], terms.Count > TermsOfPage);
        return Page();
    }
}
