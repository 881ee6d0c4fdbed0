using Academy.Domain.Reporting;
using Academy.Reporting.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Reporting.Services.Files;

/// <summary>A row for each office's own people in each course: no row is a part of another, so columns may be summed.</summary>
public sealed class FigureRows(ReportView view, ReportTexts texts, IStringLocalizer<Text> text) : ReportRows
{
    private static readonly Measure[] Measures = [.. MeasureWords.All];

    public override IReadOnlyList<string> Head => HeadOf(texts, text);

    /// <summary>The same, for figures of now and for those that were reported.</summary>
    public static IReadOnlyList<string> HeadOf(ReportTexts texts, IStringLocalizer<Text> text) =>
        [text["年度"], text["基準日"], text["所属"], text["コース"], text["分野"], .. Measures.Select(texts.Of), text["修了率(%)"]];

    public override async Task EachAsync(Func<IReadOnlyList<object?>, ValueTask> write, CancellationToken cancellation)
    {
        var courses = view.Courses.ToList();
        foreach (var node in view.Nodes)
        {
            var own = view.ByCourse([node]);
            foreach (var course in courses)
                if (own.TryGetValue(course.Id, out var tally))
                    await write(
                    [
                        Shown.Year(view.Period.Year), view.Period.AsOf, texts.LineOf(node), Shown.Text(course.Title), Shown.Text(course.Track.Name),
                        .. Measures.Select(measure => (object)tally.Of(measure)), tally.Rate is { } rate ? rate / 10m : null,
                    ]);
        }
    }
}
