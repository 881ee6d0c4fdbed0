using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Operations.Localization;
using Academy.Operations.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Operations.Pages;

/// <summary><c>/admin/jobs</c>: what goes on behind the pages, for those who run the site; failed work is tried again or given up here.</summary>
public sealed class JobsModel(
    WorkDesk desk, SiteOperators operators, IEnumerable<Scheduled> schedules, ICurrentSession session, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(Name = "show", SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>A word that is no filter shows what needs somebody.</summary>
    public WorkFilter Filter => Enum.TryParse<WorkFilter>(Show, ignoreCase: true, out var filter) && Enum.IsDefined(filter) ? filter : WorkFilter.Attention;

    public int Number => int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    public IReadOnlyList<WorkDepth> Depths { get; private set; } = [];

    public IReadOnlyList<Work> Items { get; private set; } = [];

    public bool HasMore { get; private set; }

    public IReadOnlyList<(Scheduled Scheduled, Work? Last, DateTime? Next)> Schedules { get; private set; } = [];

    [TempData]
    public string? Said { get; set; }

    public static string Address(WorkFilter filter, int number = 1) => $"/admin/jobs?show={filter.ToString().ToLowerInvariant()}&page={number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await operators.IncludeReaderAsync(Permissions.ManageJobs, cancellation))
            return Forbid();
        var now = clock.GetUtcNow().UtcDateTime;
        Depths = await desk.DepthsAsync(cancellation);
        var items = await desk.ListAsync(Filter, (Number - 1) * PageSize, PageSize + 1, cancellation);
        (Items, HasMore) = ([.. items.Take(PageSize)], items.Count > PageSize);
        var last = await desk.LastAsync([.. schedules.Select(scheduled => scheduled.Kind)], cancellation);
        Schedules = [.. schedules.OrderBy(scheduled => scheduled.Kind, StringComparer.Ordinal).Select(scheduled => (scheduled, last.GetValueOrDefault(scheduled.Kind), ScheduleTimes.Next(scheduled, now)))];
        return Page();
    }

    public Task<IActionResult> OnPostRetryAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(desk.RetryAsync, id, text["もう一度、実行します。"], cancellation);

    public Task<IActionResult> OnPostDropAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(desk.DropAsync, id, text["取りやめました。"], cancellation);

    private async Task<IActionResult> DecideAsync(Func<Guid, Guid, Guid, CancellationToken, Task<bool>> decide, Guid id, string said, CancellationToken cancellation)
    {
        if (!await operators.IncludeReaderAsync(Permissions.ManageJobs, cancellation))
            return Forbid();
        Said = await decide(session.OrganisationId, session.StaffMemberId, id, cancellation) ? said : text["その処理は、すでに進んでいるか終わっています。"];
        return LocalRedirect(Address(Filter));
    }
}
