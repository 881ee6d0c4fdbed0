namespace Academy.Data.Organisations;

/// <summary>One employment of a person at one organisation.</summary>
public sealed class StaffMember : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Unique in its organisation only.</summary>
    public required string EmployeeNumber { get; init; }

    public required string FamilyName { get; set; }
    public required string GivenName { get; set; }
    public required string FamilyReading { get; set; }
    public required string GivenReading { get; set; }

    /// <summary>The sort key of the readings after JIS X 4061.</summary>
    public required string ReadingKey { get; set; }

    public string? FormerFamilyName { get; set; }
    public string? Mail { get; set; }
    public required DateOnly ValidFrom { get; set; }

    /// <summary>The first day on which it no longer holds; null while open.</summary>
    public DateOnly? ValidUntil { get; set; }
}
