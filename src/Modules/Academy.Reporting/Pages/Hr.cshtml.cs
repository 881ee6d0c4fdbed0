using Academy.Domain.Reporting;
using Academy.Domain.Time;
using Academy.Modularity.Navigation;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Reporting.Localization;
using Academy.Reporting.Services;
using Academy.Reporting.Services.Closing;
using Academy.Theme.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Pages;

/// <summary><c>/hr</c>: how an organisation stands, by office, course and track, in a fiscal year as of a day.</summary>
public sealed class HrModel(
    ReportDesk desk,
    ClosedYears years,
    IEnumerable<IReportAction> actions,
    ICurrentRights rights,
    ICurrentSession session,
    IShellUser reader,
    IStringLocalizer<Text> text,
    TimeProvider clock) : ReportPageModel(rights, text, clock)
{
    /// <summary>The figures that can be opened, as addresses name them.</summary>
    public static IReadOnlyList<string> Headlines { get; } = ["enrolled", "rate", "completed", "overdue"];

    /// <summary>Which figure's definition is open.</summary>
    [BindProperty(Name = "why", SupportsGet = true)]
    public string? Why { get; set; }

    /// <summary>The page of the offices.</summary>
    [BindProperty(Name = "offices", SupportsGet = true)]
    public string? OfficesText { get; set; }

    /// <summary>The page of the courses.</summary>
    [BindProperty(Name = "courses", SupportsGet = true)]
    public string? CoursesText { get; set; }

    public string OrganisationName => reader.OrganisationName;

    /// <summary>This fiscal year, the two before it, and the one that is shown.</summary>
    public IEnumerable<FiscalYear> Years => Enumerable.Range(FiscalYear.Of(Today).Year - 2, 3).Select(year => new FiscalYear(year))
        .Append(Selection.Period.Year).DistinctBy(year => year.Year).OrderBy(year => year.Year);

    /// <summary>What other modules offer the reader to do.</summary>
    public IReadOnlyList<ReportAction> Actions { get; private set; } = [];

    /// <summary>Whether all is shown because the office that was asked for was not there yet.</summary>
    public bool IsBeforeOffice { get; private set; }

    /// <summary>Whether the reader may close years.</summary>
    public bool MayCloseYears { get; private set; }

    /// <summary>UTC; when the year whose last day is shown was closed. Null for any other day, and while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    public ReportView View { get; private set; } = null!;

    public Grid Grid { get; private set; } = null!;

    public GrowthChart Growth { get; private set; } = null!;

    /// <summary>The tally of everything asked for.</summary>
    public Tally Total { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await MayAsync())
            return Forbid();
        ReadSelection();
        var view = await desk.ReadAsync(Selection, cancellation);
        if (view is null && await desk.ReadNamesAsync(Selection with { Period = ReportPeriod.Of(Today) }, cancellation) is not null)
        {
            // The office stands today, and did not on that day.
            IsBeforeOffice = true;
            view = await desk.ReadAsync(LookAt(OfficeNode.Everything), cancellation);
            // Nor did any that the reader may see.
            if (view is null)
                return LocalRedirect("/hr");
        }

        if (view is null)
            return NotFound();
        var offered = new List<ReportAction>();
        foreach (var action in actions)
            if (await action.OfferAsync() is { } offer)
                offered.Add(offer);
        Actions = offered;
        (View, Grid, Total) = (view, Grid.Of(view, OfficesText, CoursesText), view.Total);
        Growth = new(await desk.GrowthAsync(view, Selection.Period, cancellation), await desk.GrowthAsync(view, Selection.Period.Before, cancellation));
        MayCloseYears = await MayCloseYearsAsync(session.OrganisationId);
        ClosedAt = MayCloseYears && View.Period.AsOf == View.Period.Year.Last ? await years.ClosedAtAsync(View.Period.Year.Year, cancellation) : null;
        return Page();
    }

    public static string Address(Selection selection, params (string Name, string? Value)[] others) => selection.Address("/hr", others);

    /// <summary>Where a rate is explained, with the rows that it is made of.</summary>
    public static string RateAddress(Selection selection) => Address(selection, ("why", "rate")) + "#why";

    /// <summary>The figures of an office of the page.</summary>
    public Selection Of(OfficeRow row) => Selection.At(row.Node, row.IsOwn);

    /// <summary>Where the rate of an office in a course is explained.</summary>
    public string RateAddress(OfficeRow office, ReportedCourse course) => RateAddress(Of(office) with { Course = course.Slug, Track = null });

    /// <summary>The rows behind a figure.</summary>
    public string People(Measure measure, Selection? of = null) => (of ?? Selection).Address("/hr/people", ("measure", MeasureWords.Of(measure)));
}
