using Academy.Domain.Cohorts;

namespace Academy.Data.Cohorts;

/// <summary>A programme of sessions (勉強会のひな形) from which an organisation makes terms. A term keeps what it was made from: later changes leave it alone.</summary>
public sealed class ProgrammeTemplate : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }

    /// <summary>The <c>id:</c> in the file that it was imported from; null when it was made on the site.</summary>
    public string? Key { get; init; }

    public required string Name { get; set; }
    public string? NameEnglish { get; set; }

    /// <summary>Whom it is for and what it is about.</summary>
    public required string Summary { get; set; }

    /// <summary>A <see cref="ProgrammePlan"/> as JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>Grows with each change: who changes what somebody else has changed meanwhile is told.</summary>
    public int Version { get; set; } = 1;

    public DateTime? DeletedAt { get; set; }
}
