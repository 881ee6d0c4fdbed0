using Academy.Domain.Reporting;
using Academy.Modularity.Permissions;
using Academy.Reporting.Localization;
using Academy.Reporting.Services;
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
    ICurrentRights rights,
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
        var rows = files.RowsOf(View, Measure);
        if (Format == FileFormat.Cp932 && !Seen && (Lacking = await LackingAsync(rows, cancellation)).Count > 0)
            return Page();
        await trail.NoteAsync(Measure is null ? ReportTrail.FiguresExported : ReportTrail.PeopleExported, View, Measure, cancellation);
        return new ReportFile(files.NameOf(View, Measure), Format, rows);
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
        // The form shows no figure, and people are read later.
        var view = Measure is null && HttpMethods.IsPost(Request.Method)
            ? await desk.ReadAsync(Selection, cancellation)
            : await desk.ReadNamesAsync(Selection, cancellation);
        if (view is null)
            return NotFound();
        View = view;
        return null;
    }
}
