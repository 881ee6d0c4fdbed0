namespace Academy.Modularity.Permissions;

/// <summary>What a grant gives. Every member of staff is a learner without a grant.</summary>
public enum Role
{
    Learner,
    Trainer,
    HumanResources,
    Secretariat,
    Administrator,
}
