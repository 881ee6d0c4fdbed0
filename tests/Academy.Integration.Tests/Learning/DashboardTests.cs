using System.Text.RegularExpressions;
using Academy.Data.Learning;
using Academy.Data;
using Academy.Data.Catalogue;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Learning;

public sealed partial class DashboardTests
{
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Home_AskedAgainAfterItsDueDate_IsNotOverdue(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, "learner@chuo.example");
        await rows.EnrolAsync("past", completedOn: "2026-11-10", due: "2026-11-20");
        await rows.EnrolAsync("ahead", completedOn: "2026-11-10", due: "2026-12-20");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(fact => fact.AskedAgainAt, site.Clock.GetUtcNow().UtcDateTime), Stop);

        var home = await (await site.SignedInAsync("learner@chuo.example")).GetStringAsync("/", Stop);
        var due = Regex.Match(home, """<section[^>]*aria-labelledby="due"[\s\S]*?</section>""").Value;

        Assert.Contains("コースahead", due, StringComparison.Ordinal);
        Assert.Contains("受講中", due, StringComparison.Ordinal);
        Assert.DoesNotContain("コースpast", due, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_OfOldReleasesAfterAStart_AsksAsOftenForManyAsForOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await EnrolBehindAsync("one", LearningStatus.UnderWay, null, null);
        var one = await CommandsAfterAStartAsync(site);
        for (var number = 0; number < 4; number++)
        {
            await EnrolBehindAsync($"under-way-{number}", LearningStatus.UnderWay, null, null);
            await EnrolBehindAsync($"due-{number}", LearningStatus.NotStarted, "2026-12-25", null);
            await EnrolBehindAsync($"completed-{number}", LearningStatus.Completed, null, "2026-11-10");
        }

        Assert.Equal(one, await CommandsAfterAStartAsync(site));

        async Task EnrolBehindAsync(string slug, LearningStatus status, string? due, string? completedOn)
        {
            var enrolment = await rows.EnrolAsync(slug, status, due, completedOn);
            await using var db = site.Db(DataScope.System("test"));
            await ManyEnrolments.BehindAsync(db, enrolment.CourseId);
        }
    }

    /// <summary>Of the first visit to a site that remembers nothing yet.</summary>
    private static async Task<long> CommandsAfterAStartAsync(TestSite site)
    {
        await using var started = new TestSite(site.Database) { KeepsDatabase = true };
        var learner = await started.SignedInAsync(Learner);
        var counter = started.Services.GetRequiredService<CommandCounter>();
        var before = counter.Sent;
        Assert.Contains("コースone", await learner.GetStringAsync("/", Stop), StringComparison.Ordinal);
        return counter.Sent - before;
    }

    [Theory, BothDatabases]
    public async Task Home_NothingEnrolled_SaysSoAndLeadsToTheCatalogue(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var learner = await HomeAsync(site, Learner);
        var hr = await HomeAsync(site, "hr@chuo.example");

        Assert.Contains("受講中のコースはありません", learner, StringComparison.Ordinal);
        Assert.Contains("""<a class="button button--solid" href="/catalogue">""", learner, StringComparison.Ordinal);
        Assert.Contains("令和8年11月24日(火)", learner, StringComparison.Ordinal);
        Assert.DoesNotContain("期限のあるコース", learner, StringComparison.Ordinal);
        Assert.DoesNotContain("部署への割り当ては", learner, StringComparison.Ordinal);
        Assert.Contains("部署への割り当ては、各コースのページから行えます。", hr, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_NothingOffered_PromisesNoCourse(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Offering>().ExecuteDeleteAsync(Stop);

        var home = await HomeAsync(site, Learner);

        Assert.Contains("受けられるコースが用意されると、ここから選べます。", home, StringComparison.Ordinal);
        Assert.DoesNotContain("学びの進み具合", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<a class=\"button button--solid", home, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_SeveralUnderWay_GoesOnWithTheOneLastWorkedOnWhereItStopped(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var items = await ItemsAsync(site);
        var rows = await LearnerRows.OfAsync(site, Learner);
        var first = await rows.EnrolAsync("first", LearningStatus.UnderWay);
        var second = await rows.EnrolAsync("second", LearningStatus.UnderWay);
        await rows.EnrolAsync("third", LearningStatus.NotStarted, due: "2026-11-25");
        await rows.HappenAsync(second, new LessonOpened(), items[0].Id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        await rows.HappenAsync(first, new LessonConfirmed(), items[0].Id);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await rows.HappenAsync(first, new LessonOpened(), items[2].Id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        // What somebody else decides is no work of the learner's.
        await rows.HappenAsync(second, new EnrolmentExempted("試験"), actor: Guid.NewGuid());
        await rows.HappenAsync(second, new ExemptionLifted("試験"), actor: Guid.NewGuid());
        // Nor is a publication, whose event has an id that is greater than those of learners.
        await rows.HappenAsync(second, new ReleaseMoved(second.ReleaseId, MovePolicy.Editorial, "試験"), id: Guid.Parse("ffffffff-0000-8000-8000-000000000000"));

        var home = await HomeAsync(site, Learner);

        var resume = Section(home, "resume");
        Assert.Contains(items[2].Title.Ja, resume, StringComparison.Ordinal);
        Assert.Contains("コースfirst", resume, StringComparison.Ordinal);
        Assert.Contains($"{items.Count}項目中1 完了", resume, StringComparison.Ordinal);
        Assert.Contains("""href="/learn/first">続きから始める""", resume, StringComparison.Ordinal);
        Assert.Contains("""href="/courses/first">目次を見る""", resume, StringComparison.Ordinal);
        var others = Section(home, "others");
        Assert.Contains("コースsecond", others, StringComparison.Ordinal);
        Assert.DoesNotContain("コースfirst", others, StringComparison.Ordinal);
        Assert.DoesNotContain("コースthird", others, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(home, "<a class=\"button button--solid"));
    }

    [Theory, BothDatabases]
    public async Task Home_NothingBegun_BeginsWithWhatIsDueFirst(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("later", due: "2026-12-25");
        await rows.EnrolAsync("sooner", due: "2026-12-01");
        await rows.EnrolAsync("without");

        var resume = Section(await HomeAsync(site, Learner), "resume");

        Assert.Contains("""href="/learn/sooner">学習を始める""", resume, StringComparison.Ordinal);
        Assert.Contains("これから学ぶ", resume, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_DueDates_StandInOrderWithTheDaysThatAreLeft(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        // Tokyo has midnight behind it while it is still the 24th in UTC.
        site.Clock.Set(new(2026, 11, 24, 15, 30, 0, TimeSpan.Zero));
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("week", due: "2026-12-02");
        await rows.EnrolAsync("today", LearningStatus.UnderWay, due: "2026-11-25");
        await rows.EnrolAsync("fourth", due: "2027-01-29");
        await rows.EnrolAsync("overdue", due: "2026-11-24");
        await rows.EnrolAsync("done", due: "2026-11-20", completedOn: "2026-11-19");
        await rows.EnrolAsync("exempt", LearningStatus.Exempt, due: "2026-11-21");

        var due = Section(await HomeAsync(site, Learner), "due");

        Assert.Equal(["overdue", "today", "week"], Courses().Matches(due).Select(link => link.Groups["slug"].Value));
        Assert.Equal(["期限超過", "水・今日", "水・あと7日"], Regex.Matches(due, "期限超過|水・[^<]+").Select(found => found.Value));
        Assert.Equal(2, Regex.Count(due, "due__date--near"));
        Assert.Contains("""href="/record#open">すべて見る(4件)""", due, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_Tracks_CountWhatIsCompletedAndNameWhatComesNext(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("a-done", completedOn: "2026-11-12");
        await rows.EnrolAsync("b-under-way", LearningStatus.UnderWay);

        var home = await HomeAsync(site, Learner);
        var tracks = Section(home, "tracks");

        Assert.Matches("業務改革\\(BPR\\)[\\s\\S]+3コース中1 修了[\\s\\S]+受講中[\\s\\S]+コースb-under-way", tracks);
        Assert.Matches("デジタル力[\\s\\S]+1コース中0 修了[\\s\\S]+まず[\\s\\S]+毎日の情報セキュリティ", tracks);
        Assert.True(tracks.IndexOf("デジタル力", StringComparison.Ordinal) < tracks.IndexOf("業務改革", StringComparison.Ordinal));
        Assert.Matches("コースa-done[\\s\\S]+11月12日\\(木\\) 修了", Section(home, "completed"));
    }

    [Theory, BothDatabases]
    public async Task Home_OfSomebodyElse_ShowsNothingOfMine(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        foreach (var mail in new[] { "trainer@chuo.example", "learner@akiruno.example" })
        {
            var rows = await LearnerRows.OfAsync(site, mail);
            await rows.EnrolAsync($"{rows.StaffMemberId:N}-open", LearningStatus.UnderWay, due: "2026-11-27");
            await rows.EnrolAsync($"{rows.StaffMemberId:N}-done", completedOn: "2026-11-12");
        }

        var home = await HomeAsync(site, Learner);

        Assert.Contains("受講中のコースはありません", home, StringComparison.Ordinal);
        Assert.DoesNotContain("期限のあるコース", home, StringComparison.Ordinal);
        Assert.Contains("修了したコースはまだありません。", home, StringComparison.Ordinal);
        Assert.DoesNotContain("受講中</span>", home, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Home_OnEachVisitAfterTheFirst_TakesOneRoundTrip(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rows = await LearnerRows.OfAsync(site, Learner);
        await rows.EnrolAsync("first", LearningStatus.UnderWay, due: "2026-11-27");
        var browser = await site.SignedInAsync(Learner);
        await browser.GetStringAsync("/", Stop);
        var counter = site.Services.GetRequiredService<CommandCounter>();

        var before = counter.Sent;
        await browser.GetStringAsync("/", Stop);

        Assert.Equal(1, counter.Sent - before);
    }

    private static async Task<string> HomeAsync(TestSite site, string mail) => await (await site.SignedInAsync(mail)).GetStringAsync("/", Stop);

    private static async Task<IReadOnlyList<OutlineItem>> ItemsAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var outline = await db.Set<Release>().Where(release => release.Slug == "bpr-how-to-run").Select(release => release.Outline).SingleAsync(Stop);
        return [.. CatalogueJson.Read<CourseOutline>(outline).Items.Where(item => item.Kind == OutlineItemKind.Lesson)];
    }

    /// <summary>The section that is labelled by the heading with this id.</summary>
    private static string Section(string html, string id) =>
        Regex.Match(html, $"""<section[^>]*aria-labelledby="{id}"[\s\S]*?</section>""") is { Success: true } found ? found.Value : throw new InvalidOperationException($"No section {id}.");

    [GeneratedRegex("""<a href="/courses/(?<slug>[^"]+)""")]
    private static partial Regex Courses();
}
