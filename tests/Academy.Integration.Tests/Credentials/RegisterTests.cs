using System.Net;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Accounts;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>HR issues anew and revokes, and finds what there is: what becomes of it, and who learns of it.</summary>
public sealed class RegisterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Revocation_AndReissue_AreVersionsWithTheSameNumber(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);

        await hr.DoAsync(CertificateDeed.Revoke, 1, "誤って交付したため");
        await site.AssertToldAsync("credentials.certificate-revoked", CertificateState.Revoked, "誤って交付したため");
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        var revoked = await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop);
        Assert.Contains("この証書は取り消されています", revoked, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sheet\"", revoked, StringComparison.Ordinal);
        var page = await hr.PageAsync();
        Assert.DoesNotContain("handler=Correct", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Revoke", page, StringComparison.Ordinal);
        await hr.DoAsync(CertificateDeed.Replace, 2, "取消が誤りだったため");
        await site.AssertToldAsync("credentials.certificate-replaced", CertificateState.Replaced, "取消が誤りだったため");

        var versions = await site.VersionsAsync(certificate);
        Assert.Equal([CertificateState.Issued, CertificateState.Revoked, CertificateState.Replaced], versions.Select(version => version.State));
        Assert.Single(versions.Select(version => version.Printed).Distinct());
        Assert.Contains("class=\"sheet\"", await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop), StringComparison.Ordinal);
        var history = await hr.PageAsync();
        foreach (var told in new[] { "誤って交付したため", "取消が誤りだったため", "佐々木 由紀", "自動" })
            Assert.Contains(told, history, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Change_OfAVersionThatIsNoLongerTheNewest_SaysSoAndKeepsWhatWasTyped(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.GrantHrAsync("trainer@chuo.example");
        var first = await RegisterVisit.ComeAsync(site, certificate);
        var second = await RegisterVisit.ComeAsync(site, certificate, "trainer@chuo.example");
        await first.DoAsync(CertificateDeed.Correct, 1, "先の訂正", family: "青樹");

        using var replaced = await second.SendAsync(CertificateDeed.Replace, 1, "紛失のため");
        using var corrected = await second.SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1, "後の訂正", family: "蒼木"));

        var (after, form) = (await replaced.Content.ReadAsStringAsync(Stop), await KeptPage.PageAsync(corrected));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (replaced.StatusCode, corrected.StatusCode));
        foreach (var told in new[] { "ほかの担当者が先にこの証書を変更しました", "先の訂正", "佐々木 由紀", "value=\"紛失のため\"", "青樹 美咲" })
            Assert.Contains(told, after, StringComparison.Ordinal);
        Assert.Equal(("蒼木", "後の訂正", "2"), (Value("Correct.Family"), Value("Correct.Reason"), Value("Correct.Version")));
        Assert.Equal(2, (await site.VersionsAsync(certificate)).Count);
        await second.DoAsync(CertificateDeed.Correct, 2, "後の訂正", family: "蒼木");
        Assert.Equal(3, (await site.VersionsAsync(certificate)).Count);

        string? Value(string name) => form.QuerySelector($"[name='{name}']")!.GetAttribute("value");
    }

    [Theory, BothDatabases]
    public async Task Changes_FromManyAtOnce_MakeOneVersion(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var visits = new List<RegisterVisit>();
        for (var officer = 0; officer < 4; officer++)
            visits.Add(await RegisterVisit.ComeAsync(site, certificate));

        var answers = await Task.WhenAll(visits.Select(visit => Task.Run(() => visit.SendAsync(CertificateDeed.Replace, 1, "紛失のため"), Stop)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(2, (await site.VersionsAsync(certificate)).Count);
    }

    [Theory, BothDatabases]
    public async Task Register_IsSortedSearchedAndFiltered(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var aoki = await site.IssueAsync(CertificateSite.Learner, "a");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.IssueAsync("trainer@chuo.example", "b");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.IssueAsync("ito@chuo.example", "c");
        var browser = await site.SignedInAsync(RegisterVisit.Hr);
        await new RegisterVisit(browser, aoki.Id).DoAsync(CertificateDeed.Revoke, 1);

        Assert.Equal(["青木 美咲", "伊藤 拓也", "髙橋 健一"], await NamesAsync(""));
        Assert.Equal(["伊藤 拓也", "髙橋 健一", "青木 美咲"], await NamesAsync("?sort=newest"));
        Assert.Equal(["青木 美咲"], await NamesAsync("?state=revoked"));
        Assert.Equal(["伊藤 拓也", "髙橋 健一"], await NamesAsync("?state=issued"));
        foreach (var (words, name) in new[] { ("髙橋", "髙橋 健一"), ("タカハシ け", "髙橋 健一"), ("第8-0003号", "伊藤 拓也"), ("中央区デ研 第8-0002", "髙橋 健一"), ("８－０００１", "青木 美咲") })
            Assert.Equal([name], await NamesAsync($"?q={Uri.EscapeDataString(words)}"));
        Assert.Empty(await NamesAsync("?q=%E5%B1%B1%E5%8F%A3"));

        async Task<IReadOnlyList<string>> NamesAsync(string query)
        {
            using var answer = await browser.GetAsync($"/hr/certificates{query}", Stop);
            return [.. (await KeptPage.PageAsync(answer)).QuerySelectorAll("tbody .name b").Select(name => name.TextContent)];
        }
    }
}
