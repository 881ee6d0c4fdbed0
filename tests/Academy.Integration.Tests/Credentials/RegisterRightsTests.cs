using System.Net;
using Academy.Data.Auditing;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Who may look at certificates and change them.</summary>
public sealed class RegisterRightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Certificate_OfAnotherOrganisation_AnswersLikeARandomOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var stranger = await site.SignedInAsync("hr@akiruno.example");

        foreach (var id in new[] { certificate.Id, Guid.NewGuid() })
        {
            var visit = new RegisterVisit(stranger, id);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(visit.Path, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visit.SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1))).StatusCode);
            foreach (var deed in new[] { CertificateDeed.Replace, CertificateDeed.Revoke })
                Assert.Equal(HttpStatusCode.NotFound, (await visit.SendAsync(deed, 1, "理由")).StatusCode);
        }

        Assert.DoesNotContain("青木", await stranger.GetStringAsync("/hr/certificates", Stop), StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
    }

    [Theory, BothDatabases]
    public async Task Certificates_OfAnotherOffice_AreNotThereForWhoManagesOne(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var own = await site.IssueAsync("ito@chuo.example", "own");
        var other = await site.IssueAsync(CertificateSite.Learner, "other");
        await site.LimitToOfficeAsync(RegisterVisit.Hr, "区民部");
        var browser = await site.SignedInAsync(RegisterVisit.Hr);
        var list = await browser.GetStringAsync("/hr/certificates", Stop);

        Assert.Contains("伊藤 拓也", list, StringComparison.Ordinal);
        Assert.DoesNotContain("青木", list, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/hr/certificates/{own.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/hr/certificates/{other.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await new RegisterVisit(browser, other.Id).SendAsync(CertificateDeed.Revoke, 1, "理由")).StatusCode);
    }

    [Theory]
    [InlineData("learner@chuo.example")]
    [InlineData("trainer@chuo.example")]
    [InlineData("admin@academy.example")]
    public async Task Register_IsForNobodyElse(string account)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var certificate = await site.IssueAsync();
        var browser = await site.SignedInAsync(account);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/hr/certificates", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"/hr/certificates/{certificate.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await new RegisterVisit(browser, certificate.Id).SendAsync(CertificateDeed.Revoke, 1, "理由")).StatusCode);
        Assert.Single(await site.VersionsAsync(certificate));
    }

    [Theory, BothDatabases]
    public async Task Change_OfOnesOwn_IsForbidden(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync(RegisterVisit.Hr);
        var hr = await RegisterVisit.ComeAsync(site, certificate);

        Assert.Contains("自分の証書は、自分では変更できません。", await hr.PageAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.SendAsync(CertificateDeed.Revoke, 1, "理由")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Looks_AreNotedInTheAuditTrail(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();

        await (await RegisterVisit.ComeAsync(site, certificate)).PageAsync();

        var entry = Assert.Single(await site.RowsAsync<AuditEntry>(), entry => entry.Action == "credentials.certificate-viewed");
        Assert.Equal((certificate.StaffMemberId, await site.StaffIdAsync(RegisterVisit.Hr)), (entry.SubjectId, entry.ActorId));
    }
}
