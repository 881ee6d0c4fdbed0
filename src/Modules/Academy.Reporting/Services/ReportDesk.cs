using Academy.Domain.Reporting;
using Academy.Modularity.Sessions;

namespace Academy.Reporting.Services;

/// <summary>Answers an address: reads the figures, holds the reader's rights against the tree, and finds what was asked for in it.</summary>
public sealed class ReportDesk(FigureReader reader, VisibleOffices visible, ICurrentSession session)
{
    /// <summary>Null when the reader sees no office in the chart of that day, or there is no such office or course for them.</summary>
    public async Task<ReportView?> ReadAsync(Selection selection, CancellationToken cancellation) =>
        await ViewAsync(selection, await reader.ReadAsync(session.OrganisationId, selection.Period, cancellation));

    /// <summary>The same without figures: names and rights alone.</summary>
    public async Task<ReportView?> ReadNamesAsync(Selection selection, CancellationToken cancellation) =>
        await ViewAsync(selection, await reader.ReadNamesAsync(session.OrganisationId, selection.Period, cancellation));

    /// <summary>Completions of the view's offices and courses by the end of each month of the year, up to the month of the day.</summary>
    public async Task<IReadOnlyList<int>> GrowthAsync(ReportView view, ReportPeriod period, CancellationToken cancellation)
    {
        var courses = view.IsNarrowed ? view.Courses.Select(course => course.Id) : [];
        var nodes = view.Nodes.ToHashSet();
        var cells = (await reader.MonthsAsync(session.OrganisationId, period, courses, view.Report.IsRolledUp, cancellation))
            .Where(cell => nodes.Contains(view.Report.Tree.NodeOf(cell.OfficeId))).ToList();
        var last = (period.AsOf.Year - period.Year.Year) * 12 + period.AsOf.Month - period.Year.First.Month;
        return [.. Enumerable.Range(0, last + 1).Select(period.Year.First.AddMonths)
            .Select(month => cells.Where(cell => cell.Month <= month).Sum(cell => cell.Completed))];
    }

    private async Task<ReportView?> ViewAsync(Selection selection, Figures figures)
    {
        var report = Report.Of(figures);
        if (await visible.OfAsync(report.Tree) is not { } root || root.Subtree.FirstOrDefault(node => node.Id == selection.Office) is not { } node)
            return null;
        var courses = figures.Courses
            .Where(course => (selection.Course is null || course.Slug == selection.Course) && (selection.Track is null || course.Track.Accent == selection.Track))
            .ToList();
        return courses.Count == 0 && (selection.Course ?? selection.Track) is not null ? null : new(selection, report, root, node, courses);
    }
}
