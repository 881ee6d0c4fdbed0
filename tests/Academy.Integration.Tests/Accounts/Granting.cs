using Academy.Data.Accounts;
using Academy.Data.Organisations;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Accounts;

/// <summary>Changes what people of the demonstration may do.</summary>
internal static class Granting
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes somebody an officer of HR, beside what they are.</summary>
    /// <param name="office">With all below it; null for the whole organisation.</param>
    public static async Task GrantHrAsync(this TestSite site, string mail, string? office = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        db.Add(new Grant
        {
            OrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            Role = Role.HumanResources,
            DepartmentId = office is null ? null : await site.OfficeIdAsync(office),
            ValidFrom = new(2020, 4, 1),
        });
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Limits what somebody may do to an office, with all below it.</summary>
    public static async Task LimitToOfficeAsync(this TestSite site, string mail, string office)
    {
        var (member, department) = (await site.StaffIdAsync(mail), await site.OfficeIdAsync(office));
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Grant>().Where(grant => grant.StaffMemberId == member).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DepartmentId, department), Stop);
    }
}
