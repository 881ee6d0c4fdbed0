using System.Net;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Credentials;

/// <summary>A learner's own certificates.</summary>
public sealed class CertificatePageTests
{
    private const string Learner = CertificateSite.Learner;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Certificates_BeforeTheFirst_SayHowToGetOne()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var learner = await site.SignedInAsync(Learner);

        var page = await learner.GetStringAsync("/certificates", Stop);

        Assert.Contains("修了証書はまだありません", page, StringComparison.Ordinal);
        Assert.Contains("コースを修了すると、まもなく交付され、お知らせが届きます。", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Certificates_AreListedNewestFirst_AndLinkedFromTheRecord(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var first = await site.IssueAsync(slug: "first");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await site.IssueAsync(slug: "second", day: "2026-05-01");
        await site.IssueAsync("learner@akiruno.example", "foreign");
        var learner = await site.SignedInAsync(Learner);

        var list = await learner.GetStringAsync("/certificates", Stop);
        var record = await learner.GetStringAsync("/record", Stop);

        Assert.True(list.IndexOf("コースsecond", StringComparison.Ordinal) < list.IndexOf("コースfirst", StringComparison.Ordinal));
        Assert.DoesNotContain("コースforeign", list, StringComparison.Ordinal);
        Assert.Contains("2件", list, StringComparison.Ordinal);
        foreach (var id in new[] { first.Id, second.Id })
        {
            Assert.Contains($"href=\"/certificates/{id}\"", list, StringComparison.Ordinal);
            Assert.Contains($"href=\"/certificates/{id}\"", record, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Certificate_OnPaper_HasAllThatIsPrintedAndTheAddress(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Settings["Academy:PublicUrl"] = "http://academy.example";
        var certificate = await site.IssueAsync();
        var learner = await site.SignedInAsync(Learner);

        var html = await (await learner.GetAsync($"/certificates/{certificate.Id}", Stop)).Content.ReadAsStringAsync(Stop);
        var sheet = new HtmlParser().ParseDocument(html).QuerySelector(".sheet")!;

        foreach (var printed in new[]
        {
            "中央区デ研 第8-0001号", "修了証書", "青木", "あおき", "美咲", "みさき", "総務部 情報政策課", "コースfirst", "第1版(6レッスン・10分)",
            "修了日 令和8年11月24日(2026年11月24日)", "中央区長 河合 誠一", "公印", $"academy.example/verify/{certificate.VerificationId}",
        })
            Assert.Contains(printed, sheet.TextContent, StringComparison.Ordinal);
        Assert.Contains($"href=\"http://academy.example/verify/{certificate.VerificationId}\"", html, StringComparison.Ordinal);
        Assert.NotNull(sheet.QuerySelector(".sheet__qr svg path[d^='M']"));
        Assert.Contains("令和8年11月24日(2026-11-24)", html, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Certificate_OfSomebodyElse_AnswersLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();

        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsync(Learner)).GetAsync($"/certificates/{certificate.Id}", Stop)).StatusCode);
        foreach (var other in new[] { "hr@chuo.example", "trainer@chuo.example", "learner@akiruno.example", "hr@akiruno.example" })
        {
            var browser = await site.SignedInAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/certificates/{certificate.Id}", Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/certificates/{Guid.NewGuid()}", Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().GetAsync($"/certificates/{certificate.Id}", Stop)).StatusCode);
    }

    /// <summary>The last has an ideographic variation selector.</summary>
    [Theory, BothDatabases]
    public async Task Names_WithRareCharacters_AreTheSameEverywhere(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var names = new[] { "髙橋", "山﨑", "𠮷野", "葛\U000E0100城" };
        foreach (var (index, family) in names.Index())
        {
            await site.RenameAsync(Learner, family, "𣘺");
            var certificate = await site.IssueAsync(slug: $"course-{index}");
            var learner = await site.SignedInAsync(Learner);
            var hr = await site.SignedInAsync("hr@chuo.example");

            Assert.Equal(family, (await site.VersionsAsync(certificate))[0].Read().FamilyName);
            foreach (var page in new[]
            {
                await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop),
                await hr.GetStringAsync($"/hr/certificates?q={Uri.EscapeDataString(family)}", Stop),
                await hr.GetStringAsync($"/hr/certificates?q={Uri.EscapeDataString(family.Replace("\U000E0100", "", StringComparison.Ordinal))}", Stop),
                await hr.GetStringAsync($"/hr/certificates/{certificate.Id}", Stop),
                await site.Browser().GetStringAsync($"/verify/{certificate.VerificationId}", Stop),
            })
                Assert.Contains($"{family} 𣘺", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            var sheet = WebUtility.HtmlDecode(await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop));
            Assert.Contains($"<ruby>{family}<rp>", sheet, StringComparison.Ordinal);
        }
    }
}
