using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary>What passes between site and server before a mail does.</summary>
[Trait("Speed", "Slow")]
public sealed class MailServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A process of its own: whom it trusts is decided when it starts.</summary>
    [Theory]
    [InlineData(MailSink.Password, MailState.Sent)]
    [InlineData("wrong", MailState.Refused)]
    public async Task Mail_ToAServerWithStartTlsAndAccounts_IsEncrypted_AndNeedsTheRightPassword(string password, MailState end)
    {
        await using var sink = await MailSink.StartAsync(isSafe: true);
        var mail = await SendAsync([.. sink.Settings, ("Academy:Mail:User", MailSink.User), ("Academy:Mail:Password", password)], end);

        Assert.DoesNotContain(password, mail.Answer ?? "", StringComparison.Ordinal);
        if (end == MailState.Sent)
            Assert.Equal((true, MailSink.User), ((await sink.MailsAsync())[0].IsEncrypted, (await sink.MailsAsync())[0].User));
        else
            Assert.Empty(await sink.MailsAsync());
    }

    [Fact]
    public async Task Mail_ToAServerThatOffersNoEncryption_StaysWhereItIs()
    {
        await using var sink = await MailSink.StartAsync();
        var mail = await SendAsync([.. sink.Settings, ("Academy:Mail:StartTls", "true")], MailState.Queued);

        Assert.NotNull(mail.Answer);
        Assert.Empty(await sink.MailsAsync());
    }

    [Fact]
    public async Task Mail_ToAServerWhoseCertificateNobodyVouchesFor_StaysWhereItIs()
    {
        await using var sink = await MailSink.StartAsync(isSafe: true);
        var mail = await SendAsync(
            [.. sink.Settings.Where(setting => setting.Key != "SSL_CERT_FILE"), ("Academy:Mail:User", MailSink.User), ("Academy:Mail:Password", MailSink.Password)], MailState.Queued);

        Assert.NotNull(mail.Answer);
        Assert.Empty(await sink.MailsAsync());
    }

    [Theory]
    [InlineData("Academy:Mail:From", "", "Academy__Mail__From")]
    [InlineData("Academy:Mail:From", "事務局", "Academy__Mail__From")]
    [InlineData("Academy:Mail:Port", "0", "Academy__Mail__Port")]
    [InlineData("Academy:Mail:PerMinute", "0", "Academy__Mail__PerMinute")]
    [InlineData("Academy:Mail:User", "academy", "Academy__Mail__Password")]
    public async Task Site_WithMailSettingsThatCannotWork_DoesNotStart_AndNamesTheOne(string key, string value, string named)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        (site.Settings["Academy:Mail:Host"], site.Settings["Academy:Mail:From"]) = ("mail.example", "academy@metro.example");
        site.Settings[key] = value;

        Assert.Contains(named, Assert.Throws<OptionsValidationException>(() => site.Services).Message, StringComparison.Ordinal);
    }

    /// <summary>Sends a test mail from a site with these settings.</summary>
    /// <returns>The mail, once it has come this far with an answer or to its end.</returns>
    private static async Task<OutgoingMail> SendAsync(IReadOnlyList<(string Key, string Value)> settings, MailState end)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await using (var process = await SiteProcess.StartAsync(site.Database, "Development", settings))
        {
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = process.Address };
            await browser.SignInAsync(MailSite.Admin, Browsing.DemoPassword);
            using var answer = await browser.SubmitAsync(MailSite.Page, MailSite.Page, new() { ["To"] = "taro@city.example" });
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            limit.CancelAfter(TimeSpan.FromSeconds(30));
            using var turns = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
            while (await turns.WaitForNextTickAsync(limit.Token))
            {
                await using var db = site.Db(DataScope.System("test"));
                var mail = await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(limit.Token);
                if (mail.State == end && (end == MailState.Sent || mail.Answer is not null))
                {
                    Assert.Empty(process.Complaints());
                    return mail;
                }
            }
        }

        throw new TimeoutException();
    }
}
