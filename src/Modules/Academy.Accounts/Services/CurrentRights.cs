using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Time;
using Academy.Modularity.Permissions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Academy.Accounts.Services;

/// <summary>Answers from the grants that are valid today. A grant that was given or taken shows within five seconds.</summary>
internal sealed class CurrentRights(
    IHttpContextAccessor http, AcademyDb db, PermissionCatalogue permissions, IMemoryCache cache, TimeProvider clock) : ICurrentRights
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromSeconds(5);

    public async Task<bool> HasAnywhereAsync(Permission permission) =>
        (await GrantsAsync()).Any(grant => permissions.IsHeldBy(permission, grant.Role));

    public async Task<bool> HasAsync(Permission permission, IScopedResource resource) =>
        (await GrantsAsync()).Any(grant => permissions.IsHeldBy(permission, grant.Role)
            && grant.OrganisationId == resource.OrganisationId
            && (grant.DepartmentId is not { } office || resource.DepartmentPath.Contains(office))
            && (grant.CourseId is not { } course || resource.CourseId == course));

    private async Task<IReadOnlyList<Grant>> GrantsAsync()
    {
        if (http.HttpContext?.User is not { } user || user.StaffMemberId() is not { } member || user.OrganisationId() is not { } organisation)
            return [];
        return (await cache.GetOrCreateAsync((nameof(CurrentRights), member), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = CacheTime;
            var today = TokyoTime.Today(clock);
            var given = await db.Set<Grant>().AsNoTracking()
                .Where(grant => grant.StaffMemberId == member && grant.ValidFrom <= today && (grant.ValidUntil == null || grant.ValidUntil > today))
                .ToListAsync();
            return given.Append(EveryLearner(member, organisation)).ToList();
        }))!;
    }

    /// <summary>Every member of staff is a learner without a row that says so.</summary>
    private static Grant EveryLearner(Guid member, Guid organisation) => new()
    {
        OrganisationId = organisation,
        StaffMemberId = member,
        Role = Role.Learner,
        ValidFrom = DateOnly.MinValue,
    };
}
