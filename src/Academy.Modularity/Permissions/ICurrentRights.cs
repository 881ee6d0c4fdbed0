namespace Academy.Modularity.Permissions;

/// <summary>What the signed-in member of staff may do. Answered by the accounts module from grants valid today.</summary>
public interface ICurrentRights
{
    /// <summary>Whether some grant gives the permission, whatever its scope: enough to show a link, not to open a resource.</summary>
    Task<bool> HasAnywhereAsync(Permission permission);

    /// <summary>Whether a grant gives the permission on this very resource.</summary>
    Task<bool> HasAsync(Permission permission, IScopedResource resource);
}
