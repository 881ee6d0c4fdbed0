using Academy.Data;
using Academy.Data.Organisations;
using Academy.Domain.Organisations;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Organisations;

/// <summary>Who is a superior, as other areas are told.</summary>
public sealed class SuperiorTests
{
    private const string Head = "watanabe@chuo.example";
    private const string HeadAbove = "yamazaki@chuo.example";
    private const string Learner = "learner@chuo.example";
    private const string Elsewhere = "ito@chuo.example";

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly April = new(2027, 4, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Superiors_AreThoseWhoHoldAChosenRank_OfTheOrganisation(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        Assert.Equal([(Head, "情報政策課", true), (HeadAbove, "総務部", true)], await SuperiorsAsync(site, Today));

        await site.PostAsync(Elsewhere, "区民部", "部長");
        await site.PostAsync("wang@chuo.example", "区民生活課", "係長");
        await site.PostAsync("ono@chuo.example", "生活支援課", "課長", PostingKind.Seconded);
        await site.PostAsync("yoshino@chuo.example", "福祉保健部", "部長", until: Today);
        await site.PostAsync("kobayashi@chuo.example", "福祉保健部", null);
        Assert.Equal([(Elsewhere, "区民部", false), (Head, "情報政策課", true), (HeadAbove, "総務部", true)], await SuperiorsAsync(site, Today));

        await site.ChooseSuperiorsAsync("131024", "係長");
        Assert.Equal(["区民生活課", "情報政策課", "生活支援課", "職員課"], (await SuperiorsAsync(site, Today)).Select(one => one.Office).Order(StringComparer.Ordinal));
        await site.ChooseSuperiorsAsync("131024");
        Assert.Empty(await SuperiorsAsync(site, Today));
    }

    /// <summary>Each with the days on which they are both posted and employed.</summary>
    [Theory, BothDatabases]
    public async Task Superiors_OfASpan_AreThoseOfAnyOfItsDays(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EndPostingsAsync(Head, April);
        await site.PostAsync(Head, "区民生活課", "課長", PostingKind.Main, from: April);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(row => row.Mail == HeadAbove).ExecuteUpdateAsync(set => set.SetProperty(row => row.ValidUntil, April.AddDays(-1)), Stop);

        Assert.Equal([(Head, "情報政策課", true)], await SuperiorsAsync(site, April.AddDays(-1)));
        Assert.Equal([(Head, "区民生活課", true)], await SuperiorsAsync(site, April));
        var span = await DirectoryOf(site).SuperiorsAsync(await ChuoAsync(site), April.AddDays(-2), April, Stop);
        Assert.Equal([(2023, April), (2024, April.AddDays(-1)), (2027, null)], span.OrderBy(one => one.ValidFrom).Select(one => (one.ValidFrom.Year, one.ValidUntil)));
        Assert.Equal([false, true], new[] { April.AddDays(-1), April }.Select(span.MaxBy(one => one.ValidFrom)!.IsOn));
    }

    [Theory, BothDatabases]
    public async Task SuperiorOfSomebody_IsTheHeadOfTheirOffice_OrOfTheNextAbove_AndNeverThemselves(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await AddBelowAsync(site, "情報政策課", "情報政策係", Elsewhere);

        Assert.Equal(Head, await SuperiorOfAsync(site, Learner));
        // Two offices further up.
        Assert.Equal(Head, await SuperiorOfAsync(site, Elsewhere));
        // An office without a head.
        Assert.Equal(HeadAbove, await SuperiorOfAsync(site, "hr@chuo.example"));
        Assert.Equal(HeadAbove, await SuperiorOfAsync(site, Head));
        Assert.Null(await SuperiorOfAsync(site, HeadAbove));
        Assert.Null(await SuperiorOfAsync(site, "wang@chuo.example"));
        // Whoever heads another office concurrently is above its people, and has the superior of the own office.
        await site.PostAsync("wang@chuo.example", "職員課", "課長");
        Assert.Equal("wang@chuo.example", await SuperiorOfAsync(site, "hr@chuo.example"));
        Assert.Null(await SuperiorOfAsync(site, "wang@chuo.example"));
        // Of another organisation, and of nobody.
        Assert.Null(await DirectoryOf(site).SuperiorOfAsync(await ChuoAsync(site), await site.StaffIdAsync("learner@akiruno.example"), Today, Stop));
        await site.EndPostingsAsync(Learner, Today);
        Assert.Null(await SuperiorOfAsync(site, Learner));
    }

    [Theory, BothDatabases]
    public async Task SuperiorOfSomebody_WhereTwoHeadTheOffice_IsWhoHasItAsTheMainPosting_ThenWhoHasHeldItLongest(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.PostAsync("ito@chuo.example", "情報政策課", "課長", from: new(2021, 4, 1));
        await site.PostAsync("wang@chuo.example", "情報政策課", "部長", from: new(2020, 4, 1));

        Assert.Equal(Head, await SuperiorOfAsync(site, Learner));
        await site.EndPostingsAsync(Head, Today);
        Assert.Equal("wang@chuo.example", await SuperiorOfAsync(site, Learner));
    }

    [Theory, BothDatabases]
    public async Task SuperiorOfAHead_IsWhoHeadsAnOfficeAbove_NeverAnotherHeadOfTheSame(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.EndPostingsAsync(Elsewhere, Today);
        await site.PostAsync(Elsewhere, "情報政策課", "課長", PostingKind.Main, from: Today);
        await site.PostAsync("wang@chuo.example", "情報政策課", "課長");

        Assert.Equal(HeadAbove, await SuperiorOfAsync(site, Head));
        Assert.Equal(HeadAbove, await SuperiorOfAsync(site, Elsewhere));
        // Who is the only one to head the office above, too, has nobody above.
        await site.EndPostingsAsync(HeadAbove, Today);
        await site.PostAsync(Head, "総務部", "部長");
        Assert.Null(await SuperiorOfAsync(site, Head));
        Assert.Equal(Head, await SuperiorOfAsync(site, Elsewhere));
        // Who heads an office concurrently is above its people still, but not above its heads.
        await site.EndPostingsAsync(Head, Today);
        Assert.Equal(Elsewhere, await SuperiorOfAsync(site, Learner));
        Assert.Null(await SuperiorOfAsync(site, Elsewhere));
        await site.EndPostingsAsync(Elsewhere, Today);
        Assert.Equal("wang@chuo.example", await SuperiorOfAsync(site, Learner));
    }

    /// <summary>Everybody of all organisations is asked for; those of others are passed over.</summary>
    [Theory, BothDatabases]
    public async Task SuperiorsOfMany_AreThoseOfEachAlone_WithoutThoseWhoHaveNone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await AddBelowAsync(site, "情報政策課", "情報政策係", Elsewhere);
        await site.PostAsync("wang@chuo.example", "情報政策課", "課長");
        var (directory, chuo, people) = (DirectoryOf(site), await ChuoAsync(site), (await site.RowsAsync<StaffMember>()).ToDictionary(row => row.Id, row => row.Mail));

        var together = await directory.SuperiorsOfAsync(chuo, people.Keys, Today, Stop);

        Assert.Equal(
            [("hr@chuo.example", HeadAbove), (Elsewhere, Head), (Learner, Head), ("trainer@chuo.example", Head), (Head, HeadAbove)],
            together.Select(one => (people[one.Key], people[one.Value.StaffMemberId])).OrderBy(one => one.Item1, StringComparer.Ordinal));
        foreach (var person in people.Keys)
            Assert.Equal(await directory.SuperiorOfAsync(chuo, person, Today, Stop), together.GetValueOrDefault(person));
    }

    [Theory, BothDatabases]
    public async Task Questions_AreAsManyCommands_ForManySuperiors(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var few = await CountAsync(site);
        await site.AddStaffAsync("情報政策課", 200);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Posting>().Where(row => row.Rank == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.Rank, "課長"), Stop);

        Assert.Equal(few, await CountAsync(site));
        Assert.Equal(202, (await SuperiorsAsync(site, Today)).Count);
    }

    private static async Task<(long, long, long, long)> CountAsync(TestSite site)
    {
        var (directory, counter, chuo, learner) = (DirectoryOf(site), site.Services.GetRequiredService<CommandCounter>(), await ChuoAsync(site), await site.StaffIdAsync(Learner));
        var everybody = (await site.RowsAsync<StaffMember>()).Select(row => row.Id).ToList();
        return (
            await OfAsync(() => directory.SuperiorsAsync(chuo, Today, Today.AddDays(30), Stop)),
            await OfAsync(() => directory.SuperiorOfAsync(chuo, learner, Today, Stop)),
            await OfAsync(() => directory.SuperiorsOfAsync(chuo, everybody, Today, Stop)),
            await OfAsync(() => directory.OfficeNamesAsync(chuo, Today, Stop)));

        async Task<long> OfAsync(Func<Task> ask)
        {
            var before = counter.Sent;
            await ask();
            return counter.Sent - before;
        }
    }

    private static IStaffDirectory DirectoryOf(TestSite site) => site.Services.GetRequiredService<IStaffDirectory>();

    private static async Task<Guid> ChuoAsync(TestSite site) => (await site.RowsAsync<Organisation>()).Single(row => row.Code == "131024").Id;

    private static async Task<IReadOnlyList<(string? Mail, string Office, bool IsMain)>> SuperiorsAsync(TestSite site, DateOnly day)
    {
        var chuo = await ChuoAsync(site);
        var names = await DirectoryOf(site).OfficeNamesAsync(chuo, day, Stop);
        var people = (await site.RowsAsync<StaffMember>()).ToDictionary(row => row.Id, row => row.Mail);
        return
        [
            .. (await DirectoryOf(site).SuperiorsAsync(chuo, day, day, Stop)).Select(one => (people[one.StaffMemberId], names[one.DepartmentId], one.IsMain))
                .OrderBy(one => one.Item1, StringComparer.Ordinal),
        ];
    }

    private static async Task<string?> SuperiorOfAsync(TestSite site, string mail)
    {
        var superior = await DirectoryOf(site).SuperiorOfAsync(await ChuoAsync(site), await site.StaffIdAsync(mail), Today, Stop);
        return superior is null ? null : (await site.RowsAsync<StaffMember>()).Single(row => row.Id == superior.StaffMemberId).Mail;
    }

    /// <summary>An office below another one and one below that, where somebody works as of today.</summary>
    private static async Task AddBelowAsync(TestSite site, string above, string name, string mail)
    {
        await using (var db = site.Db(DataScope.System("test")))
        {
            var parent = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == above, Stop);
            foreach (var each in new[] { name, $"{name}の班" })
            {
                var office = new Department { OrganisationId = parent.OrganisationId, Code = each };
                var version = new DepartmentVersion
                {
                    OrganisationId = parent.OrganisationId, DepartmentId = office.Id, ValidFrom = new(2020, 4, 1), Name = each, ParentId = parent.DepartmentId, Path = parent.Path + DepartmentPath.Step(office.Id),
                };
                db.AddRange(office, version);
                parent = version;
            }

            await db.SaveChangesAsync(Stop);
        }

        await site.EndPostingsAsync(mail, Today);
        await site.PostAsync(mail, $"{name}の班", "主事", PostingKind.Main, from: Today);
    }
}
