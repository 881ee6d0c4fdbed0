namespace Academy.Reporting.Services;

/// <summary>
/// The chart of a day as a tree, with what the chart no longer has but figures still count: an abolished office stands under the nearest
/// of the offices once above it that is still there, people of no office stand last.
/// </summary>
public sealed class OfficeTree
{
    private readonly Dictionary<Guid, OfficeNode> _nodes;

    private OfficeTree(OfficeNode root, OfficeNode nowhere, Dictionary<Guid, OfficeNode> nodes) => (Root, Nowhere, _nodes) = (root, nowhere, nodes);

    public OfficeNode Root { get; }

    private OfficeNode Nowhere { get; }

    /// <param name="offices">Siblings in their order.</param>
    public static OfficeTree Of(IReadOnlyList<OfficeOnChart> offices)
    {
        var root = new OfficeNode(OfficeNode.Everything, "", isAbolished: false);
        var nodes = offices.ToDictionary(office => office.Id, office => new OfficeNode(office.Id.ToString(), office.Name, !office.Stands));
        foreach (var office in offices.OrderBy(office => !office.Stands))
            Above(office).Add(nodes[office.Id]);
        var nowhere = new OfficeNode(OfficeNode.Nowhere, "", isAbolished: false);
        root.Add(nowhere);
        return new(root, nowhere, nodes);

        // A chart that goes round in a circle is cut open.
        OfficeNode Above(OfficeOnChart office) => office.Path.Reverse().Where(id => id != office.Id)
            .Select(id => nodes.GetValueOrDefault(id))
            .FirstOrDefault(above => above is { IsAbolished: false } && !above.IsBelow(nodes[office.Id])) ?? root;
    }

    public OfficeNode NodeOf(Guid? office) => office is { } id && _nodes.TryGetValue(id, out var node) ? node : Nowhere;
}
