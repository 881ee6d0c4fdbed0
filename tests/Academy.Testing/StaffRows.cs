using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>Members of staff of a test site.</summary>
public static class StaffRows
{
    /// <summary>Of whoever signs in by an address.</summary>
    public static async Task<Guid> StaffIdAsync(this TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<StaffMember>().Where(row => row.Mail == mail).Select(row => row.Id).SingleAsync();
    }
}
