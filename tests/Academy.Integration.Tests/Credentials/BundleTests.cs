using System.IO.Compression;
using System.Net;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Credentials;

/// <summary>The certificates of an office in one file.</summary>
[Trait("Speed", "Slow")]
public sealed class BundleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Bundle_OfAnOffice_HoldsWhatHoldsOfThoseInItAndBelow(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.IssueAsync(slug: "first");
        await site.IssueAsync(slug: "second");
        await site.IssueAsync("trainer@chuo.example", "third");
        await site.IssueAsync("learner@akiruno.example", "fourth");
        var hr = await site.SignedInAsync("hr@chuo.example");

        Assert.Equal(HttpStatusCode.Redirect, (await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"))).StatusCode);
        Assert.Contains("3件中0件", await hr.BundlesAsync(), StringComparison.Ordinal);
        await site.WorkOffAsync();

        var shown = await hr.BundlesAsync();
        Assert.Contains("ZIPを保存(3件)", shown, StringComparison.Ordinal);
        var address = await hr.ZipAddressAsync();
        await using var zip = new ZipArchive(await hr.GetStreamAsync(address, Stop));
        Assert.Equal(3, zip.Entries.Count);
        Assert.All(zip.Entries, (entry, index) => Assert.Matches($"^{index + 1:D4}_.+_修了証書_.+\\.pdf$", entry.FullName));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Stop));
            Assert.StartsWith("%PDF-", await reader.ReadLineAsync(Stop), StringComparison.Ordinal);
        }

        // Nobody else gets it, and nobody after a week.
        foreach (var other in new[] { "learner@chuo.example", "hr@akiruno.example", "secretariat@academy.example" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedInAsync(other)).GetAsync(address, Stop)).StatusCode);
        Assert.Single(Directory.GetFiles(site.Database.DataDirectory, "*.zip", SearchOption.AllDirectories));
        site.Clock.Advance(TimeSpan.FromDays(8));
        await site.AskOfNobodyAsync("credentials.forget-old-bundles", "night");
        await site.WorkOffAsync();
        Assert.Empty(Directory.GetFiles(site.Database.DataDirectory, "*.zip", SearchOption.AllDirectories));
    }

    [Theory, BothDatabases]
    public async Task Bundle_WithWhatWasRevokedSince_IsNotGivenOut(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var certificate = await site.IssueAsync();
        await site.IssueAsync("trainer@chuo.example", "second");
        var hr = await site.SignedInAsync("hr@chuo.example");
        var root = await site.OfficeAtTheTopAsync("131024");
        await hr.AskForBundleAsync(root);
        await site.WorkOffAsync();
        var address = await hr.ZipAddressAsync();
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync(address, Stop)).StatusCode);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await new RegisterVisit(hr, certificate.Id).DoAsync(CertificateDeed.Revoke, 1);

        var refused = await hr.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("もう一度まとめてください。", await hr.GetStringAsync(refused.Headers.Location, Stop), StringComparison.Ordinal);
        await hr.AskForBundleAsync(root);
        await site.WorkOffAsync();
        await using var zip = new ZipArchive(await hr.GetStreamAsync(await hr.ZipAddressAsync(), Stop));
        Assert.Single(zip.Entries);
    }

    [Theory, BothDatabases]
    public async Task Bundle_WithWhatWasChangedBeforeItWasPacked_HoldsWhatHoldsAndIsGivenOut(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var revoked = await site.IssueAsync();
        var corrected = await site.IssueAsync("trainer@chuo.example", "second");
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));
        await new RegisterVisit(hr, revoked.Id).DoAsync(CertificateDeed.Revoke, 1);
        await new RegisterVisit(hr, corrected.Id).DoAsync(CertificateDeed.Replace, 1);

        await site.WorkOffAsync();

        Assert.Contains("ZIPを保存(1件)", await hr.BundlesAsync(), StringComparison.Ordinal);
        await using var zip = new ZipArchive(await hr.GetStreamAsync(await hr.ZipAddressAsync(), Stop));
        Assert.Single(zip.Entries);
    }

    [Theory, BothDatabases]
    public async Task Bundle_ThatNothingIsLeftOf_SaysSo(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var revoked = await site.IssueAsync();
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));
        await new RegisterVisit(hr, revoked.Id).DoAsync(CertificateDeed.Revoke, 1);

        await site.WorkOffAsync();

        Assert.Contains("有効な修了証書が、作るあいだになくなりました。", await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../x", "_.._x")]
    [InlineData("青木 美咲", "青木_美咲")]
    public async Task Bundle_OfANameWithSlashes_HasNoFolders(string family, string shown)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await site.RenameAsync(CertificateSite.Learner, family, "");
        await site.IssueAsync();
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));
        await site.WorkOffAsync();

        await using var zip = new ZipArchive(await hr.GetStreamAsync(await hr.ZipAddressAsync(), Stop));

        var name = Assert.Single(zip.Entries).FullName;
        Assert.DoesNotContain('/', name);
        Assert.DoesNotContain('\\', name);
        Assert.Contains(shown.Trim('.'), name, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_OfManyParts_ShowsHowFarItIs(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await OtherBrowser.PutCopyingAsync(site);
        for (var number = 0; number < 11; number++)
            await site.IssueAsync(slug: $"course-{number}");
        var hr = await site.SignedInAsync("hr@chuo.example");
        await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));

        await site.WorkAsync();
        Assert.Contains("11件中10件", await hr.BundlesAsync(), StringComparison.Ordinal);
        await site.WorkAsync();
        Assert.Contains("ZIPを保存(11件)", await hr.BundlesAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_OfNothing_IsRefusedAtTheField(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var none = await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("131024"));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("この部署には、有効な修了証書がまだありません。", await none.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var unnamed = await hr.SubmitAsync(BundleVisit.Page, BundleVisit.Page, []);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.StatusCode);
        Assert.Contains("部署を選んでください。", await unnamed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        // Another organisation's office is as one that nobody has.
        Assert.Equal(HttpStatusCode.NotFound, (await hr.AskForBundleAsync(await site.OfficeAtTheTopAsync("132284"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.AskForBundleAsync(Guid.NewGuid())).StatusCode);
    }
}
