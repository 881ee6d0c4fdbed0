namespace Academy.Data.Organisations;

/// <summary>The human being beyond employers. Nothing readable but the id.</summary>
public sealed class Person
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
}
