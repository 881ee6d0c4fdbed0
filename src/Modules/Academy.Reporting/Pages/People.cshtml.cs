using Academy.Data;
using Academy.Domain.Lists;
using Academy.Domain.Reporting;
using Academy.Modularity.Permissions;
using Academy.Reporting.Localization;
using Academy.Reporting.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Pages;

/// <summary><c>/hr/people</c>: the rows behind a figure, sorted by reading. Each look is noted in the audit trail.</summary>
public sealed class PeopleModel(
    ReportDesk desk,
    PeopleReader people,
    Holidays holidays,
    ReportTrail trail,
    ICurrentRights rights,
    IStringLocalizer<Text> text,
    TimeProvider clock) : ReportPageModel(rights, text, clock)
{
    private static readonly Measure[] Usual = [Measure.Enrolled, Measure.NotStarted, Measure.UnderWay, Measure.Completed, Measure.Overdue];

    /// <summary>The figure.</summary>
    [BindProperty(Name = "measure", SupportsGet = true)]
    public string? MeasureText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public Measure Measure => MeasureWords.Read(MeasureText);

    /// <summary>The figures that are asked for most, and the one that is shown.</summary>
    public IEnumerable<Measure> Tabs => Usual.Append(Measure).Distinct();

    public ReportView View { get; private set; } = null!;

    public PeopleColumns Columns { get; private set; } = null!;

    public ListPage<ListedPerson> Found { get; private set; } = null!;

    /// <summary>Somebody on this page is overdue by days that the table of holidays does not cover.</summary>
    public bool LacksHolidays => Found.Rows.Any(person => person.IsOverdue && Columns.DaysOverdue(person) is null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await MayAsync())
            return Forbid();
        ReadSelection();
        if (await desk.ReadNamesAsync(Selection, cancellation) is not { } view)
            return NotFound();
        (View, Columns) = (view, new(view, holidays.Calendar));
        Found = await people.PageAsync(view, Measure, PageText, cancellation);
        await trail.NoteAsync(ReportTrail.Viewed, view, Measure, cancellation);
        return Page();
    }

    public string Address(Measure measure) => Selection.Address("/hr/people", ("measure", MeasureWords.Of(measure)));

    public string Address(int page) => Selection.Address("/hr/people", ("measure", MeasureWords.Of(Measure)), ("page", page > 1 ? $"{page}" : null));
}
