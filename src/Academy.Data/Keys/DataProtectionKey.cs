namespace Academy.Data.Keys;

/// <summary>A key of the cookie and antiforgery ring, shared by the web nodes of one PostgreSQL site.</summary>
public sealed class DataProtectionKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
