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

    private IReadOnlyList<ClosedFigure> _figures = [];

    /// <summary>Beside the rate, what a report says.</summary>
    public static IReadOnlyList<Measure> Measures { get; } =
        [Measure.Enrolled, Measure.NotStarted, Measure.UnderWay, Measure.Completed, Measure.Late, Measure.Overdue, Measure.Paused, Measure.Exempt];

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>The page of what has changed.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    [BindProperty]
    [StringLength(ClosedYear.LongestNote, ErrorMessage = "備考は500文字までにしてください。")]
    public string? Note { get; set; }

    public string TypedNote => Note?.Trim() ?? "";

    /// <summary>Tells which figures the reader was shown, those of each office and course: only these are closed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string SeenNow => ReportedFigures.DigestOf(_figures);

    public ReportView View { get; private set; } = null!;

    /// <summary>Null while the year is open.</summary>
    public ReportedYear? Reported { get; private set; }

    public ListPage<ChangedFigure> Changed { get; private set; } = null!;

    /// <summary>Whether the figures became others while the reader looked at them.</summary>
    public bool HasMoved { get; private set; }

    /// <summary>Whether somebody else closed the year first.</summary>
    public bool IsOvertaken { get; private set; }

    public Tally Now => View.Total;

    public Selection Selection => View.Selection;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (Reported is not null)
            return AlreadyClosed(Reported);
        HasMoved = Seen != SeenNow;
        if (HasMoved || !ModelState.IsValid)
        {
            // What is confirmed next is what is shown now.
            ModelState.Remove(nameof(Seen));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (await years.CloseAsync(View, TypedNote, cancellation))
            return Done();
        // Somebody closed it since it was looked up above.
        return await RefusalAsync(cancellation) ?? AlreadyClosed(Reported!);
    }

    private LocalRedirectResult Done() => LocalRedirect($"/hr/years/{Year}");

    /// <summary>A button that was pressed twice is not told that somebody was quicker.</summary>
    private IActionResult AlreadyClosed(ReportedYear closed)
    {
        if (closed.Closed.ClosedBy == session.StaffMemberId && closed.Closed.Note == TypedNote && ReportedFigures.DigestOf(closed.Figures) == Seen)
            return Done();
        IsOvertaken = true;
        // Nothing is wrong with the note: there is no form any more to put it right in.
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

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
        _figures = ReportedFigures.Of(session.OrganisationId, view);
        Changed = ListPage.Of(Reported?.ChangedTo(_figures) ?? [], PageText, PageSize);
        return null;
    }
}
