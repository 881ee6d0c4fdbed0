using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary><c>/admin/mail</c>, as those see it who run the site.</summary>
public sealed class MailPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task TestMail_GoesTheWayOfEveryMail_AndThePageTellsHowItEnded(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        using var admin = await site.SignedInAsync(MailSite.Admin);

        // The form proposes the reader's own address.
        Assert.Equal(MailSite.Admin, (await PageAsync(admin)).QuerySelector("[name=To]")!.GetAttribute("value"));
        foreach (var address in new[] { "taro@city.example", "unknown@city.example", "gone@city.example" })
            Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(admin, address)).StatusCode);
        Assert.Contains("送信待ち", Tests(await PageAsync(admin)), StringComparison.Ordinal);
        Assert.Equal("yes", (await PageAsync(admin)).GetElementById("tests")!.GetAttribute("data-under-way"));
        await site.WorkOffAsync();

        var page = await PageAsync(admin);
        Assert.Equal("", page.GetElementById("tests")!.GetAttribute("data-under-way"));
        Assert.Contains("taro@city.example送信済み", Tests(page), StringComparison.Ordinal);
        Assert.Contains("unknown@city.example送れなかった", Tests(page), StringComparison.Ordinal);
        Assert.Contains("nosuchuserhere", Tests(page), StringComparison.Ordinal);
        Assert.Contains("gone@city.example要確認", Tests(page), StringComparison.Ordinal);
        Assert.Equal("送信待ち0送信中0送信済み1送れなかった1要確認1", Squeezed(page.GetElementById("counts")!));
        var mail = Assert.Single(await sink.MailsAsync(), mail => mail.To.Address == "taro@city.example");
        Assert.Equal("【デジタルアカデミー】テストメール", mail.Subject);
        Assert.Contains("差出人の名前「デジタルアカデミー」", mail.Text, StringComparison.Ordinal);

        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(3, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "notifications.test-mail-sent", Stop));
    }

    [Theory]
    [InlineData("", "入力してください")]
    [InlineData("taro", "メールアドレスの形になっていません")]
    [InlineData("taro@city", "メールアドレスの形になっていません")]
    [InlineData("太郎@city.example", "メールアドレスの形になっていません")]
    [InlineData("taro@city.example, jiro@city.example", "メールアドレスの形になっていません")]
    [InlineData("\"<script>\"@city.example", "メールアドレスの形になっていません")]
    public async Task TestMail_ToWhatIsNoAddress_IsRefusedAtTheField_AndWhatWasTypedComesBack(string typed, string said)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        using var admin = await site.SignedInAsync(MailSite.Admin);

        using var answer = await SendAsync(admin, typed);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
        var field = page.QuerySelector("[name=To]")!;
        Assert.Equal((typed, "true"), (field.GetAttribute("value") ?? "", field.GetAttribute("aria-invalid")));
        Assert.Contains(said, page.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(site));
    }

    /// <summary>Full width and spaces come along when an address is copied out of a list.</summary>
    [Fact]
    public async Task TestMail_ToAnAddressInFullWidth_GoesToTheAddressThatIsMeant()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink);
        using var admin = await site.SignedInAsync(MailSite.Admin);
        await SendAsync(admin, "  taro@city.example ");
        await site.WorkOffAsync();

        Assert.Equal("taro@city.example", Assert.Single(await sink.MailsAsync()).To.Address);
    }

    [Fact]
    public async Task Page_OfASiteWithServer_TellsItsSettingsButNoPassword()
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(DatabaseProvider.Sqlite, sink, ("Academy:Mail:User", "academy"), ("Academy:Mail:Password", "kagi-12345"), ("Academy:Mail:PerMinute", "40"));
        using var admin = await site.SignedInAsync(MailSite.Admin);

        var page = await PageAsync(admin);

        Assert.Equal($"メールサーバーlocalhost:{sink.Port}暗号化なし認証あり差出人デジタルアカデミー<academy@metro.example>送信の上限1分間に40通", Squeezed(page.QuerySelector("dl")!));
        Assert.DoesNotContain("kagi-12345", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_InProductionWithoutServer_SaysSo_AndTakesNoTestMail()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Settings[WebHostDefaults.EnvironmentKey] = "Production";
        // Accounts of the demonstration are shut out there.
        await using (var db = site.Db(DataScope.System("test")))
            await db.UserClaims.ExecuteDeleteAsync(Stop);
        using var admin = await site.SignedInAsync(MailSite.Admin);

        var page = await PageAsync(admin);
        Assert.Contains("メールサーバーが設定されていません", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        using var answer = await admin.SubmitAsync("/notices", MailSite.Page, new() { ["To"] = "taro@city.example" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await CountAsync(site));

        // What somebody else puts down does not wait unseen, nor does it go into a file.
        var mail = await site.WriteAsync("taro@city.example");
        await site.WorkOffAsync();
        Assert.Equal((MailState.Refused, "No mail server is set (Academy__Mail__Host)."), ((await site.MailAsync(mail)).State, (await site.MailAsync(mail)).Answer));
        Assert.False(Directory.Exists(Path.Combine(site.Database.DataDirectory, "mail")));
    }

    /// <summary>Whoever administers a municipality does not run the site.</summary>
    [Theory]
    [InlineData("hr@chuo.example")]
    [InlineData("secretariat@academy.example")]
    public async Task Page_ForOthers_IsNotThere(string account)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var browser = await site.SignedInAsync(account);

        using var page = await browser.GetAsync(MailSite.Page, Stop);
        using var posted = await browser.SubmitAsync("/notices", MailSite.Page, new() { ["To"] = "taro@city.example" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (page.StatusCode, posted.StatusCode));
        Assert.Equal(0, await CountAsync(site));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient admin, string address) => admin.SubmitAsync(MailSite.Page, MailSite.Page, new() { ["To"] = address });

    private static async Task<IDocument> PageAsync(HttpClient admin) => await new HtmlParser().ParseDocumentAsync(await admin.GetStringAsync(MailSite.Page, Stop), Stop);

    private static string Tests(IDocument page) => Squeezed(page.GetElementById("tests")!);

    private static string Squeezed(IElement element) => string.Concat(element.TextContent.Where(letter => !char.IsWhiteSpace(letter)));

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().CountAsync(Stop);
    }
}
