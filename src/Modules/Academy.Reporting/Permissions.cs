using Academy.Modularity.Permissions;

namespace Academy.Reporting;

/// <summary>Who sees how an organisation, or an office with all below it, stands.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>On the office, in the chart of the day that is looked at.</summary>
    public static readonly Permission ViewFigures = new("reporting.view", "受講・修了の状況を見る");

    /// <summary>On the organisation.</summary>
    public static readonly Permission CloseYears = new("reporting.close-year", "年度を締める");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions =>
        [(ViewFigures, [Role.HumanResources, Role.Superior]), (CloseYears, [Role.HumanResources])];
}
