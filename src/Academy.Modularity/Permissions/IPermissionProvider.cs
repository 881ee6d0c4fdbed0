namespace Academy.Modularity.Permissions;

/// <summary>A module's permissions and the roles that hold them.</summary>
public interface IPermissionProvider
{
    IEnumerable<(Permission Permission, Role[] Roles)> Permissions { get; }
}
