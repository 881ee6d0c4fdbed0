namespace Academy.Data.Cohorts;

/// <summary>
/// That somebody takes part in a term. Of what their own organisation knows of them it copies only what they agreed to: name, reading, organisation,
/// office and mail. What they learn never comes here.
/// </summary>
public sealed class Participation : ISeenByHome
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid TermId { get; init; }
    public required Guid HomeOrganisationId { get; init; }

    /// <summary>Of the home organisation.</summary>
    public required Guid StaffMemberId { get; init; }

    /// <summary>Family name, then given name.</summary>
    public required string Name { get; set; }

    public required string Reading { get; set; }

    /// <summary>The sort key of the reading after JIS X 4061.</summary>
    public required string ReadingKey { get; set; }

    public required string HomeName { get; set; }
    public string? OfficeName { get; set; }
    public string? Mail { get; set; }

    /// <summary>When the person agreed that the host and fellow participants see these.</summary>
    public required DateTime ConsentedAt { get; set; }

    /// <summary>1, 2, 3 …: the group (班) in which the person works; null before the host has made groups.</summary>
    public int? Group { get; set; }

    /// <summary>When the person left the term; null while they take part.</summary>
    public DateTime? EndedAt { get; set; }
}
