using System.Net;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>How learners are found by who supports them, and how they stand there.</summary>
public sealed class SupportedLearnersTests
{
    private const string Learners = $"{SupportSite.Course}/learners";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Learner_WhoseTimeRanOut_IsSeenWithTheResultAndNotUnderWay(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        var learner = await site.LearnAsync();
        await learner.SubmitAsync(SupportSite.Quiz, SupportSite.Quiz, []);
        site.Clock.Advance(TimeSpan.FromMinutes(21));
        var hr = await site.SignedInAsync(SupportSite.Hr);

        var html = await hr.GetStringAsync(await site.PageOfAsync(), Stop);

        Assert.Contains("0% 不合格", html, StringComparison.Ordinal);
        Assert.DoesNotContain("受けている途中", html, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Learner_WhoReportsWhatCannotBe_IsShownWithItAndLosesNothing(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        var learner = await site.LearnAsync();
        var hr = await site.SignedInAsync(SupportSite.Hr);
        var page = await site.PageOfAsync();
        Assert.DoesNotContain("確かめておきたい記録", await hr.GetStringAsync(page, Stop), StringComparison.Ordinal);

        // A lesson that was never opened is said to be read.
        var lesson = await LessonVisit.OpenAsync(learner, "bpr-how-to-run", "five-outputs");
        await lesson.ReportAsync(Guid.CreateVersion7(), EventKinds.LessonConfirmed, ContentId.Of("lesson", "bpr-03", "five-outputs"), $"{site.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");
        var opened = await KeptPage.PageAsync(await hr.GetAsync(page, Stop));
        var shown = opened.QuerySelector("[aria-labelledby=flags] tbody tr")!;

        Assert.Equal(
            ["5つの手順と成果物", "画面を開く前の時刻が付いています。", "1", "11月24日(火) 12:00"],
            shown.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("7項目中1 完了", opened.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("確かめておきたい記録", await learner.GetStringAsync(SupportSite.Course, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Learners_AreFoundByPartsOfNameAndReading()
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        var hr = await site.SignedInAsync(SupportSite.Hr);

        foreach (var search in new[] { "青木", "青木美咲", "あおき み" })
            Assert.Contains("青木 美咲", await hr.GetStringAsync($"{Learners}?q={Uri.EscapeDataString(search)}", Stop), StringComparison.Ordinal);
        Assert.Contains("当てはまる受講者はいません", await hr.GetStringAsync($"{Learners}?q=%E5%B1%B1%E5%8F%A3", Stop), StringComparison.Ordinal);
        var tooLong = await hr.GetAsync($"{Learners}?q={new string('a', 101)}", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Contains("検索する言葉は100文字までにしてください。", await tooLong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Learners_AThousandOfThem_AreCutIntoPagesAndFiltered(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        await site.LearnAsync();
        await using (var db = site.Db(DataScope.System("test")))
        {
            var course = await db.Set<Release>().Where(row => row.Slug == "bpr-how-to-run").Select(row => row.CourseId).SingleAsync(Stop);
            await ManyEnrolments.AddAsync(site, course, 1_000);
            var members = db.Set<StaffMember>().Where(row => row.EmployeeNumber == "M7" || row.EmployeeNumber == "M8").Select(row => row.Id);
            await db.Set<Enrolment>().Where(row => members.Contains(row.StaffMemberId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueOn, new DateOnly(2026, 11, 23)), Stop);
            var done = db.Set<StaffMember>().Where(row => row.EmployeeNumber == "M8").Select(row => row.Id);
            await db.Set<LearningFact>().Where(row => done.Contains(row.StaffMemberId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, LearningStatus.Completed), Stop);
        }

        var hr = await site.SignedInAsync(SupportSite.Hr);
        var second = await hr.GetStringAsync($"{Learners}?page=2", Stop);
        Assert.Contains("1,001人", second, StringComparison.Ordinal);
        Assert.Contains("21ページ目", second, StringComparison.Ordinal);
        Assert.Equal(50, Rows(second));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Learners}?page=21", Stop)));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Learners}?status=overdue", Stop)));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Learners}?status=completed", Stop)));
        Assert.Contains("1,000人", await hr.GetStringAsync($"{Learners}?status=not-started", Stop), StringComparison.Ordinal);
        Assert.Contains("受講者はいません", await hr.GetStringAsync($"{Learners}?status=under-way", Stop), StringComparison.Ordinal);
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Learners}?q=m999&status=not-started", Stop)));
    }

    private static int Rows(string html) => html.Split("class=\"name\"").Length - 1;
}
