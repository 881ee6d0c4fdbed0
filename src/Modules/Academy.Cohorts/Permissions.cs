using Academy.Modularity.Permissions;

namespace Academy.Cohorts;

/// <summary>Who runs programmes and their terms.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>On the organisation that hosts them.</summary>
    public static readonly Permission ManageCohorts = new("cohorts.manage", "勉強会のひな形と期を作り、運営する");

    /// <summary>On the organisation whose people are put forward.</summary>
    public static readonly Permission PutForward = new("cohorts.put-forward", "勉強会への申込を人事として承認し、代わりに申し込み、指名する");

    /// <summary>On the people of an office, by heading it.</summary>
    public static readonly Permission Nominate = new("cohorts.nominate", "部下の勉強会への申込を承認し、部下を指名し、不在のときに代決する人を決める");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions =>
    [
        (ManageCohorts, [Role.Secretariat]),
        (PutForward, [Role.HumanResources]),
        (Nominate, [Role.Superior]),
    ];
}
