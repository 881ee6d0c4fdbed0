using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Organisations;

/// <summary>Somebody of an organisation is found among all who work there.</summary>
public sealed class StaffSearchTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Page_OfAll_HasThoseEmployedOnTheDay_ByReading(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using (var db = site.Db(DataScope.System("test")))
        {
            await db.Set<StaffMember>().Where(row => row.Mail == "ito@chuo.example").ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, Today), Stop);
            await db.Set<StaffMember>().Where(row => row.Mail == "ono@chuo.example").ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidFrom, Today.AddDays(1)), Stop);
        }

        var first = await PageAsync(site, page: null);
        Assert.Equal(["青木 美咲", "王 莉", "加藤 隆", "小林 千夏", "佐々木 由紀"], first.Rows.Select(row => row.Name));
        Assert.Equal(("100101", "あおき みさき", "情報政策課"), (first.Rows[0].EmployeeNumber, first.Rows[0].Reading, first.Rows[0].OfficeName));
        Assert.Equal((1, 2, 10), (first.Number, first.Pages, first.Total));
        Assert.Equal(["髙橋 健一", "山﨑 大輔", "𠮷野 さくら", "渡邉 直子", "渡辺 誠"], (await PageAsync(site, page: "2")).Rows.Select(row => row.Name));
        Assert.Equal((11, 11), ((await PageAsync(site, day: Today.AddDays(-1))).Total, (await PageAsync(site, day: Today.AddDays(1))).Total));
    }

    [Theory, BothDatabases]
    public async Task Page_OfAll_IsSearchedByNameReadingAndNumber(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        Assert.Equal(["渡辺 誠"], await FoundAsync("渡辺"));
        Assert.Equal(["渡邉 直子", "渡辺 誠"], await FoundAsync("わたなべ"));
        Assert.Equal(["𠮷野 さくら"], await FoundAsync("１００１０５"));
        // Who works for another organisation.
        Assert.Empty(await FoundAsync("秋川"));

        async Task<IEnumerable<string>> FoundAsync(string words) => (await PageAsync(site, words: words)).Rows.Select(row => row.Name);
    }

    [Theory, BothDatabases]
    public async Task Page_OfAll_IsAsManyCommands_ForManyPeople(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var few = await CountAsync();
        await site.AddStaffAsync("情報政策課", 200);

        Assert.Equal(few, await CountAsync());
        Assert.Equal(212, (await PageAsync(site)).Total);

        async Task<long> CountAsync()
        {
            var (directory, counter, chuo) = (DirectoryOf(site), site.Services.GetRequiredService<CommandCounter>(), await ChuoAsync(site));
            var before = counter.Sent;
            await directory.PageAsync(chuo, new(Among: null, Offices: null, Words: null, Page: null, Size: 50), Today, Stop);
            return counter.Sent - before;
        }
    }

    private static async Task<ListPage<StaffListing>> PageAsync(TestSite site, string? page = null, string? words = null, DateOnly? day = null) =>
        await DirectoryOf(site).PageAsync(await ChuoAsync(site), new(Among: null, Offices: null, words, page, Size: 5), day ?? Today, Stop);

    private static IStaffDirectory DirectoryOf(TestSite site) => site.Services.GetRequiredService<IStaffDirectory>();

    private static async Task<Guid> ChuoAsync(TestSite site) => (await site.RowsAsync<Organisation>()).Single(row => row.Code == "131024").Id;
}
