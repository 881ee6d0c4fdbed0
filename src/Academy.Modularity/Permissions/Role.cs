namespace Academy.Modularity.Permissions;

/// <summary>What a grant gives. Every member of staff is a learner without a grant.</summary>
public enum Role
{
    Learner,
    /// <summary>Of an office: follows from a posting, and is given to nobody by hand.</summary>
    Superior,
    Trainer,
    HumanResources,
    Secretariat,
    Administrator,
}
