using Academy.Data.HotPages;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;

namespace Academy.Accounts.Services;

/// <summary>Answers from the grants that are valid today. A grant that was given or taken shows within five seconds.</summary>
internal sealed class CurrentRights(CurrentHead head, PermissionCatalogue permissions, TimeProvider clock) : ICurrentRights
{
    public async Task<bool> HasAnywhereAsync(Permission permission) =>
        (await GrantsAsync()).Any(grant => permissions.IsHeldBy(permission, grant.Role));

    public async Task<bool> HasAsync(Permission permission, IScopedResource resource) =>
        resource.OrganisationId == head.OrganisationId
        && (await GrantsAsync()).Any(grant => permissions.IsHeldBy(permission, grant.Role)
            && (grant.DepartmentId is not { } office || resource.DepartmentPath.Contains(office))
            && (grant.CourseId is not { } course || resource.CourseId == course));

    private async Task<IEnumerable<HeldGrant>> GrantsAsync()
    {
        if (await head.ReadAsync() is not { } read)
            return [];
        var today = TokyoTime.Today(clock);
        return read.Grants.Where(grant => grant.IsValidOn(today)).Append(EveryLearner);
    }

    /// <summary>Every member of staff is a learner without a row that says so.</summary>
    private static HeldGrant EveryLearner { get; } = new(Role.Learner, null, null, DateOnly.MinValue, null);
}
