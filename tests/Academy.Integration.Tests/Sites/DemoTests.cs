using Academy.Data.Accounts;
using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

public sealed class DemoTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task FirstStart_InDevelopment_SetsUpThreeOrganisationsWithThirtyPeople(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using var db = site.Db(DataScope.System("test"));

        Assert.Equal(["130001", "131024", "132284"], await db.Set<Organisation>().Select(row => row.Code).Order().ToListAsync(Stop));
        Assert.Equal(30, await db.Set<StaffMember>().CountAsync(Stop));
        Assert.Equal(8, await db.Set<Account>().CountAsync(Stop));
        Assert.Equal(6, await db.Set<Course>().CountAsync(Stop));
        var today = new DateOnly(2026, 11, 24);
        var mainPostings = await db.Set<Posting>()
            .Where(posting => posting.Kind == PostingKind.Main && posting.ValidFrom <= today && (posting.ValidUntil == null || posting.ValidUntil > today))
            .ToListAsync(Stop);
        Assert.Equal(30, mainPostings.Select(posting => posting.StaffMemberId).Distinct().Count());
        Assert.Contains(await db.Set<DepartmentVersion>().ToListAsync(Stop), office => office.ParentId is not null);
    }

    [Theory, BothDatabases]
    public async Task People_InTheOrderOfTheirReadings_AreAsInAStaffList(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using var db = site.Db(DataScope.System("test"));

        var names = await db.Set<StaffMember>().Where(member => member.EmployeeNumber.StartsWith("20"))
            .OrderBy(member => member.ReadingKey).Select(member => member.FamilyName + member.GivenName).ToListAsync(Stop);

        Assert.Equal(
            ["秋川陽菜", "五日市守", "斎藤一郎", "齋藤京子", "佐藤亮", "鈴木涼", "高橋真由美", "辻\U000E0100香織", "中村翔", "橋本綾", "林浩二"],
            names);
    }
}
