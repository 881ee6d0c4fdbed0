using Academy.Domain.Cohorts;

namespace Academy.Data.Cohorts;

/// <summary>A term (期) of sessions with the same participants. Until it is announced only the organisation that hosts it sees it, from then on all do.</summary>
public sealed class Term : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>What it was made from.</summary>
    public required Guid TemplateId { get; init; }

    public required string Name { get; set; }
    public string? NameEnglish { get; set; }

    /// <summary>Whom it is for and what it is about.</summary>
    public required string Summary { get; set; }

    /// <summary>A <see cref="TermTerms"/> as JSON.</summary>
    public required string Terms { get; set; }

    public DateTime? AnnouncedAt { get; set; }

    /// <summary>Grows with each change of it or its sessions: who changes what somebody else has changed meanwhile is told.</summary>
    public int Version { get; set; } = 1;

    public required DateTime CreatedAt { get; init; }
}
