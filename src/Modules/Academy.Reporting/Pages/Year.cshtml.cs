using System.ComponentModel.DataAnnotations;
using Academy.Data.Reporting;
using Academy.Domain.Lists;
using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Reporting.Services;
using Academy.Reporting.Services.Closing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Reporting.Pages;

/// <summary><c>/hr/years/{year}</c>: the figures of a year's last day, to be closed; once closed, what was reported beside what the same count says now.</summary>
public sealed class YearModel(ReportDesk desk, ClosedYears years, ICurrentRights rights, ICurrentSession session) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Beside the rate, what a report says.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [Measure.Enrolled, Measure.NotStarted, Measure.UnderWay, Measure.Completed, Measure.Late, Measure.Overdue, Measure.Exempt];

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The page of what has changed.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    [BindProperty]
    [StringLength(ClosedYear.LongestNote, ErrorMessage = "備考は500文字までにしてください。")]
    public string? Note { get; set; }

    /// <summary>The totals that the reader was shown: only these are closed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public ReportView View { get; private set; } = null!;

    /// <summary>Null while the year is open.</summary>
    public ReportedYear? Reported { get; private set; }

    public ListPage<ChangedFigure> Changed { get; private set; } = null!;

    /// <summary>Whether the figures became others while the reader looked at them.</summary>
    public bool HasMoved { get; private set; }

    public Tally Now => View.Total;

    public Selection Selection => View.Selection;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (Reported is not null)
            return LocalRedirect($"/hr/years/{Year}");
        HasMoved = Seen != SeenOf(Now);
        if (HasMoved || !ModelState.IsValid)
        {
            // What is confirmed next is what is shown now.
            ModelState.Remove(nameof(Seen));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await years.CloseAsync(View, Note?.Trim() ?? "", cancellation);
        return LocalRedirect($"/hr/years/{Year}");
    }

    public static string SeenOf(Tally tally) => string.Join('/', Measures.Select(tally.Of));

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAsync(Permissions.CloseYears, new OfficeResource(session.OrganisationId, [])))
            return Forbid();
        Reported = await years.FindAsync(Year, cancellation);
        if (Reported is null && !years.MayBeClosed(Year))
            return NotFound();
        var year = new FiscalYear(Year);
        if (await desk.ReadAsync(new(ReportPeriod.Of(year, year.Last), OfficeNode.Everything), cancellation) is not { } view)
            return NotFound();
        View = view;
        Changed = ListPage.Of(Reported?.ChangedTo(ReportedFigures.Of(session.OrganisationId, view)) ?? [], PageText, PageSize);
        return null;
    }
}
