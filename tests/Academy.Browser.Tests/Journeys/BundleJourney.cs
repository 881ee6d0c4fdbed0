using Academy.Browser.Tests.Visits;
using Academy.Data.Credentials;
using Academy.Data.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR saves the certificates of an office as one file, and is told when it holds one that was revoked since.</summary>
public sealed class BundleJourney(Chromium chromium) : Journey(chromium)
{
    private const string Page = "/hr/certificates/bundles";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_offices_certificates_are_saved_and_a_stale_file_is_not_given_out()
    {
        var learner = await BeginAsync(DatabaseProvider.Sqlite, "learner@chuo.example");
        await learner.OpenAsync("/courses/bpr-how-to-run");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/learn/bpr-how-to-run/five-outputs");
        await using var db = Site.Db(DataScope.System("test"));
        await Site.CompleteAsync(await db.Set<Enrolment>().SingleAsync(Stop), Site.Clock.GetUtcNow().UtcDateTime);
        await Site.WorkOffAsync();

        var hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync("/hr/certificates");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "部署ごとにまとめて保存" }), Page);
        var office = hr.Page.Locator("#Office");
        await office.SelectOptionAsync(new SelectOptionValue { Label = "区民部" });
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "まとめる" }), Page, 400);
        await Expect(hr.Page.GetByRole(AriaRole.Link, new() { Name = "この部署には、有効な修了証書がまだありません。" })).ToBeVisibleAsync();
        await office.SelectOptionAsync(new SelectOptionValue { Label = "総務部" });
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "まとめる" }), Page);
        await Expect(hr.Page.GetByText("1件中0件")).ToBeVisibleAsync();
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await Site.WorkOffAsync();
        // The page finds out by itself.
        var save = hr.Page.GetByRole(AriaRole.Link, new() { Name = "ZIPを保存(1件)" });
        await Expect(save).ToBeVisibleAsync();
        var saved = await hr.Page.RunAndWaitForDownloadAsync(() => save.ClickAsync());
        Assert.Equal("修了証書_総務部.zip", saved.SuggestedFilename);

        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await RevokeAsync(hr, (await db.Set<Certificate>().SingleAsync(Stop)).Id);
        await hr.OpenAsync(Page);
        await hr.FollowAsync(save, $"{Page}?stale=true");
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("もう一度まとめてください。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
    }

    private static async Task RevokeAsync(Visitor hr, Guid certificate)
    {
        await hr.OpenAsync($"/hr/certificates/{certificate}");
        await hr.Page.GetByText("取り消す", new() { Exact = true }).First.ClickAsync();
        await hr.Page.Locator("#revoke").GetByLabel("理由").FillAsync("誤って交付したため");
        await hr.FollowAsync(hr.Page.Locator("#revoke").GetByRole(AriaRole.Button), $"/hr/certificates/{certificate}?done=revoke");
    }
}
