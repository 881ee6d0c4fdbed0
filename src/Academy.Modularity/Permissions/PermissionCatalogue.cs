namespace Academy.Modularity.Permissions;

/// <summary>All permissions of all modules, and which roles hold them.</summary>
public sealed class PermissionCatalogue
{
    private readonly Dictionary<Permission, HashSet<Role>> _roles = [];

    /// <exception cref="InvalidOperationException">A permission is declared twice.</exception>
    public PermissionCatalogue(IEnumerable<IPermissionProvider> providers)
    {
        foreach (var (permission, roles) in providers.SelectMany(provider => provider.Permissions))
            if (!_roles.TryAdd(permission, [.. roles]))
                throw new InvalidOperationException($"The permission {permission.Name} is declared twice.");
    }

    public IEnumerable<Permission> All => _roles.Keys;

    public bool IsHeldBy(Permission permission, Role role) =>
        _roles.TryGetValue(permission, out var roles) && roles.Contains(role);
}
