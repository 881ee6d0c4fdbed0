namespace Academy.Data;

/// <summary>What becomes of work whose effect was not committed.</summary>
public enum WorkReturn
{
    /// <summary>It is tried again, and the world outside knows nothing of it: its handler said so, or a person decided it.</summary>
    Again,

    /// <summary>It is tried again after a fault, or since the process stops: nobody looked what the world outside knows.</summary>
    Failed,

    /// <summary>It can never be done, or a person gave it up.</summary>
    Refused,

    /// <summary>Nobody knows whether the world outside was told; a person decides.</summary>
    Unsure,

    /// <summary>It was tried often enough, and the world outside knows nothing of it: its handler said so.</summary>
    Spent,

    /// <summary>It failed too often, or too many workers did not come back from it.</summary>
    Dead,
}
