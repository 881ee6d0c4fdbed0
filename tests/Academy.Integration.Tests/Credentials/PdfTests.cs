using System.Net;
using System.Text.RegularExpressions;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Certificates as PDF, printed by the machine's Chromium.</summary>
[Trait("Speed", "Slow")]
public sealed class PdfTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("academy-pdf-test-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Pdf_OfACertificate_IsOneTaggedPageWithItsFontsItsNameAndItsCode(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var learner = await site.SignedInAsync(CertificateSite.Learner);

        var file = await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf");

        var info = await PdfReader.InfoAsync(file);
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches(@"Pages:\s+1\n", info);
        Assert.Matches(@"Page size:\s+84[12](\.\d+)? x 59[456](\.\d+)? pts", info);
        Assert.Matches(@"JavaScript:\s+no", info);
        var fonts = await PdfReader.FontsAsync(file);
        Assert.NotEmpty(fonts);
        // Columns emb, sub and uni, and the object.
        Assert.All(fonts, font => Assert.Matches(@" yes +(yes|no) +yes +\d+ +\d+$", font));
        var printed = (await site.VersionsAsync(certificate)).Single().Read();
        var text = await PdfReader.TextAsync(file);
        Assert.Contains(printed.Name.Family, text.Replace(" ", ""), StringComparison.Ordinal);
        Assert.Contains(printed.Number.Replace(" ", ""), text.Replace(" ", ""), StringComparison.Ordinal);
        Assert.EndsWith($"/verify/{certificate.VerificationId}", await PdfReader.QrCodeAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("髙橋", "﨑男")]
    [InlineData("𠮷野", "太郎")]
    [InlineData("葛\U000E0100城", "茜")]
    public async Task Pdf_OfARareName_HasItWhole(string family, string given)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.RenameAsync(CertificateSite.Learner, family, given);
        var certificate = await site.IssueAsync();

        var file = await SaveAsync(await site.SignedInAsync(CertificateSite.Learner), $"/certificates/{certificate.Id}/pdf");

        var text = Regex.Replace(await PdfReader.TextAsync(file), @"\s", "");
        // A reader that knows no variation selectors gives the character alone.
        Assert.Contains(family.Replace("\U000E0100", ""), text.Replace("\U000E0100", ""), StringComparison.Ordinal);
        Assert.Contains(given, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_AskedForAgain_IsTheSameFileUntilThereIsANewVersion()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var certificate = await site.IssueAsync();
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf");
        var kept = Assert.Single(Kept(site));
        var made = File.GetLastWriteTimeUtc(kept);

        await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf");

        Assert.Equal(made, File.GetLastWriteTimeUtc(Assert.Single(Kept(site))));

        var hr = new RegisterVisit(await site.SignedInAsync("hr@chuo.example"), certificate.Id);
        await hr.DoAsync(CertificateDeed.Correct, 1);
        Assert.Contains("青樹", await PdfReader.TextAsync(await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf")), StringComparison.Ordinal);
        Assert.Equal(2, Kept(site).Length);
    }

    [Theory, BothDatabases]
    public async Task Pdf_OfWhatIsRevoked_IsGivenToNobody(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var (learner, hr) = (await site.SignedInAsync(CertificateSite.Learner), await site.SignedInAsync("hr@chuo.example"));
        await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf");

        await new RegisterVisit(hr, certificate.Id).DoAsync(CertificateDeed.Revoke, 1);

        Assert.Equal(HttpStatusCode.NotFound, (await learner.GetAsync($"/certificates/{certificate.Id}/pdf", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"/hr/certificates/{certificate.Id}/pdf", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Pdf_OfSomebodyElse_IsAsOneThatIsNotThere(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        foreach (var (mail, address) in new[]
        {
            ("trainer@chuo.example", $"/certificates/{certificate.Id}/pdf"),
            ("learner@akiruno.example", $"/certificates/{certificate.Id}/pdf"),
            ("learner@chuo.example", $"/hr/certificates/{certificate.Id}/pdf"),
            ("hr@akiruno.example", $"/hr/certificates/{certificate.Id}/pdf"),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsync(mail)).GetAsync(address, Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedInAsync("hr@chuo.example")).GetAsync($"/hr/certificates/{certificate.Id}/pdf", Stop)).StatusCode);
    }

    [Fact]
    public async Task Site_WithoutChromium_SaysSoAndShowsTheCertificateAllTheSame()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Academy:Chromium"] = "/nowhere/chromium";
        var certificate = await site.IssueAsync();
        var learner = await site.SignedInAsync(CertificateSite.Learner);

        var page = await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop);
        Assert.Contains("このサーバーではPDFを作れません。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/pdf\"", page, StringComparison.Ordinal);
        Assert.Contains("sheet__name", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await learner.GetAsync($"/certificates/{certificate.Id}/pdf", Stop)).StatusCode);
        site.Log.Expect("pdf");
        site.Log.Expect("A certificate could not be printed.");
        var health = await learner.GetAsync("/healthz/ready", Stop);
        Assert.Equal((HttpStatusCode.OK, "Degraded"), (health.StatusCode, await health.Content.ReadAsStringAsync(Stop)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string[] Kept(TestSite site) => Directory.GetFiles(Path.Combine(site.Database.DataDirectory, "certificates"), "*.pdf", SearchOption.AllDirectories);

    private async Task<string> SaveAsync(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Stop), Stop);
        return file;
    }
}
