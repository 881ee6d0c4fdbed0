using Academy.Data;
using Academy.Data.Accounts;
using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Permissions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Accounts;

/// <summary>Who holds a role, as other areas are told.</summary>
public sealed class RoleHolderTests
{
    private const string Hr = "hr@chuo.example";
    private const string Another = "ito@chuo.example";

    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Holders_AreThoseOfTheWholeOrganisation_EachOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        Assert.Equal([Hr], await HoldersAsync(site));
        Assert.Equal(["trainer@chuo.example"], await HoldersAsync(site, Role.Trainer));
        Assert.Equal(["hr@akiruno.example"], await HoldersAsync(site, organisation: "132284"));
        Assert.Empty(await HoldersAsync(site, Role.Secretariat));
        Assert.Empty(await HoldersAsync(site, Role.Learner));

        await site.GrantHrAsync(Hr);
        await site.GrantHrAsync(Another);
        await site.GrantHrAsync("wang@chuo.example", "情報政策課");
        await LimitToACourseAsync(site, "trainer@chuo.example");
        Assert.Equal([Hr, Another], await HoldersAsync(site));
        Assert.Empty(await HoldersAsync(site, Role.Trainer));
    }

    [Theory, BothDatabases]
    public async Task Holders_OfADay_AreGivenTheRole_AndEmployedThen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (given, employed) = (await site.StaffIdAsync(Another), await site.StaffIdAsync(Hr));
        await site.GrantHrAsync(Another);
        await using (var db = site.Db(DataScope.System("test")))
        {
            await db.Set<Grant>().Where(row => row.StaffMemberId == given)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidFrom, Today.AddDays(-1)).SetProperty(row => row.ValidUntil, Today), Stop);
            await db.Set<StaffMember>().Where(row => row.Id == employed)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidFrom, Today).SetProperty(row => row.ValidUntil, Today.AddDays(1)), Stop);
        }

        Assert.Empty(await HoldersAsync(site, day: Today.AddDays(-2)));
        Assert.Equal([Another], await HoldersAsync(site, day: Today.AddDays(-1)));
        Assert.Equal([Hr], await HoldersAsync(site));
        Assert.Empty(await HoldersAsync(site, day: Today.AddDays(1)));
    }

    private static async Task LimitToACourseAsync(TestSite site, string mail)
    {
        var (member, course) = (await site.StaffIdAsync(mail), (await site.RowsAsync<Course>())[0].Id);
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<Grant>().Where(row => row.StaffMemberId == member).ExecuteUpdateAsync(set => set.SetProperty(row => row.CourseId, course), Stop);
    }

    /// <summary>Their addresses.</summary>
    private static async Task<IEnumerable<string?>> HoldersAsync(TestSite site, Role role = Role.HumanResources, string organisation = "131024", DateOnly? day = null)
    {
        var id = (await site.RowsAsync<Organisation>()).Single(row => row.Code == organisation).Id;
        var people = (await site.RowsAsync<StaffMember>()).ToDictionary(row => row.Id, row => row.Mail);
        var holders = await site.Services.GetRequiredService<IRoleHolders>().HoldersAsync(id, role, day ?? Today, Stop);
        return holders.Select(holder => people[holder]).Order(StringComparer.Ordinal);
    }
}
