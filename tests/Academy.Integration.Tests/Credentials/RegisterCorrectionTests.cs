using System.Net;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>HR corrects a certificate: as typed, or from the register.</summary>
public sealed class RegisterCorrectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Correction_OfAName_IsShownFirstAndMakesAVersionWithTheSameNumber(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);
        var form = RegisterVisit.CorrectForm(1, family: "青樹", familyReading: "アオキ");

        using var preview = await hr.SendAsync(CertificateDeed.Correct, form);
        var shown = await preview.Content.ReadAsStringAsync(Stop);
        Assert.Contains("変更前と変更後", shown, StringComparison.Ordinal);
        Assert.Contains("青木 美咲", shown, StringComparison.Ordinal);
        Assert.Contains("<b>青樹 美咲</b>", shown, StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
        using var done = await hr.ConfirmAsync(form);

        Assert.Equal($"{hr.Path}?done=correct", done.Headers.Location?.OriginalString);
        var versions = await site.VersionsAsync(certificate);
        Assert.Equal([CertificateState.Issued, CertificateState.Corrected], versions.Select(version => version.State));
        Assert.Equal(versions[0].Read() with { FamilyName = "青樹", FamilyReading = "アオキ" }, versions[1].Read());
        Assert.Equal(("氏名の誤り", await site.StaffIdAsync(RegisterVisit.Hr)), (versions[1].Reason, versions[1].ActorId));
        var row = Assert.Single(await site.CertificatesAsync());
        Assert.Equal((certificate.Number, certificate.VerificationId, 2, CertificateState.Corrected), (row.Number, row.VerificationId, row.Version, row.State));
        await site.AssertToldAsync("credentials.certificate-corrected", CertificateState.Corrected, "氏名の誤り");
    }

    [Theory, BothDatabases]
    public async Task Correction_FromTheRegister_TakesWhatIsThereNow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.RenameAsync(CertificateSite.Learner, "葛\U000E0100城", "美咲");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<DepartmentVersion>().Where(row => row.Name == "情報政策課").ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "デジタル政策課"), Stop);
        var hr = await RegisterVisit.ComeAsync(site, certificate);

        // What is typed beside it does not matter, not even that it is missing.
        using var done = await hr.ConfirmAsync(RegisterVisit.CorrectForm(1, family: "", fromRegister: true));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var versions = await site.VersionsAsync(certificate);
        Assert.Equal(versions[0].Read() with { FamilyName = "葛\U000E0100城", Office = "総務部 デジタル政策課" }, versions[1].Read());
    }

    [Fact]
    public async Task Correction_CopiedWithWhatNobodySees_TakesWhatIsSeen()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var certificate = await site.IssueAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);

        await hr.ConfirmAsync(RegisterVisit.CorrectForm(1, "氏名\u000bの誤り", family: "\t青\u000b樹\u0007", familyReading: "あおき\u0085"));

        var version = (await site.VersionsAsync(certificate))[1];
        Assert.Equal(("氏名の誤り", "青樹", "あおき"), (version.Reason, version.Read().FamilyName, version.Read().FamilyReading));
    }

    /// <summary>What was confirmed is not what would be done: it is shown anew.</summary>
    [Theory, BothDatabases]
    public async Task Correction_ConfirmedAfterTheRegisterChanged_IsShownAgain(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.RenameAsync(CertificateSite.Learner, "青樹", "美咲");
        var hr = await RegisterVisit.ComeAsync(site, certificate);
        var form = RegisterVisit.CorrectForm(1, fromRegister: true);
        using var preview = await hr.SendAsync(CertificateDeed.Correct, form);
        await site.RenameAsync(CertificateSite.Learner, "青樹", "美佐紀");

        using var again = await hr.ConfirmAsync(preview, form);

        Assert.Contains("<b>青樹 美佐紀</b>", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
    }

    [Theory]
    [InlineData("Correct.Reason", "", "理由を入力してください。本人にも表示されます。")]
    [InlineData("Correct.Reason", "long", "理由は200文字までにしてください。")]
    [InlineData("Correct.Family", "", "姓を入力してください。")]
    [InlineData("Correct.FamilyReading", "Aoki", "ふりがなは、ひらがなかカタカナで入力してください。")]
    [InlineData("Correct.GivenReading", "美咲", "ふりがなは、ひらがなかカタカナで入力してください。")]
    public async Task Correction_BadInput_SaysSoAtTheFieldAndKeepsTheRest(string field, string typed, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var certificate = await site.IssueAsync();
        var hr = await RegisterVisit.ComeAsync(site, certificate);
        var value = typed == "long" ? new string('長', 201) : typed;

        using var answer = await hr.SendAsync(CertificateDeed.Correct, new(RegisterVisit.CorrectForm(1, given: "未咲")) { [field] = value });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        foreach (var told in new[] { sentence, "value=\"未咲\"", $"value=\"{value}\"" })
            Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
    }
}
