namespace Academy.Modularity.Scopes;

/// <summary>The scope of this request or job. Set once, as soon as it is known who asks; nothing is visible before.</summary>
public sealed class CurrentScope
{
    public DataScope Value { get; private set; } = DataScope.None;

    /// <exception cref="InvalidOperationException">The scope was set before: a unit of work never changes organisation half-way.</exception>
    public void Set(DataScope scope) => Value = Value == DataScope.None || Value == scope
        ? scope
        : throw new InvalidOperationException("The data scope of a unit of work is set once.");
}
