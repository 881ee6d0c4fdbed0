namespace Academy.Data.Organisations;

/// <summary>A municipality (or the secretariat), an employer of its own. Its name and code are public; all else about it is not.</summary>
public sealed class Organisation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The national code: six digits, the last a check digit.</summary>
    public required string Code { get; init; }

    public required OrganisationKind Kind { get; set; }
    public required string Name { get; set; }
    public string? NameEnglish { get; set; }

    /// <summary>Its sort key after JIS X 4061.</summary>
    public required string ReadingKey { get; set; }

    /// <summary>Settings as JSON; an absent key means the product's default.</summary>
    public string Settings { get; set; } = "{}";
}

public enum OrganisationKind
{
    Ward,
    City,
    Town,
    Village,
    Metropolis,
    Secretariat,
}
