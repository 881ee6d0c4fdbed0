using System.Net;
using Academy.Data.Accounts;
using Academy.Data.Auditing;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>HR corrects, issues anew and revokes: who may, what becomes of it, and who learns of it.</summary>
public sealed class RegisterTests
{
    private const string Hr = "hr@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Correction_OfAName_IsShownFirstAndMakesAVersionWithTheSameNumber(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);
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
        Assert.Equal(("氏名の誤り", await StaffIdAsync(site, Hr)), (versions[1].Reason, versions[1].ActorId));
        var row = Assert.Single(await site.CertificatesAsync());
        Assert.Equal((certificate.Number, certificate.VerificationId, 2, CertificateState.Corrected), (row.Number, row.VerificationId, row.Version, row.State));
        await AssertToldAsync(site, "credentials.certificate-corrected", CertificateState.Corrected, "氏名の誤り");
    }

    [Theory, BothDatabases]
    public async Task Correction_FromTheRegister_TakesWhatIsThereNow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.RenameAsync(CertificateSite.Learner, "葛\U000E0100城", "美咲");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<DepartmentVersion>().Where(row => row.Name == "情報政策課").ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "デジタル政策課"), Stop);
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);

        // What is typed beside it does not matter, not even that it is missing.
        using var done = await hr.ConfirmAsync(RegisterVisit.CorrectForm(1, family: "", fromRegister: true));

        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var versions = await site.VersionsAsync(certificate);
        Assert.Equal(versions[0].Read() with { FamilyName = "葛\U000E0100城", Office = "総務部 デジタル政策課" }, versions[1].Read());
    }

    /// <summary>What was confirmed is not what would be done: it is shown anew.</summary>
    [Theory, BothDatabases]
    public async Task Correction_ConfirmedAfterTheRegisterChanged_IsShownAgain(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.RenameAsync(CertificateSite.Learner, "青樹", "美咲");
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);
        var form = RegisterVisit.CorrectForm(1, fromRegister: true);
        using var preview = await hr.SendAsync(CertificateDeed.Correct, form);
        var seen = (await Sites.KeptPage.PageAsync(preview)).QuerySelector("input[name=Seen]")!.GetAttribute("value")!;
        await site.RenameAsync(CertificateSite.Learner, "青樹", "美佐紀");

        using var again = await hr.SendAsync(CertificateDeed.Correct, new(form) { ["Seen"] = seen, ["Confirm"] = "true" });

        Assert.Contains("<b>青樹 美佐紀</b>", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
    }

    [Theory, BothDatabases]
    public async Task Revocation_AndReissue_AreVersionsWithTheSameNumber(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);

        await hr.DoAsync(CertificateDeed.Revoke, 1, "誤って交付したため");
        await AssertToldAsync(site, "credentials.certificate-revoked", CertificateState.Revoked, "誤って交付したため");
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        var revoked = await learner.GetStringAsync($"/certificates/{certificate.Id}", Stop);
        Assert.Contains("この証書は取り消されています", revoked, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sheet\"", revoked, StringComparison.Ordinal);
        var page = await hr.PageAsync();
        Assert.DoesNotContain("handler=Correct", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Revoke", page, StringComparison.Ordinal);
        await hr.DoAsync(CertificateDeed.Replace, 2, "取消が誤りだったため");
        await AssertToldAsync(site, "credentials.certificate-replaced", CertificateState.Replaced, "取消が誤りだったため");

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
        await using (var db = site.Db(DataScope.System("test")))
        {
            var trainer = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "trainer@chuo.example", Stop);
            await db.Set<Grant>().Where(grant => grant.StaffMemberId == trainer.Id).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Role, Modularity.Permissions.Role.HumanResources), Stop);
        }

        var first = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);
        var second = new RegisterVisit(await site.SignedInAsync("trainer@chuo.example"), certificate.Id);
        await first.DoAsync(CertificateDeed.Correct, 1, "先の訂正", family: "青樹");

        using var replaced = await second.SendAsync(CertificateDeed.Replace, 1, "紛失のため");
        using var corrected = await second.SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1, "後の訂正", family: "蒼木"));

        var (after, form) = (await replaced.Content.ReadAsStringAsync(Stop), await Sites.KeptPage.PageAsync(corrected));
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
            visits.Add(new(await site.SignedInAsync(Hr), certificate.Id));

        var answers = await Task.WhenAll(visits.Select(visit => Task.Run(() => visit.SendAsync(CertificateDeed.Replace, 1, "紛失のため"), Stop)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(2, (await site.VersionsAsync(certificate)).Count);
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
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);
        var value = typed == "long" ? new string('長', 201) : typed;

        using var answer = await hr.SendAsync(CertificateDeed.Correct, new(RegisterVisit.CorrectForm(1, given: "未咲")) { [field] = value });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        foreach (var told in new[] { sentence, "value=\"未咲\"", $"value=\"{value}\"" })
            Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Single(await site.VersionsAsync(certificate));
    }

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
        await using (var db = site.Db(DataScope.System("test")))
        {
            var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == "区民部", Stop);
            var hr = await StaffIdAsync(site, Hr);
            await db.Set<Grant>().Where(grant => grant.StaffMemberId == hr).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.DepartmentId, office.DepartmentId), Stop);
        }

        var browser = await site.SignedInAsync(Hr);
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
        var certificate = await site.IssueAsync(Hr);
        var hr = new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id);

        Assert.Contains("自分の証書は、自分では変更できません。", await hr.PageAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.SendAsync(CertificateDeed.Correct, RegisterVisit.CorrectForm(1))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await hr.SendAsync(CertificateDeed.Revoke, 1, "理由")).StatusCode);
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
        var browser = await site.SignedInAsync(Hr);
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
            return [.. (await Sites.KeptPage.PageAsync(answer)).QuerySelectorAll("tbody .name b").Select(name => name.TextContent)];
        }
    }

    [Theory, BothDatabases]
    public async Task Looks_AreNotedInTheAuditTrail(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();

        await new RegisterVisit(await site.SignedInAsync(Hr), certificate.Id).PageAsync();

        await using var db = site.Db(DataScope.System("test"));
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == "credentials.certificate-viewed", Stop);
        Assert.Equal((certificate.StaffMemberId, await StaffIdAsync(site, Hr)), (entry.SubjectId, entry.ActorId));
    }

    private static async Task AssertToldAsync(TestSite site, string action, CertificateState state, string reason)
    {
        await using var db = site.Db(DataScope.System("test"));
        var entry = await db.Set<AuditEntry>().SingleAsync(entry => entry.Action == action, Stop);
        Assert.Equal(await StaffIdAsync(site, CertificateSite.Learner), entry.SubjectId);
        Assert.DoesNotContain("青", entry.Details, StringComparison.Ordinal);
        var told = await db.Set<Notice>().Where(row => row.Kind == NoticeKinds.CertificateChanged).ToListAsync(Stop);
        Assert.Contains((state, reason), told.Select(row => (CertificateChangedNotice)NoticeJson.Read(row.Kind, row.Payload)).Select(notice => (notice.State, notice.Reason)));
    }

    private static async Task<Guid> StaffIdAsync(TestSite site, string mail)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<StaffMember>().Where(row => row.Mail == mail).Select(row => row.Id).SingleAsync(Stop);
    }
}
