using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Academy.Credentials.Services.Pdf;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Academy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Certificates as PDF, printed by the machine's Chromium.</summary>
[Trait("Speed", "Slow")]
public sealed class PdfTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("academy-pdf-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Pdf_OfACertificate_IsOneTaggedPageWithItsFontsItsNameAndItsCode(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        site.Settings["Academy:PublicUrl"] = "http://academy.example";
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
        Assert.Equal($"http://academy.example/verify/{certificate.VerificationId}", await PdfReader.QrCodeAsync(file));
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

    /// <summary>The text of a file tells nothing of what is seen: a character without a glyph looks like any other that has none.</summary>
    [Fact]
    public async Task Pdf_OfEachRareCharacter_ShowsAGlyphOfItsOwn()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var printed = (await site.VersionsAsync(await site.IssueAsync())).Single().Read();
        var (documents, printer) = (site.Services.GetRequiredService<PaperDocument>(), site.Services.GetRequiredService<PdfPrinter>());
        string[] characters = ["髙", "橋", "﨑", "𠮷", "葛", "葛\U000E0100", "\u0378"];

        var pictures = new List<string>();
        foreach (var character in characters)
        {
            var (html, _) = await documents.OfAsync(new(printed.Naming(printed.Name with { Given = character }), new("http://academy.example/verify/1")));
            var file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.pdf");
            await printer.PrintAsync(html, file, Stop);
            pictures.Add(Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(await PdfReader.PictureAsync(file), Stop))));
        }

        // The last one is no character; where a variation selector is not heeded, the two before it are the same.
        Assert.Distinct(pictures);
        var (again, _) = await documents.OfAsync(new(printed.Naming(printed.Name with { Given = "\u0379" }), new("http://academy.example/verify/1")));
        var other = Path.Combine(_folder.FullName, "other.pdf");
        await printer.PrintAsync(again, other, Stop);
        Assert.Equal(pictures[^1], Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(await PdfReader.PictureAsync(other), Stop))));
    }

    [Fact]
    public async Task Health_AfterAPrintThatFailed_SaysSo()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Academy:Chromium"] = "/bin/false";
        var certificate = await site.IssueAsync();
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        site.Log.Expect("A certificate could not be printed.");
        site.Log.Expect("pdf");

        Assert.Equal("Healthy", await learner.GetStringAsync("/healthz/ready", Stop));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await learner.GetAsync($"/certificates/{certificate.Id}/pdf", Stop)).StatusCode);
        Assert.Equal("Degraded", await learner.GetStringAsync("/healthz/ready", Stop));
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

        var hr = await RegisterVisit.ComeAsync(site, certificate);
        await hr.DoAsync(CertificateDeed.Correct, 1);
        Assert.Contains("青樹", await PdfReader.TextAsync(await SaveAsync(learner, $"/certificates/{certificate.Id}/pdf")), StringComparison.Ordinal);
        Assert.NotEqual(kept, Assert.Single(Kept(site)));
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
        var hr = await site.SignedInAsync("hr@chuo.example");
        var bundles = await hr.BundlesAsync();
        Assert.Contains("このサーバーではPDFを作れません", bundles, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Office\"", bundles, StringComparison.Ordinal);
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
