using Academy.Browser.Tests.Visits;
using Academy.Data.Catalogue;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>A certificate from the completion to its end: the learner shows it, somebody verifies it, HR corrects and revokes it.</summary>
public sealed class CertificateJourney(Chromium chromium) : Journey(chromium)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_certificate_is_issued_shown_corrected_and_revoked(DatabaseProvider provider)
    {
        var learner = await BeginAsync(provider, "learner@chuo.example");
        await learner.FollowAsync(Header(learner).GetByRole(AriaRole.Link, new() { Name = "修了証書" }), "/certificates");
        await Expect(learner.Page.GetByText("修了証書はまだありません")).ToBeVisibleAsync();
        var certificate = await CompleteAsync();

        await learner.OpenAsync("/notices");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "「BPRの回し方:5つの手順」の修了証書が交付されました" }), $"/certificates/{certificate.Id}");
        var sheet = learner.Page.GetByRole(AriaRole.Region, new() { Name = "修了証書(紙面)" });
        await Expect(sheet).ToContainTextAsync("中央区デ研 第8-0001号");
        await Expect(sheet).ToContainTextAsync("中央区長 河合 誠一");
        await Expect(learner.Page.GetByRole(AriaRole.Button, new() { Name = "印刷する" })).ToBeVisibleAsync();
        var address = (await learner.Page.Locator("#verification").TextContentAsync())!;
        Assert.Equal($"http://127.0.0.1:5080/verify/{certificate.VerificationId}", address);
        await Expect(sheet.GetByText($"127.0.0.1:5080/verify/{certificate.VerificationId}")).ToBeVisibleAsync();
        await learner.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await learner.Page.GetByRole(AriaRole.Button, new() { Name = "検証用のURLをコピー" }).ClickAsync();
        await Expect(learner.Page.GetByRole(AriaRole.Status).GetByText("コピーしました")).ToBeVisibleAsync();
        Assert.Equal(address, await learner.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        await AssertPrintsOnOnePageAsync(learner);

        var stranger = await VisitAsync();
        await stranger.OpenAsync(new Uri(address).AbsolutePath);
        await Expect(stranger.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("この修了証書は有効です");
        await Expect(stranger.Page.GetByText("青木 美咲(あおき みさき)")).ToBeVisibleAsync();

        await CorrectAndRevokeAsync(certificate);

        await stranger.OpenAsync(new Uri(address).AbsolutePath);
        await Expect(stranger.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("この修了証書は取り消されています");
        await learner.OpenAsync($"/certificates/{certificate.Id}");
        await Expect(learner.Page.GetByText("この証書は取り消されています")).ToBeVisibleAsync();
        await learner.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await learner.OpenAsync("/record");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "「BPRの回し方:5つの手順」の修了証書" }), $"/certificates/{certificate.Id}");
    }

    [Fact]
    public async Task A_certificate_that_ends_is_shown_as_expired_from_the_day_after_its_last_one()
    {
        var learner = await BeginAsync(DatabaseProvider.Sqlite, "learner@chuo.example");
        await EndAfterAMonthAsync();
        var certificate = await CompleteAsync();
        await learner.OpenAsync($"/certificates/{certificate.Id}");
        await Expect(learner.Page.GetByRole(AriaRole.Region, new() { Name = "修了証書(紙面)" })).ToContainTextAsync("有効期限 令和8年12月23日(2026年12月23日)");
        await AssertPrintsOnOnePageAsync(learner);

        Site.Clock.Advance(TimeSpan.FromDays(30));
        var late = await VisitAsync("learner@chuo.example");
        await late.OpenAsync("/certificates");
        await late.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await Expect(late.Page.GetByRole(AriaRole.Row, new() { Name = "BPRの回し方" })).ToContainTextAsync("期限切れ");
        await late.FollowAsync(late.Page.GetByRole(AriaRole.Link, new() { Name = "BPRの回し方:5つの手順" }), $"/certificates/{certificate.Id}");
        await Expect(late.Page.GetByText("この証書は有効期限が切れています")).ToBeVisibleAsync();
        var stranger = await VisitAsync();
        await stranger.OpenAsync($"/verify/{certificate.VerificationId}");
        await Expect(stranger.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("この修了証書は有効期限が切れています");
        var hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync("/hr/certificates");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "期限切れ" }), "/hr/certificates?state=expired");
        await Expect(hr.Page.GetByRole(AriaRole.Row, new() { Name = "青木 美咲" })).ToContainTextAsync("令和8年12月23日まで");
    }

    private async Task CorrectAndRevokeAsync(Certificate certificate)
    {
        var path = $"/hr/certificates/{certificate.Id}";
        var hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync("/");
        await hr.FollowAsync(Header(hr).GetByRole(AriaRole.Link, new() { Name = "証書の管理" }), "/hr/certificates");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "青木 美咲" }), path);

        await hr.Page.GetByText("訂正する", new() { Exact = true }).ClickAsync();
        await hr.InspectAsync();
        await hr.Page.GetByLabel("姓", new() { Exact = false }).First.FillAsync("青樹");
        var compare = hr.Page.GetByRole(AriaRole.Button, new() { Name = "変更前と変更後を確認する" });
        await hr.FollowAsync(compare, $"{path}?handler=Correct", 400);
        await Expect(hr.Page.GetByRole(AriaRole.Link, new() { Name = "理由を入力してください。本人にも表示されます。" })).ToBeVisibleAsync();
        await hr.Page.Locator("#correct").GetByLabel("理由").FillAsync("氏名の誤り");
        await hr.FollowAsync(compare, $"{path}?handler=Correct");
        await Expect(hr.Page.GetByRole(AriaRole.Region, new() { Name = "変更前と変更後" })).ToContainTextAsync("青樹 美咲");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この内容で訂正する" }), $"{path}?done=correct");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("訂正しました");

        await hr.Page.GetByText("取り消す", new() { Exact = true }).First.ClickAsync();
        await hr.Page.Locator("#revoke").GetByLabel("理由").FillAsync("誤って交付したため");
        await hr.FollowAsync(hr.Page.Locator("#revoke").GetByRole(AriaRole.Button), $"{path}?done=revoke");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "これまでの版" })).ToContainTextAsync("誤って交付したため");
    }

    /// <summary>A4 landscape without a margin: of the page nothing but the sheet, and all of it.</summary>
    private static async Task AssertPrintsOnOnePageAsync(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var pdf = System.Text.Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(pdf, @"/Type /Page\b"));
        Assert.Matches(@"/MediaBox \[0 0 841\.\d+ 59[45](\.\d+)?\]", pdf);
    }

    /// <summary>As if the course had said so when it was published.</summary>
    private async Task EndAfterAMonthAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        var release = await db.Set<Release>().AsNoTracking().SingleAsync(row => row.Slug == "bpr-how-to-run", Stop);
        var outline = CatalogueJson.Write(CatalogueJson.Read<CourseOutline>(release.Outline) with { ValidMonths = 1 });
        await db.Set<Release>().Where(row => row.Id == release.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Outline, outline), Stop);
    }

    /// <summary>Of a course that all is done of; then the work is carried out.</summary>
    private async Task<Certificate> CompleteAsync()
    {
        await using var db = Site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "learner@chuo.example", Stop);
        var enrolled = await VisitAsync("learner@chuo.example");
        await enrolled.OpenAsync("/courses/bpr-how-to-run");
        await enrolled.FollowAsync(enrolled.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/learn/bpr-how-to-run/five-outputs");
        var enrolment = await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == member.Id, Stop);
        await Site.CompleteAsync(enrolment, Site.Clock.GetUtcNow().UtcDateTime);
        await Site.WorkOffAsync();
        return await db.Set<Certificate>().SingleAsync(Stop);
    }
}
