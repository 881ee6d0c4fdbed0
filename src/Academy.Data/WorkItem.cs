namespace Academy.Data;

/// <summary>Work that this process has leased.</summary>
/// <param name="OrganisationId">On whose rows it works; null for work that crosses organisations.</param>
/// <param name="Token">Of the lease: whoever has lost it cannot report an end.</param>
/// <param name="Attempts">This one among them.</param>
public sealed record WorkItem(Guid Id, string Kind, Guid? OrganisationId, string Payload, Guid Token, int Attempts);
