namespace Academy.Cohorts.Services.Groups.Proposals;

/// <summary>A proposal as somebody saved it.</summary>
public sealed record SavedProposal
{
    /// <summary>1 for the first, then 2, 3 …</summary>
    public required int Number { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>By name.</summary>
    public required string SavedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }
}

/// <param name="Before">The text of the version before it; empty for the first.</param>
/// <param name="Newest">The number of what the group has now.</param>
public sealed record ReadVersion(SavedProposal Version, string Before, int Newest)
{
    public bool IsNewest => Version.Number == Newest;
}

/// <summary>What became of a proposal that somebody saves.</summary>
public enum SaveOutcome
{
    Saved,

    /// <summary>The group has this text already.</summary>
    Same,

    /// <summary>Another one of the group saved something else meanwhile.</summary>
    Overtaken,

    /// <summary>Who saves is in the group no longer.</summary>
    Gone,
}
