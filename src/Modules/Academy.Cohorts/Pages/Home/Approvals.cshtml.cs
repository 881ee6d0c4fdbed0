using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Domain.Lists;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/cohorts/approvals</c>: what waits for the reader's decision, and what was decided in their place. Open to all: whoever acts for a superior has no role for that.</summary>
public sealed class ApprovalsModel(Approvals approvals, RecruitingAccess access, IStringLocalizer<Text> text, TimeProvider clock) : HomePageModel(text)
{
    public const string Address = "/cohorts/approvals";

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>A page of what was decided in the reader's place.</summary>
    [BindProperty(SupportsGet = true, Name = "results")]
    public string? ResultsText { get; set; }

    public ListPage<ListedApproval> Waiting { get; private set; } = null!;

    public ListPage<ListedApproval> Unseen { get; private set; } = null!;

    /// <summary>Whether the reader names who acts for a superior.</summary>
    public bool NamesDeputies { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var queue = await approvals.ReadAsync(cancellation);
        (Waiting, Unseen) = (ListPage.Of(queue.Waiting, PageText, PageSize), ListPage.Of(queue.Unseen, ResultsText, PageSize));
        NamesDeputies = await access.IsHrAsync() || await access.IsSuperiorAsync();
    }
}
