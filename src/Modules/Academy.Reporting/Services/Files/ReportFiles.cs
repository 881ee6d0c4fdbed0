using System.Globalization;
using Academy.Data;
using Academy.Domain.Reporting;
using Academy.Reporting.Localization;
using Academy.Reporting.Services.Closing;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services.Files;

/// <summary>Makes files of figures, or of the people behind one.</summary>
public sealed class ReportFiles(PeopleReader people, Holidays holidays, ReportTexts texts, IStringLocalizer<Text> text)
{
    /// <param name="measure">Whose people; null for figures.</param>
    public ReportRows RowsOf(ReportView view, Measure? measure) => measure is { } of
        ? new PeopleRows(view, of, people, new(view, holidays.Calendar), texts, text)
        : new FigureRows(view, texts, text);

    /// <summary>Of a closed year, as it was reported.</summary>
    public ReportRows RowsOf(ReportedYear year) => new ReportedRows(year, texts, text);

    /// <inheritdoc cref="RowsOf(ReportedYear)"/>
    public string NameOf(ReportedYear year) => $"{text["報告した受講・修了の状況"]}_{Shown.Year(year.Year)}";

    /// <summary>Without extension.</summary>
    public string NameOf(ReportView view, Measure? measure)
    {
        var day = view.Period.AsOf.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return measure is { } of ? $"{text["受講・修了の一覧"]}_{texts.Of(of)}_{day}" : $"{text["受講・修了の状況"]}_{day}";
    }
}
