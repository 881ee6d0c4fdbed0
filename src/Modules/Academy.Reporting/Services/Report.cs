using Academy.Domain.Reporting;

namespace Academy.Reporting.Services;

/// <summary>The figures that one reader may see, by office, course and track. Every enrolment is in one office and one course: the parts add up.</summary>
public sealed class Report
{
    private readonly Dictionary<OfficeNode, Dictionary<Guid, Tally>> _own;

    private Report(OfficeTree tree, Figures figures)
    {
        (Tree, Period, CountedAt, IsRolledUp) = (tree, figures.Period, figures.CountedAt, figures.IsRolledUp);
        _own = figures.Cells.GroupBy(cell => tree.NodeOf(cell.OfficeId)).ToDictionary(
            group => group.Key,
            group => group.GroupBy(cell => cell.CourseId).ToDictionary(cells => cells.Key, cells => Sum(cells.Select(cell => cell.Tally))));
    }

    public ReportPeriod Period { get; }

    public OfficeTree Tree { get; }

    /// <inheritdoc cref="Figures.CountedAt"/>
    public DateTime CountedAt { get; }

    /// <inheritdoc cref="Figures.IsRolledUp"/>
    public bool IsRolledUp { get; }

    public static Report Of(Figures figures) => new(OfficeTree.Of(figures.Offices), figures);

    /// <summary>Of a node's own people, by course.</summary>
    public IReadOnlyDictionary<Guid, Tally> Own(OfficeNode node) => _own.GetValueOrDefault(node) ?? [];

    /// <summary>Of the people of some nodes, by course.</summary>
    public IReadOnlyDictionary<Guid, Tally> ByCourse(IEnumerable<OfficeNode> nodes) => nodes.SelectMany(Own)
        .GroupBy(cell => cell.Key).ToDictionary(cells => cells.Key, cells => Sum(cells.Select(cell => cell.Value)));

    public static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, tally) => sum + tally);
}
