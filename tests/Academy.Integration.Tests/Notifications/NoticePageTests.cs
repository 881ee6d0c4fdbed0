using System.Net;
using System.Text.RegularExpressions;
using Academy.Data;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Notices;
using Academy.Learning.Services.Assigning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications;

public sealed class NoticePageTests
{
    private const string Learner = "learner@chuo.example";
    private const string Course = "dq-security-everyday";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Assigned_Course_IsToldOnceAndLeadsToIt(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await AssignAsync(site, "2026-12-25");
        await AssignAsync(site, "2026-12-25");
        var browser = await site.SignedInAsync(Learner);

        var notices = await browser.GetStringAsync("/notices", Stop);
        var home = await browser.GetStringAsync("/", Stop);

        Assert.Contains("「毎日の情報セキュリティ」の受講が割り当てられました", notices, StringComparison.Ordinal);
        Assert.Contains("期限は令和8年12月25日(金)です。", notices, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"お知らせ(未読1件)\"", notices, StringComparison.Ordinal);
        Assert.Contains("「毎日の情報セキュリティ」の受講が割り当てられました", home, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"お知らせ(未読1件)\"", home, StringComparison.Ordinal);

        var opened = await browser.SubmitAsync("/notices", "/notices?handler=Open", new() { ["id"] = Ids(notices).Single() });
        Assert.Equal($"/courses/{Course}", opened.Headers.Location?.OriginalString);
        var after = await browser.GetStringAsync("/notices", Stop);
        Assert.Contains("aria-label=\"お知らせ\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("すべて既読にする", after, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Assigned_WithAnotherDate_IsToldAsAChangeEachTime(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        foreach (var due in new[] { "2026-12-25", "2027-01-29", "2026-12-25" })
        {
            await AssignAsync(site, due);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var browser = await site.SignedInAsync(Learner);
        var notices = await browser.GetStringAsync("/notices", Stop);

        Assert.Equal(
            ["新しい期限は令和8年12月25日(金)です。", "新しい期限は令和9年1月29日(金)です。", "期限は令和8年12月25日(金)です。"],
            Regex.Matches(notices, "(新しい)?期限は[^<]+").Select(found => found.Value));
    }

    [Theory, BothDatabases]
    public async Task Assigned_ToSomebodyWhoEnrolledAlready_IsToldAsANewCourse(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync(Learner);
        await browser.SubmitAsync("/catalogue", $"/courses/{Course}?handler=Enrol", []);

        await AssignAsync(site, "2026-12-25");

        Assert.Contains("の受講が割り当てられました", await browser.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Assign_ThatFails_EnrolsAndTellsNobody(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Log.Expect("Failed executing DbCommand");
        site.Log.Expect("An exception occurred in the database while saving changes");
        var (organisation, office, course) = await AssignmentAsync(site);
        await using var owner = site.OwnerDb();
        var assignments = site.Services.GetRequiredService<Assignments>();

        await owner.Database.ExecuteSqlRawAsync("""alter table "Notice" rename to "Away" """, Stop);
        await Assert.ThrowsAnyAsync<Exception>(() => assignments.AssignAsync(organisation, Guid.NewGuid(), course, new OfOffice(office), new(2026, 12, 25), Stop));
        await owner.Database.ExecuteSqlRawAsync("""alter table "Away" rename to "Notice" """, Stop);
        var unknown = course with { OfferingId = Guid.NewGuid() };
        await Assert.ThrowsAnyAsync<Exception>(() => assignments.AssignAsync(organisation, Guid.NewGuid(), unknown, new OfOffice(office), new(2026, 12, 25), Stop));

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal((0, 0), (await db.Set<Enrolment>().CountAsync(Stop), await db.Set<Notice>().CountAsync(Stop)));
    }

    [Theory, BothDatabases]
    public async Task Open_NoticeOfSomebodyElse_IsLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var colleague = await TellAsync(site, "trainer@chuo.example");
        var foreigner = await TellAsync(site, "learner@akiruno.example");
        var browser = await site.SignedInAsync(Learner);

        foreach (var id in new[] { colleague, foreigner, Guid.CreateVersion7() })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SubmitAsync("/", "/notices?handler=Open", new() { ["id"] = $"{id}" })).StatusCode);
        await browser.SubmitAsync("/", "/notices?handler=ReadAll", []);

        Assert.Contains("お知らせはありません", await browser.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(2, await db.Set<Notice>().CountAsync(notice => notice.ReadAt == null, Stop));
    }

    [Theory, BothDatabases]
    public async Task Notices_MoreThanAPage_AreReadFurtherAndMarkedAllAtOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var ids = new List<Guid>();
        for (var number = 0; number < 21; number++)
        {
            ids.Add(await TellAsync(site, Learner));
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var browser = await site.SignedInAsync(Learner);
        var first = await browser.GetStringAsync("/notices", Stop);
        var older = await browser.GetStringAsync(Regex.Match(first, "/notices\\?before=[^\"]+").Value, Stop);

        Assert.Equal(ids.Skip(1).Reverse().Select(id => id.ToString()), Ids(first));
        Assert.Equal([ids[0].ToString()], Ids(older));
        Assert.DoesNotContain("さらに古いお知らせ", older, StringComparison.Ordinal);
        Assert.Contains("お知らせ(未読21件)", older, StringComparison.Ordinal);

        var answer = await browser.SubmitAsync("/notices", "/notices?handler=ReadAll", []);
        Assert.Equal("/notices", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("未読", await browser.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Notices_OfEveryKind_AreSaidInTheReadersLanguage(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await TellAsync(site, Learner);
        var browser = await site.SignedInAsync(Learner);

        var japanese = WebUtility.HtmlDecode(await browser.GetStringAsync("/notices", Stop));
        browser.DefaultRequestHeaders.Add("Cookie", "academy.culture=c%3Den%7Cuic%3Den");
        var english = WebUtility.HtmlDecode(await browser.GetStringAsync("/notices", Stop));

        Assert.Contains("「修了テスト」をあと2回受けられるようになりました", japanese, StringComparison.Ordinal);
        Assert.Contains("コースは「業務改革」、理由は「<b>通信</b>が切れたため」です。", japanese, StringComparison.Ordinal);
        Assert.Contains("You can take “Final quiz” again", english, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Notices_OfAKindThatIsNotKnownHere_BreakNoPage(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var id = await TellAsync(site, Learner);
        await using (var owner = site.OwnerDb())
            await owner.Database.ExecuteSqlRawAsync("""update "Notice" set "Kind" = 'course.later' """, Stop);
        var browser = await site.SignedInAsync(Learner);

        foreach (var address in new[] { "/", "/notices" })
            Assert.Contains("新しいお知らせが届いています", await browser.GetStringAsync(address, Stop), StringComparison.Ordinal);
        var opened = await browser.SubmitAsync("/notices", "/notices?handler=Open", new() { ["id"] = $"{id}" });
        Assert.Equal("/notices", opened.Headers.Location?.OriginalString);
    }

    private static IReadOnlyList<string> Ids(string html) =>
        [.. Regex.Matches(html, """name="id" value="([^"]+)""").Select(found => found.Groups[1].Value)];

    private static async Task AssignAsync(TestSite site, string due)
    {
        var hr = await site.SignedInAsync("hr@chuo.example");
        var (_, office, _) = await AssignmentAsync(site);
        var answer = await hr.SubmitAsync($"/courses/{Course}/assign", $"/courses/{Course}/assign", new() { ["Office"] = $"{office}", ["Due"] = due, ["Seen"] = $"{office}/{due}", ["Confirm"] = "true" });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<(Guid Organisation, Guid Office, OfferedCourse Course)> AssignmentAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var organisation = await db.Set<Organisation>().Where(row => row.Code == "131024").Select(row => row.Id).SingleAsync(Stop);
        var office = await db.Set<DepartmentVersion>().Where(row => row.OrganisationId == organisation && row.Name == "情報政策課").Select(row => row.DepartmentId).SingleAsync(Stop);
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(organisation, Course, Stop);
        return (organisation, office, course!);
    }

    /// <summary>Tells somebody that an attempt was granted.</summary>
    private static async Task<Guid> TellAsync(TestSite site, string mail)
    {
        await using var system = site.Db(DataScope.System("test"));
        var member = await system.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        await using var db = site.Db(DataScope.Of(member.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await site.Services.GetRequiredService<NoticeBoard>().AddAsync(
            db, [member.Id], new AttemptGrantedNotice("bpr-how-to-run", new("業務改革", null), new("修了テスト", "Final quiz"), 2, "<b>通信</b>が切れたため"), null, Stop);
        await transaction.CommitAsync(Stop);
        return await system.Set<Notice>().Where(row => row.StaffMemberId == member.Id).OrderByDescending(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
    }
}
