using System.Net;
using Academy.Accounts.Services;
using Academy.Data.Auditing;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Accounts;

public sealed class SignInTests
{
    private const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task SignIn_EveryDemoAccount_OpensTheHomePage(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        string[] accounts =
        [
            Learner, "trainer@chuo.example", "hr@chuo.example", "learner@akiruno.example", "hr@akiruno.example",
            "secretariat@academy.example", "admin@academy.example",
        ];
        foreach (var mail in accounts)
        {
            var browser = await site.SignedInAsync(mail);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
        }
    }

    [Fact]
    public async Task SignIn_MailInWideCapitals_IsTheSameAccount()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var answer = await site.Browser().SignInAsync(" LEARNER＠chuo.example ", Browsing.DemoPassword);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory, BothDatabases]
    public async Task SignIn_KnownAndUnknownMail_AnswerAlike(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);

        var known = await site.Browser().SignInAsync(Learner, "wrong");
        var unknown = await site.Browser().SignInAsync("nobody@chuo.example", "wrong");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(await TextAsync(known, Learner), await TextAsync(unknown, "nobody@chuo.example"));
        var page = await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("サインインできませんでした", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("aria-invalid=\"true\"").Length - 1);
    }

    [Fact]
    public async Task SignIn_TooManyFailuresOfAName_IsHeldBackForAWhileEvenWithTheRightPassword()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = site.Browser();
        // All at once: the count goes before the look at the password.
        var guesses = await Task.WhenAll(Enumerable.Range(0, 2 * SignInLimiter.FailuresPerName).Select(_ => site.Browser().SignInAsync(Learner, "wrong")));
        Assert.Equal(SignInLimiter.FailuresPerName, guesses.Count(guess => guess.StatusCode == HttpStatusCode.BadRequest));

        var heldBack = await browser.SignInAsync(Learner, Browsing.DemoPassword);
        var colleague = await browser.SignInAsync("hr@chuo.example", Browsing.DemoPassword);
        site.Clock.Advance(SignInLimiter.Window);
        var later = await site.Browser().SignInAsync(Learner, Browsing.DemoPassword);

        Assert.Equal(HttpStatusCode.TooManyRequests, heldBack.StatusCode);
        Assert.Contains("15分ほど", await heldBack.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, colleague.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    /// <summary>A whole municipality may stand behind one address, and many mistype on a Monday.</summary>
    [Fact]
    public async Task SignIn_FailuresOfManyNamesFromOneAddress_ShutOutNobodyElse()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        await Task.WhenAll(Enumerable.Range(0, 60).Select(number => site.Browser().SignInAsync($"staff{number}@chuo.example", "wrong")));
        await Task.WhenAll(Enumerable.Range(0, SignInLimiter.FailuresPerName).Select(_ => site.Browser().SignInAsync(Learner, "wrong")));

        var heldBack = await site.Browser().SignInAsync(Learner, Browsing.DemoPassword);
        var colleague = await site.Browser().SignInAsync("hr@chuo.example", Browsing.DemoPassword);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect), (heldBack.StatusCode, colleague.StatusCode));
    }

    /// <summary>Somebody who tries one password with all names is held back all the same, and only there.</summary>
    [Fact]
    public void Limit_OfAnAddress_HoldsBackOnlyThatAddressAndOnlyForTheWindow()
    {
        var clock = new TestClock(new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
        using var limiter = new SignInLimiter(clock);
        for (var number = 0; number < SignInLimiter.FailuresPerAddress; number++)
            Assert.Null(limiter.Enter($"staff{number}", "192.0.2.1"));

        Assert.Equal(SignInLimiter.Window, limiter.Enter("another", "192.0.2.1"));
        Assert.Null(limiter.Enter("another", "192.0.2.2"));
        clock.Advance(SignInLimiter.Window);
        Assert.Null(limiter.Enter("another", "192.0.2.1"));
    }

    [Theory]
    [InlineData("", "メールアドレスを入力してください。")]
    [InlineData("long", "メールアドレスは254文字までです。")]
    public async Task SignIn_BadMail_SaysSoAtTheFieldAndKeepsIt(string mail, string sentence)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        if (mail == "long")
            mail = new string('a', 300) + "@chuo.example";

        var answer = await site.Browser().SignInAsync(mail, "secret");
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{mail}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/licences", "/licences")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    public async Task SignIn_ReturnUrl_IsLocalOnly(string returnUrl, string expected)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var answer = await site.Browser().SignInAsync(Learner, Browsing.DemoPassword, returnUrl);

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_Is400()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await site.SignedInAsync(Learner);
        site.Log.Expect("The required antiforgery request token was not provided");
        using var empty = new FormUrlEncodedContent([]);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-in", empty, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/sign-out", empty, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", Stop)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task SignInAndOut_AreAudited(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.Browser().SignInAsync(Learner, "wrong");
        var browser = await site.SignedInAsync(Learner);

        var answer = await browser.SubmitAsync("/", "/sign-out", []);

        Assert.Equal("/sign-in", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/", Stop)).StatusCode);
        await using var db = site.Db(DataScope.System("test"));
        Assert.Equal(
            ["accounts.sign-in-refused", "accounts.signed-in", "accounts.signed-out"],
            await db.Set<AuditEntry>().OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync(Stop));
    }

    [Theory, BothDatabases]
    public async Task Session_AfterTheEmploymentEnded_IsOverWithinHalfAnHour(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync(Learner);
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<StaffMember>().Where(member => member.Mail == Learner)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.ValidUntil, new DateOnly(2026, 11, 24)), Stop);

        site.Clock.Advance(TimeSpan.FromMinutes(31));
        var answer = await browser.GetAsync("/", Stop);

        Assert.Equal("/sign-in", answer.Headers.Location?.AbsolutePath);
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer, string mail)
    {
        var html = await answer.Content.ReadAsStringAsync(Stop);
        return System.Text.RegularExpressions.Regex.Replace(html, """value="[^"]{40,}" """.TrimEnd(), "").Replace(mail, "", StringComparison.Ordinal);
    }
}
