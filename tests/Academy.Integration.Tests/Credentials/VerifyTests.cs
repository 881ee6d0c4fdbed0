using System.Net;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Credentials;

/// <summary><c>/verify/{id}</c>: what anybody learns who holds a certificate's address.</summary>
public sealed class VerifyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Verify_ByAnybody_TellsWhatIsPrintedAndThatItHolds(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();

        using var answer = await site.Browser().GetAsync($"/verify/{certificate.VerificationId}", Stop);
        var page = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal((HttpStatusCode.OK, "noindex"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("X-Robots-Tag"))));
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
        foreach (var told in new[] { "この修了証書は有効です", "青木 美咲(あおき みさき)", "中央区デ研 第8-0001号", "コースfirst", "総務部 情報政策課", "令和8年11月24日(2026-11-24)", "中央区長 河合 誠一" })
            Assert.Contains(told, page, StringComparison.Ordinal);
        foreach (var kept in new[] { "100101", "learner@chuo.example", certificate.Id.ToString(), certificate.StaffMemberId.ToString() })
            Assert.DoesNotContain(kept, page, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Typed from paper; and by somebody of another organisation who is signed in.</summary>
    [Theory, BothDatabases]
    public async Task Verify_TypedFromPaper_IsFound(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var id = (await site.IssueAsync()).VerificationId;
        var stranger = await site.SignedInAsync("learner@akiruno.example");

        foreach (var typed in new[] { id.ToLowerInvariant(), $"{id[..13]}-{id[13..]}", id.Replace('0', 'O').Replace('1', 'l') })
            Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/verify/{typed}", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Verify_AfterEachDeed_TellsItWithItsDateAndNeverWhyOrWho(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);
        (CertificateDeed Deed, string Told)[] deeds =
        [
            (CertificateDeed.Correct, "訂正されました"), (CertificateDeed.Revoke, "取り消されました"), (CertificateDeed.Replace, "再交付されました"),
        ];

        for (var day = 0; day < deeds.Length; day++)
        {
            site.Clock.Advance(TimeSpan.FromDays(1));
            hr = await RegisterVisit.ComeAsync(site, certificate);
            await hr.DoAsync(deeds[day].Deed, version: day + 1, reason: "内部の理由", family: "青樹");

            var page = await site.Browser().GetStringAsync($"/verify/{certificate.VerificationId}", Stop);

            Assert.Contains($"令和8年11月{25 + day}日に{deeds[day].Told}", page, StringComparison.Ordinal);
            Assert.Contains("青樹 美咲", page, StringComparison.Ordinal);
            Assert.Contains("中央区デ研 第8-0001号", page, StringComparison.Ordinal);
            foreach (var kept in new[] { "内部の理由", "佐々木" })
                Assert.DoesNotContain(kept, page, StringComparison.Ordinal);
        }
    }

    [Theory, BothDatabases]
    public async Task Verify_OfAnAddressThatWasNeverGiven_IsAPageOfTheSameShape(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var browser = site.Browser();
        var known = Shape(await browser.GetStringAsync($"/verify/{certificate.VerificationId}", Stop));

        foreach (var unknown in new[] { VerificationId.New(), Guid.NewGuid().ToString(), "x", new string('A', 500), "'--" })
        {
            using var answer = await browser.GetAsync($"/verify/{unknown}", Stop);
            var page = await answer.Content.ReadAsStringAsync(Stop);

            Assert.Equal((HttpStatusCode.NotFound, "noindex"), (answer.StatusCode, Assert.Single(answer.Headers.GetValues("X-Robots-Tag"))));
            Assert.Contains("この番号の修了証書はありません", page, StringComparison.Ordinal);
            Assert.Equal(known, Shape(page));
        }
    }

    [Fact]
    public async Task Verify_TooOftenFromOneAddress_IsHeldBack()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = site.Browser();
        var codes = new List<HttpStatusCode>();
        for (var visit = 0; visit < 300; visit++)
            codes.Add((await browser.GetAsync($"/verify/{VerificationId.New()}", Stop)).StatusCode);

        Assert.All(codes.Take(100), code => Assert.Equal(HttpStatusCode.NotFound, code));
        Assert.Contains(HttpStatusCode.TooManyRequests, codes);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/sign-in", Stop)).StatusCode);
    }

    /// <summary>The elements around what is told.</summary>
    private static string Shape(string page) =>
        string.Join(' ', new HtmlParser().ParseDocument(page).QuerySelectorAll("main > *").Select(element => $"{element.LocalName}.{element.ClassName?.Split(' ')[0]}"));
}
