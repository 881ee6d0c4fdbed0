using System.Net;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Certificates that end: what they say, who is told how they stand, and what becomes of the last day. It is Tuesday 24 November 2026.</summary>
public sealed class ValidityTests
{
    private static readonly DateOnly Last = new(2026, 12, 23);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Certificate_OfACourseWithATerm_SaysItsLastDay_AndAnyOtherNone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var ending = await site.IssueAsync(slug: "ending", validMonths: 24);
        var endless = await site.IssueAsync(slug: "endless");

        Assert.Equal((new DateOnly(2028, 11, 23), null), (ending.ValidUntil, endless.ValidUntil));
        Assert.Equal((ending.ValidUntil, null), ((await site.VersionsAsync(ending))[0].Read().ValidUntil, (await site.VersionsAsync(endless))[0].Read().ValidUntil));
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        Assert.Contains("有効期限 令和10年11月23日(2028年11月23日)", (await SheetAsync(learner, ending)).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("有効期限", (await SheetAsync(learner, endless)).TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { await learner.GetStringAsync($"/certificates/{endless.Id}", Stop), await site.Browser().GetStringAsync($"/verify/{endless.VerificationId}", Stop) })
            Assert.DoesNotContain("有効期限", page, StringComparison.Ordinal);
    }

    /// <summary>The term is the release's: another one is another release, and asks nothing of those who have completed the one before.</summary>
    [Theory, BothDatabases]
    public async Task Term_ChangedInTheFile_IsANewRelease_AndOfLaterCompletionsAlone(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await course.Says("editorial").ValidFor(12).PublishAsync(site);
        var early = await CompleteAsync(CertificateSite.Learner);

        await course.ValidFor(1).PublishAsync(site);
        var late = await CompleteAsync("trainer@chuo.example");

        Assert.Equal((1, new DateOnly(2027, 11, 23)), ((await site.VersionsAsync(early))[0].Read().Release, early.ValidUntil!.Value));
        Assert.Equal((2, Last), ((await site.VersionsAsync(late))[0].Read().Release, late.ValidUntil!.Value));
        // As the register has it now, the earlier one is as it was.
        using var anew = await (await RegisterVisit.ComeAsync(site, early)).SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1, fromRegister: true));
        Assert.Contains("変わるところはありません。", await anew.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        async Task<Certificate> CompleteAsync(string mail)
        {
            var enrolment = await Notifications.Reminders.ReminderSite.EnrolAsync(site, mail, due: null, SecondCourse.Slug);
            await site.CompleteAsync(enrolment, "2026-11-24");
            await site.WorkOffAsync();
            return (await site.CertificatesAsync()).Single(row => row.EnrolmentId == enrolment.Id);
        }
    }

    [Theory, BothDatabases]
    public async Task LastDay_StaysWhateverIsDone_ButFollowsADayOfCompletionThatWasPutRight(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync(validMonths: 1);
        var hr = await RegisterVisit.ComeAsync(site, certificate);
        await hr.DoAsync(CertificateDeed.Correct, 1);
        await hr.DoAsync(CertificateDeed.Revoke, 2);
        await hr.DoAsync(CertificateDeed.Replace, 3);
        Assert.All(await site.VersionsAsync(certificate), version => Assert.Equal(Last, version.Read().ValidUntil));
        Assert.Equal(Last, Assert.Single(await site.CertificatesAsync()).ValidUntil);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<LearningFact>().ExecuteUpdateAsync(set => set.SetProperty(row => row.CompletedOn, new DateOnly(2026, 11, 20)), Stop);

        var form = RegisterVisit.CorrectForm(4, fromRegister: true);
        using var preview = await hr.SendAsync(CertificateDeed.Correct, form);
        var shown = (await KeptPage.PageAsync(preview)).QuerySelector("[aria-labelledby=preview]")!.TextContent;
        using var done = await hr.ConfirmAsync(form);

        Assert.Matches(@"有効期限\s*令和8年12月23日\s*令和8年12月19日", shown);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((new DateOnly(2026, 12, 19), new DateOnly(2026, 12, 19)), ((await site.VersionsAsync(certificate))[4].Read().ValidUntil!.Value, (await site.CertificatesAsync())[0].ValidUntil!.Value));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "2026-12-22", false)]
    [InlineData(DatabaseProvider.Sqlite, "2026-12-23", false)]
    [InlineData(DatabaseProvider.Sqlite, "2026-12-24", true)]
    [InlineData(DatabaseProvider.PostgreSql, "2026-12-23", false)]
    [InlineData(DatabaseProvider.PostgreSql, "2026-12-24", true)]
    public async Task Certificate_IsShownAsItStands_OnTheDaysAroundItsLastOne(DatabaseProvider provider, string day, bool isExpired)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var ending = await site.IssueAsync(slug: "ending", validMonths: 1);
        var revoked = await site.IssueAsync("ito@chuo.example", "revoked", validMonths: 1);
        await site.IssueAsync("trainer@chuo.example", "endless");
        await (await RegisterVisit.ComeAsync(site, revoked)).DoAsync(CertificateDeed.Revoke, 1);
        // Its first minute, and its last one.
        site.Clock.Set(Notifications.Reminders.ReminderSite.InTokyo(isExpired ? $"{day}T00:00" : $"{day}T23:59"));
        var (learner, hr, anybody) = (await site.SignedInAsync(CertificateSite.Learner), await site.SignedInAsync(RegisterVisit.Hr), site.Browser());

        var state = isExpired ? "期限切れ" : "有効";
        Assert.Equal($"{state}令和8年12月23日まで", Row(await ShownAsync(learner, "/certificates"), "コースending"));
        var own = await ShownAsync(learner, $"/certificates/{ending.Id}");
        Assert.Equal((isExpired, state), (own.Body!.TextContent.Contains("この証書は有効期限が切れています", StringComparison.Ordinal), Fact(own, "状態")));
        Assert.NotNull(own.QuerySelector(".sheet"));
        Assert.Equal("令和8年12月23日(2026-12-23)", Fact(own, "有効期限"));
        var register = await ShownAsync(hr, "/hr/certificates");
        Assert.Equal([$"{state}令和8年12月23日まで", "取消", "有効"], new[] { "コースending", "コースrevoked", "コースendless" }.Select(course => Row(register, course)));
        Assert.Equal(isExpired ? ["青木 美咲"] : [], Names(await ShownAsync(hr, "/hr/certificates?state=expired")));
        Assert.Equal(["伊藤 拓也"], Names(await ShownAsync(hr, "/hr/certificates?state=revoked")));
        Assert.Equal(state, Fact(await ShownAsync(hr, $"/hr/certificates/{ending.Id}"), "状態"));

        var verdict = await ShownAsync(anybody, $"/verify/{ending.VerificationId}");
        Assert.Equal(
            isExpired ? "この修了証書は有効期限が切れています 令和8年12月23日まで有効でした。取り消されたものではありません。" : "この修了証書は有効です 令和8年11月24日に交付されました。 令和8年12月23日まで有効です。",
            Squeezed(verdict.QuerySelector("[role=status]")!));
        Assert.Equal((state, "令和8年12月23日(2026-12-23)"), (Fact(verdict, "状態"), Fact(verdict, "有効期限")));
        Assert.Contains("この修了証書は取り消されています", (await ShownAsync(anybody, $"/verify/{revoked.VerificationId}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificate_InEnglish_SaysWhetherItHasExpired()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var certificate = await site.IssueAsync(validMonths: 1);
        using var anybody = site.Browser();
        anybody.DefaultRequestHeaders.Add("Cookie", "academy.culture=c%3Den%7Cuic%3Den");

        var valid = await anybody.GetStringAsync($"/verify/{certificate.VerificationId}", Stop);
        site.Clock.Set(Notifications.Reminders.ReminderSite.InTokyo("2026-12-24T09:00"));
        var expired = await anybody.GetStringAsync($"/verify/{certificate.VerificationId}", Stop);

        Assert.Contains("It is valid until 23 Dec 2026.", valid, StringComparison.Ordinal);
        foreach (var told in new[] { "This certificate has expired", "It was valid until 23 Dec 2026. It was not revoked." })
            Assert.Contains(told, expired, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_LeavesOutWhatHasExpired(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.IssueAsync(slug: "ending", validMonths: 1);
        var office = await site.OfficeAtTheTopAsync("131024");
        site.Clock.Set(Notifications.Reminders.ReminderSite.InTokyo("2026-12-24T09:00"));
        var hr = await site.SignedInAsync(RegisterVisit.Hr);

        using var none = await hr.AskForBundleAsync(office);
        await site.IssueAsync(slug: "endless", day: "2026-12-24");
        using var one = await hr.AskForBundleAsync(office);

        Assert.Contains("この部署には、有効な修了証書がまだありません。", await none.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, one.StatusCode);
        Assert.Contains("1件中0件", await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    private static async Task<IElement> SheetAsync(HttpClient browser, Certificate certificate) => (await ShownAsync(browser, $"/certificates/{certificate.Id}")).QuerySelector(".sheet")!;

    private static async Task<IDocument> ShownAsync(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await KeptPage.PageAsync(answer);
    }

    /// <summary>The state that a list shows of a certificate.</summary>
    private static string Row(IDocument list, string course) =>
        Squeezed(list.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(course, StringComparison.Ordinal)).QuerySelector("[data-l=状態]")!).Replace(" ", "", StringComparison.Ordinal);

    private static string Fact(IDocument page, string term) => Squeezed(page.QuerySelectorAll("dl.facts div").Single(fact => fact.QuerySelector("dt")!.TextContent == term).QuerySelector("dd")!);

    private static IEnumerable<string> Names(IDocument list) => list.QuerySelectorAll("tbody .name b").Select(name => name.TextContent);

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
