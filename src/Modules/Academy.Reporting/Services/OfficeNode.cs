namespace Academy.Reporting.Services;

/// <summary>A node of the tree that figures are shown in.</summary>
/// <param name="id">The office; <see cref="Everything"/> and <see cref="Nowhere"/> are none.</param>
/// <param name="name">Empty for the two that are no offices: the page has words for them.</param>
public sealed class OfficeNode(string id, string name, bool isAbolished)
{
    /// <summary>The root: all that the reader may see.</summary>
    public const string Everything = "";

    /// <summary>People of no office.</summary>
    public const string Nowhere = "none";

    private readonly List<OfficeNode> _children = [];

    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>Whether it stands for some offices of all, as the root of who may see only these.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it was abolished before the day.</summary>
    public bool IsAbolished { get; } = isAbolished;

    public OfficeNode? Parent { get; private set; }

    public IReadOnlyList<OfficeNode> Children => _children;

    /// <summary>The department; null for the nodes that are none.</summary>
    public Guid? OfficeId => Guid.TryParse(Id, out var office) ? office : null;

    /// <summary>From the highest office down to this one.</summary>
    public IEnumerable<OfficeNode> Line => Id == Everything ? [] : [.. Parent?.Line ?? [], this];

    /// <summary>This node and all below it.</summary>
    public IEnumerable<OfficeNode> Subtree => [this, .. _children.SelectMany(child => child.Subtree)];

    internal void Add(OfficeNode child)
    {
        child.Parent = this;
        _children.Add(child);
    }

    internal bool IsBelow(OfficeNode other) => this == other || Parent?.IsBelow(other) == true;
}
