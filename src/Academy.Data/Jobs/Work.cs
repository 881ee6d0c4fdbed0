namespace Academy.Data.Jobs;

/// <summary>
/// A side effect to be carried out once. Written in the transaction of its cause; the dedupe key makes a second writing nothing.
/// </summary>
public sealed class Work
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Names the effect and its cause, as <c>certificate:{enrolment}</c>.</summary>
    public required string DedupeKey { get; init; }

    public required string Kind { get; init; }

    /// <summary>The organisation on whose rows it works; null for work that crosses organisations.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>What the worker needs, as JSON.</summary>
    public string Payload { get; init; } = "{}";

    public required DateTime DueAt { get; set; }
    public WorkState State { get; set; } = WorkState.Ready;
    public string? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Made anew with each lease: a worker that lost its lease cannot report an end.</summary>
    public Guid? LeaseToken { get; set; }

    public int Attempts { get; set; }
    public string? LastError { get; set; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? EndedAt { get; set; }
}

public enum WorkState
{
    Ready,
    Leased,
    Done,

    /// <summary>The world outside answered no; trying again would not help.</summary>
    Refused,

    /// <summary>Broken off while the world outside was being told: nobody knows whether it heard. A person decides.</summary>
    Unsure,

    /// <summary>Failed too often.</summary>
    Dead,
}
