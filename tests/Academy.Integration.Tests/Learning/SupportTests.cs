using System.Net;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning;

/// <summary>Those who support learners: further attempts, extra time, and whom they see.</summary>
public sealed class SupportTests
{
    private const string Course = "/courses/bpr-how-to-run";
    private const string Quiz = "/learn/bpr-how-to-run/quiz/final";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Grant_ToSomebodyWithoutAttempts_OpensOneMoreAndTellsThem(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var learner = await LearnerAsync(site);
        await learner.SubmitAsync(Quiz, Quiz, []);
        await learner.SubmitAsync($"{Quiz}/1", $"{Quiz}/1", []);
        Assert.Contains("受けられる回数を使い切りました。", await learner.GetStringAsync(Quiz, Stop), StringComparison.Ordinal);

        var hr = await site.SignedInAsync("hr@chuo.example");
        var page = $"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";
        var form = GrantForm(reason: "通信が途切れたため");
        await hr.SubmitAsync(page, $"{page}?handler=Grant", form);
        var again = await hr.SubmitAsync(page, $"{page}?handler=Grant", form);
        var begun = await learner.SubmitAsync("/learn/bpr-how-to-run/five-outputs", Quiz, []);

        Assert.Equal($"{page}?done=granted", again.Headers.Location?.OriginalString);
        Assert.Equal($"{Quiz}/2", begun.Headers.Location?.OriginalString);
        await using var db = site.Db(DataScope.System("test"));
        var granted = await db.Set<ProgressEvent>().SingleAsync(row => row.Kind == "attempt.granted", Stop);
        Assert.Equal(await site.StaffIdAsync("hr@chuo.example"), granted.ActorId);
        Assert.Contains("通信が途切れたため", granted.Payload, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.attempts-granted", Stop));
        var notice = await db.Set<Notice>().SingleAsync(Stop);
        Assert.Equal(await site.StaffIdAsync("learner@chuo.example"), notice.StaffMemberId);
        Assert.Equal(1, Assert.IsType<AttemptGrantedNotice>(NoticeJson.Read(notice.Kind, notice.Payload)).Count);
    }

    [Theory, BothDatabases]
    public async Task ExtraTime_OfHalf_MakesThirtyMinutesOfTwentyForThatPersonOnly(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var learner = await LearnerAsync(site);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var page = $"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";

        await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", new() { ["Extra.Percent"] = "50", ["Extra.Reason"] = "配慮の申し出" });
        Assert.Contains("30分(延長の10分を含む)", await learner.GetStringAsync(Quiz, Stop), StringComparison.Ordinal);
        Assert.Contains("配慮の申し出", await hr.GetStringAsync(page, Stop), StringComparison.Ordinal);
        await learner.SubmitAsync(Quiz, Quiz, []);
        await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", new() { ["Extra.Percent"] = "0", ["Extra.Reason"] = "取り下げ" });

        Assert.Contains("data-seconds=\"1800\"", await learner.GetStringAsync($"{Quiz}/1", Stop), StringComparison.Ordinal);
        var start = await learner.GetStringAsync(Quiz, Stop);
        Assert.Contains("20分", start, StringComparison.Ordinal);
        Assert.DoesNotContain("延長の", start, StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.extra-time-set", Stop));
    }

    [Theory]
    [InlineData("50", "", "理由を入力してください。")]
    [InlineData("a", "理由", "入力した値を読み取れません。")]
    public async Task ExtraTime_BadInput_SaysSoAndGivesNone(string percent, string reason, string sentence)
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var page = $"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";

        var answer = await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", new() { ["Extra.Percent"] = percent, ["Extra.Reason"] = reason });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var taken = await hr.SubmitAsync(page, $"{page}?handler=ExtraTime", new() { ["Extra.Percent"] = "0", ["Extra.Reason"] = "" });
        Assert.Equal($"{page}?done=extra-time", taken.Headers.Location?.OriginalString);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(0, await db.Set<ExtraTime>().CountAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Learner_OfAnotherOrganisation_AnswersLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        await LearnerAsync(site);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var stranger = await site.SignedInAsync("hr@akiruno.example");
        var learner = await site.StaffIdAsync("learner@chuo.example");

        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync($"{Course}/learners/{learner}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Course}/learners/{learner}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Course}/learners/{Guid.NewGuid()}", Stop)).StatusCode);
        foreach (var handler in new[] { "Grant", "ExtraTime" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync("/", $"{Course}/learners/{learner}?handler={handler}", GrantForm("理由"))).StatusCode);
        Assert.DoesNotContain("青木", await stranger.GetStringAsync($"{Course}/learners", Stop), StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(1, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "learning.record-viewed" && entry.SubjectId == learner, Stop));
    }

    [Theory]
    [InlineData("Grant")]
    [InlineData("ExtraTime")]
    public async Task Look_AtAFormThatWasRefused_IsNotedAsALookAtThePageIs(string handler)
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var (hr, learner) = (await site.SignedInAsync("hr@chuo.example"), await site.StaffIdAsync("learner@chuo.example"));

        var answer = await hr.SubmitAsync("/notices", $"{Course}/learners/{learner}?handler={handler}", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(learner, (await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "learning.record-viewed", Stop)).SubjectId);
    }

    [Fact]
    public async Task Learners_OfAnotherOffice_AreNotShownToWhoSupportsOne()
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var hr = await site.StaffIdAsync("hr@chuo.example");
        await using (var db = site.Db(DataScope.System("test")))
        {
            var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == "区民部", Stop);
            await db.Set<Grant>().Where(grant => grant.StaffMemberId == hr)
                .ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DepartmentId, office.DepartmentId), Stop);
        }

        var browser = await site.SignedInAsync("hr@chuo.example");

        Assert.Contains("受講者はまだいません", await browser.GetStringAsync($"{Course}/learners", Stop), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await browser.GetAsync($"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}", Stop)).StatusCode);
    }

    [Fact]
    public async Task Trainer_GrantsAttemptsButGivesNoExtraTime()
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var trainer = await site.SignedInAsync("trainer@chuo.example");
        var page = $"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";

        var granted = await trainer.SubmitAsync(page, $"{page}?handler=Grant", GrantForm("機器の不具合", count: "２"));
        var refused = await trainer.SubmitAsync(page, $"{page}?handler=ExtraTime", new() { ["Extra.Percent"] = "50", ["Extra.Reason"] = "理由" });

        Assert.Equal($"{page}?done=granted", granted.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("制限時間を延長する", await trainer.GetStringAsync(page, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Grant_ToOneself_IsForbidden(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        var page = $"{Course}/learners/{await site.StaffIdAsync("hr@chuo.example")}";

        var html = await hr.GetStringAsync(page, Stop);
        Assert.Contains("自分の受験回数と制限時間は、自分では変えられません。", html, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Grant", html, StringComparison.Ordinal);
        foreach (var handler in new[] { "Grant", "ExtraTime" })
            Assert.Equal(HttpStatusCode.Forbidden, (await hr.SubmitAsync("/notices", $"{page}?handler={handler}", GrantForm("理由"))).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Learner_WhoseTimeRanOut_IsSeenWithTheResultAndNotUnderWay(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        var learner = await LearnerAsync(site);
        await learner.SubmitAsync(Quiz, Quiz, []);
        site.Clock.Advance(TimeSpan.FromMinutes(21));
        var hr = await site.SignedInAsync("hr@chuo.example");

        var html = await hr.GetStringAsync($"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}", Stop);

        Assert.Contains("0% 不合格", html, StringComparison.Ordinal);
        Assert.DoesNotContain("受けている途中", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("secretariat@academy.example")]
    public async Task Learners_ForWhoSupportsNobody_AreForbidden(string account)
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{Course}/learners", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{Course}/learners/{Guid.NewGuid()}", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("0", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("11", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("二", "理由", "追加する回数は1から10までの数で入力してください。")]
    [InlineData("", "理由", "追加する回数を入力してください。")]
    [InlineData("1", "", "理由を入力してください。本人にも表示されます。")]
    [InlineData("1", "long", "理由は200文字までにしてください。")]
    public async Task Grant_BadInput_SaysSoAtTheFieldAndGrantsNothing(string count, string reason, string sentence)
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var hr = await site.SignedInAsync("hr@chuo.example");
        var page = $"{Course}/learners/{await site.StaffIdAsync("learner@chuo.example")}";
        var typed = reason == "long" ? new string('長', 201) : reason;

        var answer = await hr.SubmitAsync(page, $"{page}?handler=Grant", GrantForm(typed, count));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{count}\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(0, await db.Set<ProgressEvent>().CountAsync(row => row.Kind == "attempt.granted", Stop));
    }

    [Fact]
    public async Task Learners_AreFoundByPartsOfNameAndReading()
    {
        await using var site = await SiteAsync(DatabaseProvider.Sqlite);
        await LearnerAsync(site);
        var hr = await site.SignedInAsync("hr@chuo.example");

        foreach (var search in new[] { "青木", "青木美咲", "あおき み" })
            Assert.Contains("青木 美咲", await hr.GetStringAsync($"{Course}/learners?q={Uri.EscapeDataString(search)}", Stop), StringComparison.Ordinal);
        Assert.Contains("当てはまる受講者はいません", await hr.GetStringAsync($"{Course}/learners?q=%E5%B1%B1%E5%8F%A3", Stop), StringComparison.Ordinal);
        var tooLong = await hr.GetAsync($"{Course}/learners?q={new string('a', 101)}", Stop);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Contains("検索する言葉は100文字までにしてください。", await tooLong.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Learners_AThousandOfThem_AreCutIntoPagesAndFiltered(DatabaseProvider provider)
    {
        await using var site = await SiteAsync(provider);
        await LearnerAsync(site);
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

        var hr = await site.SignedInAsync("hr@chuo.example");
        var second = await hr.GetStringAsync($"{Course}/learners?page=2", Stop);
        Assert.Contains("1,001人", second, StringComparison.Ordinal);
        Assert.Contains("21ページ目", second, StringComparison.Ordinal);
        Assert.Equal(50, Rows(second));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Course}/learners?page=21", Stop)));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Course}/learners?status=overdue", Stop)));
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Course}/learners?status=completed", Stop)));
        Assert.Contains("1,000人", await hr.GetStringAsync($"{Course}/learners?status=not-started", Stop), StringComparison.Ordinal);
        Assert.Contains("受講者はいません", await hr.GetStringAsync($"{Course}/learners?status=under-way", Stop), StringComparison.Ordinal);
        Assert.Equal(1, Rows(await hr.GetStringAsync($"{Course}/learners?q=m999&status=not-started", Stop)));
    }

    private static int Rows(string html) => html.Split("class=\"name\"").Length - 1;

    private static Dictionary<string, string> GrantForm(string reason, string count = "1") => new()
    {
        ["Grant.Id"] = Guid.CreateVersion7().ToString(),
        ["Grant.Quiz"] = ContentId.Of("quiz", "bpr-03", "final").ToString(),
        ["Grant.Count"] = count,
        ["Grant.Reason"] = reason,
    };

    /// <summary>The demo site with a quiz that is open from the beginning, once, for twenty minutes.</summary>
    private static async Task<TestSite> SiteAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        await using var db = site.OwnerDb();
        await db.Set<ReleaseQuiz>().IgnoreQueryFilters().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Settings, CatalogueJson.Write(new QuizSettings(80, 1, 20, "always", "choices"))), Stop);
        return site;
    }

    private static async Task<HttpClient> LearnerAsync(TestSite site)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        return browser;
    }
}
