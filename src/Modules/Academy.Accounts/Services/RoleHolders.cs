using Academy.Data;
using Academy.Data.Accounts;
using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Services;

/// <summary>Answers from the grants; who of their holders is employed, the staff directory knows.</summary>
internal sealed class RoleHolders(AcademyDbFactory databases, IStaffDirectory staff) : IRoleHolders
{
    public async Task<IReadOnlyList<Guid>> HoldersAsync(Guid organisationId, Role role, DateOnly day, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(organisationId));
        var holders = await db.Set<Grant>()
            .Where(grant => grant.Role == role && grant.DepartmentId == null && grant.CourseId == null && grant.ValidFrom <= day && (grant.ValidUntil == null || grant.ValidUntil > day))
            .Select(grant => grant.StaffMemberId).Distinct().ToListAsync(cancellation);
        return [.. (await staff.AddresseesAsync(organisationId, holders, day, cancellation)).Keys];
    }
}
