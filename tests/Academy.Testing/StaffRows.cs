using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>Members of staff of a test site, and their offices.</summary>
public static class StaffRows
{
    /// <summary>Of whoever signs in by an address.</summary>
    public static async Task<Guid> StaffIdAsync(this TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<StaffMember>().Where(row => row.Mail == mail).Select(row => row.Id).SingleAsync();
    }

    /// <summary>Of the office with a name that no other one has.</summary>
    public static async Task<Guid> OfficeIdAsync(this TestSite site, string name)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<DepartmentVersion>().Where(row => row.Name == name).Select(row => row.DepartmentId).SingleAsync();
    }
}
