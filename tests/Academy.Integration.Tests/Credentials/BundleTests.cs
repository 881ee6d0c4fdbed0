using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Academy.Data.Organisations;
using Academy.Domain.Credentials;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Credentials;

/// <summary>The certificates of an office in one file.</summary>
[Trait("Speed", "Slow")]
public sealed partial class BundleTests
{
    private const string Page = "/hr/certificates/bundles";

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

        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(hr, await RootAsync(site, "131024"))).StatusCode);
        Assert.Contains("3件中0件", await hr.GetStringAsync(Page, Stop), StringComparison.Ordinal);
        await site.WorkOffAsync();

        var shown = await hr.GetStringAsync(Page, Stop);
        Assert.Contains("ZIPを保存(3件)", shown, StringComparison.Ordinal);
        var address = Address().Match(shown).Value;
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
        var root = await RootAsync(site, "131024");
        await AskAsync(hr, root);
        await site.WorkOffAsync();
        var address = Address().Match(await hr.GetStringAsync(Page, Stop)).Value;
        Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync(address, Stop)).StatusCode);

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await new RegisterVisit(hr, certificate.Id).DoAsync(CertificateDeed.Revoke, 1);

        var refused = await hr.GetAsync(address, Stop);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("もう一度まとめてください。", await hr.GetStringAsync(refused.Headers.Location, Stop), StringComparison.Ordinal);
        await AskAsync(hr, root);
        await site.WorkOffAsync();
        await using var zip = new ZipArchive(await hr.GetStreamAsync(Address().Match(await hr.GetStringAsync(Page, Stop)).Value, Stop));
        Assert.Single(zip.Entries);
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
        await AskAsync(hr, await RootAsync(site, "131024"));
        await site.WorkOffAsync();

        await using var zip = new ZipArchive(await hr.GetStreamAsync(Address().Match(await hr.GetStringAsync(Page, Stop)).Value, Stop));

        var name = Assert.Single(zip.Entries).FullName;
        Assert.DoesNotContain('/', name);
        Assert.DoesNotContain('\\', name);
        Assert.Contains(shown.Trim('.'), name, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Bundle_OfManyParts_ShowsHowFarItIs(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        for (var number = 0; number < 11; number++)
            await site.IssueAsync(slug: $"course-{number}");
        var hr = await site.SignedInAsync("hr@chuo.example");
        await AskAsync(hr, await RootAsync(site, "131024"));

        await site.WorkAsync();
        Assert.Contains("11件中10件", await hr.GetStringAsync(Page, Stop), StringComparison.Ordinal);
        await site.WorkAsync();
        Assert.Contains("ZIPを保存(11件)", await hr.GetStringAsync(Page, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bundle_ThatBreaksOffInTheMiddle_ShowsWhatIsPrintedAndGoesOnThere()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings["Academy:Chromium"] = await FailingAtTheSecondAsync(site.Database.DataDirectory);
        site.Log.Expect("credentials.bundle");
        await site.IssueAsync(slug: "first");
        await site.IssueAsync(slug: "second");
        var hr = await site.SignedInAsync("hr@chuo.example");
        await AskAsync(hr, await RootAsync(site, "131024"));

        await site.WorkOffAsync();
        Assert.Contains("2件中1件", await hr.GetStringAsync(Page, Stop), StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await site.WorkOffAsync();
        Assert.Contains("ZIPを保存(2件)", await hr.GetStringAsync(Page, Stop), StringComparison.Ordinal);
    }

    /// <summary>A browser that prints, but for the second time that it is asked.</summary>
    private static async Task<string> FailingAtTheSecondAsync(string folder)
    {
        var program = Path.Combine(folder, "chromium");
        await File.WriteAllTextAsync(program, """
            #!/bin/sh
            times=$(cat "$0.times" 2>/dev/null || echo 0)
            echo $((times + 1)) > "$0.times"
            [ "$times" = 1 ] && exit 1
            exec chromium "$@"
            """.ReplaceLineEndings("\n"), Stop);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return program;
    }

    [Theory, BothDatabases]
    public async Task Bundle_OfNothing_IsRefusedAtTheField(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var none = await AskAsync(hr, await RootAsync(site, "131024"));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Contains("この部署には、有効な修了証書がまだありません。", await none.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        var unnamed = await hr.SubmitAsync(Page, Page, []);
        Assert.Equal(HttpStatusCode.BadRequest, unnamed.StatusCode);
        Assert.Contains("部署を選んでください。", await unnamed.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        // Another organisation's office is as one that nobody has.
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(hr, await RootAsync(site, "132284"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(hr, Guid.NewGuid())).StatusCode);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient hr, Guid office) => hr.SubmitAsync(Page, Page, new() { ["Office"] = office.ToString() });

    /// <summary>An office at the top of an organisation's chart that has people in or below it.</summary>
    private static async Task<Guid> RootAsync(TestSite site, string code)
    {
        await using var db = site.Db(DataScope.System("test"));
        var mail = code == "131024" ? CertificateSite.Learner : "learner@akiruno.example";
        var path = await (from member in db.Set<StaffMember>()
                          join posting in db.Set<Posting>() on member.Id equals posting.StaffMemberId
                          join version in db.Set<DepartmentVersion>() on posting.DepartmentId equals version.DepartmentId
                          where member.Mail == mail && posting.Kind == PostingKind.Main && posting.ValidUntil == null && version.ValidUntil == null
                          select version.Path).FirstAsync(Stop);
        return Guid.ParseExact(path[..32], "N");
    }

    [GeneratedRegex("/hr/certificates/bundles/[0-9a-f-]{36}/zip")]
    private static partial Regex Address();
}
