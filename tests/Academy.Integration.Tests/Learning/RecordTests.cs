using System.Text.RegularExpressions;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

public sealed class RecordTests
{
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The learner went from 区民生活課 to 情報政策課 on 1 April 2025, and has been in service since 1 April 2021.</summary>
    [Theory, BothDatabases]
    public async Task Record_OfSomebodyWhoMoved_NamesTheOfficeOfEachDay(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("after", completedOn: "2025-04-01");
        await rows.EnrolAsync("before", completedOn: "2025-03-31");
        await rows.EnrolAsync("nowhere", completedOn: "2021-03-31", source: EnrolmentSource.Imported);

        var record = await RecordAsync(site);

        Assert.Contains("総務部 情報政策課", Row(record, "after"), StringComparison.Ordinal);
        Assert.Contains("""<time class="num" datetime="2025-04-01">令和7年4月1日</time>""", Row(record, "after"), StringComparison.Ordinal);
        Assert.Contains("区民部 区民生活課", Row(record, "before"), StringComparison.Ordinal);
        Assert.Contains("この日の配属は登録されていません", Row(record, "nowhere"), StringComparison.Ordinal);
        Assert.Contains("以前の記録から移行", Row(record, "nowhere"), StringComparison.Ordinal);
        Assert.Contains("第1版・<time datetime=\"2026-04-01\">令和8年4月1日 公開</time>", Row(record, "after"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Record_AfterABackDatedChart_NamesTheOfficeAsItWasCalledOnTheDay(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("before", completedOn: "2026-06-30");
        await rows.EnrolAsync("after", completedOn: "2026-07-01");
        Assert.Contains("総務部 情報政策課", Row(await RecordAsync(site), "after"), StringComparison.Ordinal);

        await RenameAsync(site, "情報政策課", "DX推進課", new(2026, 7, 1));
        await RenameAsync(site, "総務部", "経営企画部", new(2026, 7, 1));

        var record = await RecordAsync(site);
        Assert.Contains("総務部 情報政策課", Row(record, "before"), StringComparison.Ordinal);
        Assert.Contains("経営企画部 DX推進課", Row(record, "after"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Record_OfAFiscalYear_ShowsThatYearOnly(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("last-day", completedOn: "2026-03-31");
        await rows.EnrolAsync("first-day", completedOn: "2026-04-01", score: 85);

        var all = await RecordAsync(site);
        var year = await RecordAsync(site, "?year=2025");
        var none = await RecordAsync(site, "?year=1999");

        Assert.Equal(["first-day", "last-day"], Slugs(all));
        Assert.Equal(["last-day"], Slugs(year));
        Assert.Equal(["first-day", "last-day"], Slugs(none));
        Assert.Matches("""<a href="/record\?year=2026">令和8年度</a>\s*<a href="/record\?year=2025" aria-current="page">令和7年度</a>""", year);
        Assert.Contains("85%", Row(all, "first-day"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Record_LongerThanAPage_GoesOnOnTheNext(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        for (var number = 0; number < 51; number++)
            await rows.EnrolAsync($"c-{number:00}", completedOn: $"2026-{1 + (number / 28):00}-{1 + (number % 28):00}");

        var second = await RecordAsync(site, "?page=2");

        Assert.Equal(["c-00"], Slugs(second));
        Assert.Equal(50, Slugs(await RecordAsync(site)).Count);
        Assert.Equal(["c-00"], Slugs(await RecordAsync(site, "?page=99")));
    }

    [Theory, BothDatabases]
    public async Task Record_OfARecognisedCompletion_SaysSo(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        var recognised = await rows.EnrolAsync("recognised", completedOn: "2026-06-30");
        var earned = await rows.EnrolAsync("earned", completedOn: "2026-06-01", source: EnrolmentSource.Assigned);
        await rows.HappenAsync(recognised, new CompletionRecognised(new(2026, 6, 30), "他団体の研修"), actor: Guid.NewGuid());
        await rows.HappenAsync(earned, new CompletionRecognised(new(2026, 6, 30), "他団体の研修"), actor: Guid.NewGuid());

        var record = await RecordAsync(site);

        Assert.Contains("認定による修了", Row(record, "recognised"), StringComparison.Ordinal);
        Assert.Contains("割り当て", Row(record, "earned"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Record_OfWhatIsAskedAgain_IsCompletedAndOpen(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("again", completedOn: "2026-06-30", due: "2026-07-31");
        await rows.EnrolAsync("again-dated", completedOn: "2026-06-30", due: "2026-12-25");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().Where(fact => fact.CompletedOn != null)
                .ExecuteUpdateAsync(set => set.SetProperty(fact => fact.AskedAgainAt, new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc)), Stop);

        var record = await RecordAsync(site);

        Assert.Equal(4, Slugs(record).Count);
        Assert.Contains("12月25日(金)", record, StringComparison.Ordinal);
        Assert.DoesNotContain("7月31日", record, StringComparison.Ordinal);
        Assert.DoesNotContain("期限超過", record, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Record_OfWhatIsNotCompleted_StandsApartWithItsDueDate(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        var stranger = await LearnerRows.OfAsync(site, "trainer@chuo.example");
        await rows.EnrolAsync("under-way", LearningStatus.UnderWay, due: "2026-11-23");
        await rows.EnrolAsync("not-started", due: "2026-11-24");
        await rows.EnrolAsync("exempt", LearningStatus.Exempt, due: "2026-11-01");
        await stranger.EnrolAsync("of-another", LearningStatus.UnderWay);
        await stranger.EnrolAsync("done-by-another", completedOn: "2026-06-30");

        var record = await RecordAsync(site);

        Assert.Contains("修了したコースはまだありません", record, StringComparison.Ordinal);
        Assert.Equal(["exempt", "under-way", "not-started"], Slugs(record));
        Assert.Matches("受講中[\\s\\S]+11月23日[\\s\\S]+期限超過", Row(record, "under-way"));
        Assert.Matches("未受講[\\s\\S]+11月24日", Row(record, "not-started"));
        Assert.Contains("免除", Row(record, "exempt"), StringComparison.Ordinal);
        Assert.Single(Regex.Matches(record, "期限超過"));
    }

    private static async Task<string> RecordAsync(TestSite site, string query = "") =>
        await (await site.SignedInAsync(Learner)).GetStringAsync($"/record{query}", Stop);

    private static IReadOnlyList<string> Slugs(string html) =>
        [.. Regex.Matches(html, """<th scope="row"[\s\S]*?<a href="/courses/([^"]+)""").Select(found => found.Groups[1].Value)];

    private static string Row(string html, string slug) =>
        Regex.Matches(html, """<tr role="row">[\s\S]*?</tr>""").Select(found => found.Value)
            .Single(row => row.Contains($"href=\"/courses/{slug}\"", StringComparison.Ordinal));

    /// <summary>Changes the chart as somebody does who enters a renaming after the fact.</summary>
    private static async Task RenameAsync(TestSite site, string from, string to, DateOnly since)
    {
        await using var db = site.Db(DataScope.System("test"));
        var chuo = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
        var old = await db.Set<DepartmentVersion>().SingleAsync(row => row.OrganisationId == chuo.Id && row.Name == from, Stop);
        old.ValidUntil = since;
        db.Add(new DepartmentVersion
        {
            OrganisationId = chuo.Id,
            DepartmentId = old.DepartmentId,
            ValidFrom = since,
            Name = to,
            ParentId = old.ParentId,
            Path = old.Path,
            Position = old.Position,
        });
        await db.SaveChangesAsync(Stop);
    }
}
