using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>The figures that were asked for, as far as the reader may see them.</summary>
/// <param name="Root">Of the tree that the reader sees.</param>
/// <param name="Node">The office asked for.</param>
/// <param name="Courses">Those asked for, in the order of their tracks.</param>
public sealed record ReportView(Selection Selection, Report Report, OfficeNode Root, OfficeNode Node, IReadOnlyList<ReportedCourse> Courses)
{
    private readonly HashSet<Guid> _courses = [.. Courses.Select(course => course.Id)];

    public ReportPeriod Period => Selection.Period;

    /// <summary>Whose people count.</summary>
    public IEnumerable<OfficeNode> Nodes => Selection.OwnOnly ? [Node] : Node.Subtree;

    public Tally Total => Report.Sum(ByCourse(Nodes).Values);

    /// <summary>Whether the courses are some of all.</summary>
    public bool IsNarrowed => Selection.Course is not null || Selection.Track is not null;

    public Tally TotalOf(OfficeNode node) => Report.Sum(ByCourse(node.Subtree).Values);

    public IReadOnlyDictionary<Guid, Tally> ByCourse(IEnumerable<OfficeNode> nodes) =>
        Report.ByCourse(nodes).Where(pair => _courses.Contains(pair.Key)).ToDictionary();

    /// <summary>The parts of the office asked for: its own people, where it has any beside the offices below it, and each of these.</summary>
    public IReadOnlyList<OfficeRow> Rows => [.. RowsOf(Node).Where(row => row.IsShown)];

    private IEnumerable<OfficeRow> RowsOf(OfficeNode node)
    {
        if (node.Children.Count == 0 || Selection.OwnOnly)
            return [new(node, IsOwn: Selection.OwnOnly, ByCourse([node]))];
        var own = new OfficeRow(node, IsOwn: true, ByCourse([node]));
        return [.. own.Total.IsEmpty ? [] : new[] { own }, .. node.Children.Select(child => new OfficeRow(child, IsOwn: false, ByCourse(child.Subtree)))];
    }
}

/// <summary>A part of an office with its figures by course.</summary>
/// <param name="IsOwn">The people of the office itself, without those below it.</param>
public sealed record OfficeRow(OfficeNode Node, bool IsOwn, IReadOnlyDictionary<Guid, Tally> ByCourse)
{
    public Tally Total { get; } = Report.Sum(ByCourse.Values);

    /// <summary>Offices of the chart are shown even when nobody in them is enrolled; what is no longer an office only when it counts.</summary>
    public bool IsShown => !Total.IsEmpty || Node is { OfficeId: not null, IsAbolished: false };
}
