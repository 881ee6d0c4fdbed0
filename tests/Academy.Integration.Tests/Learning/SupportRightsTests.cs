using System.Net;
using Academy.Data.Auditing;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning;

/// <summary>Whom those see who support learners, who may give what, and that looks are noted.</summary>
public sealed class SupportRightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Learner_OfAnotherOrganisation_AnswersLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        await site.LearnAsync();
        var hr = await site.SignedInAsync(SupportSite.Hr);
        var stranger = await site.SignedInAsync("hr@akiruno.example");
        var (learner, page) = (await site.StaffIdAsync(SupportSite.Learner), await site.PageOfAsync());

        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync(page, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{SupportSite.Course}/learners/{Guid.NewGuid()}", Stop)).StatusCode);
        foreach (var handler in new[] { "Grant", "ExtraTime" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SubmitAsync("/", $"{page}?handler={handler}", SupportSite.Attempts("理由"))).StatusCode);
        Assert.DoesNotContain("青木", await stranger.GetStringAsync($"{SupportSite.Course}/learners", Stop), StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AuditEntry>(entry => entry.Action == "learning.record-viewed" && entry.SubjectId == learner));
    }

    [Theory]
    [InlineData("Grant")]
    [InlineData("ExtraTime")]
    public async Task Look_AtAFormThatWasRefused_IsNotedAsALookAtThePageIs(string handler)
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        var hr = await site.SignedInAsync(SupportSite.Hr);

        var answer = await hr.SubmitAsync("/notices", $"{await site.PageOfAsync()}?handler={handler}", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var look = Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "learning.record-viewed");
        Assert.Equal(await site.StaffIdAsync(SupportSite.Learner), look.SubjectId);
    }

    [Fact]
    public async Task Learners_OfAnotherOffice_AreNotShownToWhoSupportsOne()
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        await site.LimitToOfficeAsync(SupportSite.Hr, "区民部");

        var browser = await site.SignedInAsync(SupportSite.Hr);

        Assert.Contains("受講者はまだいません", await browser.GetStringAsync($"{SupportSite.Course}/learners", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(await site.PageOfAsync(), Stop)).StatusCode);
    }

    [Fact]
    public async Task Trainer_GrantsAttemptsButGivesNoExtraTime()
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        await site.LearnAsync();
        var (trainer, page) = (await site.SignedInAsync("trainer@chuo.example"), await site.PageOfAsync());

        var granted = await trainer.SubmitAsync(page, $"{page}?handler=Grant", SupportSite.Attempts("機器の不具合", count: "２"));
        var refused = await trainer.SubmitAsync(page, $"{page}?handler=ExtraTime", SupportSite.ExtraTime("50", "理由"));

        Assert.Equal($"{page}?done=granted", granted.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("制限時間を延長する", await trainer.GetStringAsync(page, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Grant_ToOneself_IsForbidden(DatabaseProvider provider)
    {
        await using var site = await SupportSite.StartAsync(provider);
        var (hr, page) = (await site.SignedInAsync(SupportSite.Hr), await site.PageOfAsync(SupportSite.Hr));
        await hr.SubmitAsync(SupportSite.Course, $"{SupportSite.Course}?handler=Enrol", []);

        var html = await hr.GetStringAsync(page, Stop);
        Assert.Contains("自分の受験回数と制限時間は、自分では変えられません。", html, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Grant", html, StringComparison.Ordinal);
        foreach (var handler in new[] { "Grant", "ExtraTime" })
            Assert.Equal(HttpStatusCode.Forbidden, (await hr.SubmitAsync("/notices", $"{page}?handler={handler}", SupportSite.Attempts("理由"))).StatusCode);
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("secretariat@academy.example")]
    public async Task Learners_ForWhoSupportsNobody_AreForbidden(string account)
    {
        await using var site = await SupportSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{SupportSite.Course}/learners", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{SupportSite.Course}/learners/{Guid.NewGuid()}", Stop)).StatusCode);
    }
}
