using Academy.Domain.Reporting;
using Academy.Domain.Text;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Reporting.Localization;
using Academy.Reporting.Services;
using Academy.Reporting.Services.Closing;
using Academy.Reporting.Services.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Pages;

/// <summary><c>/hr/export</c>: figures, or the people behind one, as a file. Each file is noted in the audit trail.</summary>
public sealed class ExportModel(
    ReportDesk desk,
    ReportFiles files,
    ReportTrail trail,
    ClosedYears years,
    ICurrentRights rights,
    ICurrentSession session,
    IStringLocalizer<Text> text,
    TimeProvider clock) : ReportPageModel(rights, text, clock)
{
    /// <summary>The figure whose people are asked for; figures when it is left out.</summary>
    [BindProperty(Name = "measure", SupportsGet = true)]
    public string? MeasureText { get; set; }

    [BindProperty(Name = "format")]
    public FileFormat Format { get; set; }

    /// <summary>Whether the reader has seen which characters the file will lack.</summary>
    [BindProperty(Name = "seen")]
    public bool Seen { get; set; }

    /// <summary>Whether a closed year is asked for as it was reported.</summary>
    [BindProperty(Name = "reported", SupportsGet = true)]
    public bool IsReport { get; set; }

    public ReportedYear? Reported { get; private set; }

    public Measure? Measure => string.IsNullOrEmpty(MeasureText) ? null : MeasureWords.Read(MeasureText);

    public ReportView View { get; private set; } = null!;

    /// <summary>Characters that the file would lack, for the reader to see before it is given.</summary>
    public IReadOnlyCollection<string> Lacking { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (!ModelState.IsValid)
            return Page();
        var rows = Reported is null ? files.RowsOf(View, Measure) : files.RowsOf(Reported);
        if (Format == FileFormat.Cp932 && !Seen && (Lacking = await LackingAsync(rows, cancellation)).Count > 0)
            return Page();
        var action = Reported is not null ? ReportTrail.ReportExported : Measure is null ? ReportTrail.FiguresExported : ReportTrail.PeopleExported;
        await trail.NoteAsync(action, View, Measure, cancellation);
        return new ReportFile(Reported is null ? files.NameOf(View, Measure) : files.NameOf(Reported), Format, rows);
    }

    /// <summary>Goes through all rows without keeping them.</summary>
    private static async Task<IReadOnlyCollection<string>> LackingAsync(ReportRows rows, CancellationToken cancellation)
    {
        var cp932 = new Cp932();
        await rows.EachAsync(row =>
        {
            foreach (var value in row.OfType<string>())
                cp932.Writable(value);
            return ValueTask.CompletedTask;
        }, cancellation);
        return cp932.Lacking;
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await MayAsync())
            return Forbid();
        ReadSelection();
        if (IsReport && !await MayCloseYearsAsync(session.OrganisationId))
            return Forbid();
        Reported = IsReport ? await years.FindAsync(Selection.Period.Year.Year, cancellation) : null;
        if (IsReport && Reported is null)
            return NotFound();
        // The form shows no figure, and people are read later.
        var view = Measure is null && !IsReport && HttpMethods.IsPost(Request.Method)
            ? await desk.ReadAsync(Selection, cancellation)
            : await desk.ReadNamesAsync(Selection, cancellation);
        if (view is null)
            return NotFound();
        View = view;
        return null;
    }
}
