using Academy.Modularity.Permissions;

namespace Academy.Organisations;

/// <summary>What may be decided about an organisation.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>On the whole organisation.</summary>
    public static readonly Permission ChooseSuperiors = new("organisations.choose-superiors", "どの職位の人を所属長とするかを決める");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions => [(ChooseSuperiors, [Role.HumanResources])];
}
