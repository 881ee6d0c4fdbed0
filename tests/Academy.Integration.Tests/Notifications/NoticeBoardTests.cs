using System.Data.Common;
using Academy.Data;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications;

public sealed class NoticeBoardTests
{
    private static readonly AttemptGrantedNotice Granted =
        new("bpr-how-to-run", new("業務改革の進め方", "How to run BPR"), new("修了テスト", null), 1, "通信が切れたため");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Add_ForMany_WritesOneEachInOneCommand(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (organisation, people) = await PeopleAsync(site);
        var counter = site.Services.GetRequiredService<CommandCounter>();

        var before = 0L;
        await InTransactionAsync(site, organisation, async (db, board) =>
        {
            before = counter.Sent;
            await board.AddAsync(db, people, Granted, dedupeKey: null, Stop);
            before = counter.Sent - before;
        });

        Assert.Equal(1, before);
        var told = await NoticesAsync(site);
        Assert.Equal(people.Order(), told.Select(notice => notice.StaffMemberId).Order());
        Assert.All(told, notice =>
        {
            Assert.Equal((organisation, site.Clock.GetUtcNow().UtcDateTime, null), (notice.OrganisationId, notice.CreatedAt, notice.ReadAt));
            Assert.Equal(Granted, NoticeJson.Read(notice.Kind, notice.Payload));
        });
    }

    [Theory, BothDatabases]
    public async Task Add_UnderAKnownKey_TellsOnlyThoseWhoWereNotTold(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (organisation, people) = await PeopleAsync(site);

        await InTransactionAsync(site, organisation, (db, board) => board.AddAsync(db, [people[0]], Granted, "grant:1", Stop));
        await InTransactionAsync(site, organisation, (db, board) => board.AddAsync(db, [people[0], people[1]], Granted, "grant:1", Stop));
        await InTransactionAsync(site, organisation, (db, board) => board.AddAsync(db, [people[0]], Granted, "grant:2", Stop));

        var told = await NoticesAsync(site);
        Assert.Equal(2, told.Count(notice => notice.StaffMemberId == people[0]));
        Assert.Single(told, notice => notice.StaffMemberId == people[1]);
    }

    [Theory, BothDatabases]
    public async Task Add_WhoseCauseIsUndone_TellsNobody(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (organisation, people) = await PeopleAsync(site);

        await using (var db = site.Db(DataScope.Of(organisation)))
        await using (await db.Database.BeginTransactionAsync(Stop))
            await site.Services.GetRequiredService<NoticeBoard>().AddAsync(db, people, Granted, dedupeKey: null, Stop);

        Assert.Empty(await NoticesAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Add_OutsideATransactionOrAnOrganisation_IsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (organisation, people) = await PeopleAsync(site);
        var board = site.Services.GetRequiredService<NoticeBoard>();

        await using var own = site.Db(DataScope.Of(organisation));
        await using var system = site.Db(DataScope.System("test"));
        await using var transaction = await system.Database.BeginTransactionAsync(Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => board.AddAsync(own, people, Granted, null, Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => board.AddAsync(system, people, Granted, null, Stop));
    }

    [Theory, BothDatabases]
    public async Task Add_ForAForeigner_IsRefused(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (organisation, people) = await PeopleAsync(site);
        await using var system = site.Db(DataScope.System("test"));
        var foreigner = await system.Set<StaffMember>().Where(row => row.OrganisationId != organisation).OrderBy(row => row.EmployeeNumber).Select(row => row.Id).FirstAsync(Stop);

        site.Log.Expect("Failed executing DbCommand");
        await Assert.ThrowsAnyAsync<DbException>(() =>
            InTransactionAsync(site, organisation, (db, board) => board.AddAsync(db, [people[0], foreigner], Granted, null, Stop)));

        Assert.Empty(await NoticesAsync(site));
    }

    private static async Task<(Guid Organisation, IReadOnlyList<Guid> People)> PeopleAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = await db.Set<Organisation>().Where(row => row.Code == "131024").Select(row => row.Id).SingleAsync(Stop);
        return (organisation, await db.Set<StaffMember>().Where(row => row.OrganisationId == organisation).OrderBy(row => row.EmployeeNumber).Select(row => row.Id).Take(5).ToListAsync(Stop));
    }

    private static async Task InTransactionAsync(TestSite site, Guid organisation, Func<AcademyDb, NoticeBoard, Task> write)
    {
        await using var db = site.Db(DataScope.Of(organisation));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await write(db, site.Services.GetRequiredService<NoticeBoard>());
        await transaction.CommitAsync(Stop);
    }

    private static async Task<IReadOnlyList<Notice>> NoticesAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Notice>().AsNoTracking().ToListAsync(Stop);
    }
}
