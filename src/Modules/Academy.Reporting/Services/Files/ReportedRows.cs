using Academy.Domain.Reporting;
using Academy.Reporting.Localization;
using Academy.Reporting.Services.Closing;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services.Files;

/// <summary>The rows of a closed year as they were reported.</summary>
public sealed class ReportedRows(ReportedYear year, ReportTexts texts, IStringLocalizer<Text> text) : ReportRows
{
    private static readonly Measure[] Measures = [.. MeasureWords.All];

    public override IReadOnlyList<string> Head => FigureRows.HeadOf(texts, text);

    public override async Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation)
    {
        foreach (var figure in year.Figures)
        {
            var tally = figure.Tally();
            await write(
            [
                Shown.Year(year.Year), year.Year.Last, figure.Office.Length > 0 ? figure.Office : text["所属なし"].Value,
                Shown.Text(figure.CourseName()), Shown.Text(figure.TrackName()),
                .. Measures.Select(measure => (object)tally.Of(measure)), tally.Rate is { } rate ? rate / 10m : null,
            ]);
        }
    }
}
