using System.Net;
using System.Text;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Sites;

/// <summary>What no honest page sends is refused by the kind of answer that says so, and is never a fault of the site.</summary>
public sealed class BadInputTests
{
    private const string Course = "/courses/bpr-how-to-run";
    private const string Lesson = "/learn/bpr-how-to-run/five-outputs";

    private static readonly string Long = new('あ', 20_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Addresses that take a form, each with the fields that it knows.</summary>
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["/sign-in"] = "email password returnUrl",
        ["/sign-out"] = "",
        ["/language"] = "culture returnUrl",
        ["/appearance"] = "theme returnUrl",
        [$"{Course}?handler=Enrol"] = "",
        [$"{Course}/assign"] = "Office Due Seen Confirm",
        [$"{Lesson}?handler=Confirm"] = "id issued",
        [$"{Lesson}/checks/c1"] = "id issued choice number",
    };

    [Theory, BothDatabases]
    public async Task Form_WithOverlongOrUnprintableFields_IsNoFaultOfTheSite(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        // The framework reads no form with such a character.
        site.Log.Expect("The form value contains invalid characters");
        var browser = await EnrolledAsync(site);
        var token = Browsing.AntiforgeryToken(await browser.GetStringAsync("/", Stop));

        foreach (var (address, fields) in Forms.Where(form => form.Value.Length > 0))
            foreach (var value in new[] { Long, "a\0b", "\ud800", "" })
            {
                using var form = Form(fields, value, token);
                var answer = await browser.PostAsync(address, form, Stop);
                Assert.True((int)answer.StatusCode < 500, $"{address} with {value[..Math.Min(9, value.Length)]}: {answer.StatusCode}");
            }
    }

    [Theory, BothDatabases]
    public async Task Assign_WithOverlongFields_SaysSoAtEach(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var hr = await site.SignedInAsync("hr@chuo.example");

        var answer = await hr.SubmitAsync($"{Course}/assign", $"{Course}/assign", new() { ["Office"] = Long, ["Due"] = Long });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("この部署には割り当てられません。一覧から選んでください。", html, StringComparison.Ordinal);
        Assert.Contains("期限の日付を読み取れませんでした。年・月・日をすべて入力してください。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAnOverlongPassword_SaysSoAndKeepsTheMail()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);

        var answer = await site.Browser().SignInAsync("learner@chuo.example", Long);
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("パスワードは256文字までです。", html, StringComparison.Ordinal);
        Assert.Contains("value=\"learner@chuo.example\"", html, StringComparison.Ordinal);
    }

    /// <summary>Old links and typed addresses still lead somewhere.</summary>
    [Theory, BothDatabases]
    public async Task Address_WithStrangeValues_IsAnsweredWithoutAFault(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await site.SignedInAsync("admin@academy.example");
        var longText = Uri.EscapeDataString(new string('あ', 400));

        foreach (var query in new[] { $"track={longText}", "level=%00", "time=99", $"audience={longText}", "page=-1", "page=999999999999", "page=x" })
            Assert.Equal((query, HttpStatusCode.OK), (query, (await browser.GetAsync($"/catalogue?{query}", Stop)).StatusCode));
        foreach (var query in new[] { "before=x", "before=-1", "before=99999999999999999999", "before=" })
            Assert.InRange((int)(await browser.GetAsync($"/admin/audit?{query}", Stop)).StatusCode, 200, 400);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync($"/sign-in?returnUrl={longText}", Stop)).StatusCode);
        // A server sends no header with other letters than these.
        var verdict = await browser.GetAsync("/learn/%E3%81%82/%E3%81%82/checks/x", Stop);
        Assert.Equal("/learn/%E3%81%82/%E3%81%82", verdict.Headers.Location?.OriginalString);
    }

    /// <summary>PostgreSQL takes no NUL.</summary>
    [Theory, BothDatabases]
    public async Task Search_ForCharactersThatNobodySees_LooksForTheOthers(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await EnrolledAsync(site);
        var browser = await site.SignedInAsync("hr@chuo.example");

        foreach (var address in new[] { $"{Course}/learners", "/hr/certificates" })
            Assert.Contains("value=\"青木\"", await browser.GetStringAsync($"{address}?q=%00%E9%9D%92%0B%E6%9C%A8", Stop), StringComparison.Ordinal);
        Assert.Contains("青木 美咲", await browser.GetStringAsync($"{Course}/learners?q=%00%E9%9D%92%0B%E6%9C%A8", Stop), StringComparison.Ordinal);

        foreach (var address in new[] { "/hr", "/hr/people", "/hr/years", "/hr/completions", "/record", "/notices" })
            foreach (var name in new[] { "q", "page", "office", "course", "on", "year", "state", "measure" })
                Assert.True((int)(await browser.GetAsync($"{address}?{name}=%00", Stop)).StatusCode < 500, $"{address}?{name}");
    }

    [Theory, BothDatabases]
    public async Task Address_OfWhatIsNotThere_Is404(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);
        var longText = Uri.EscapeDataString(new string('あ', 400));

        string[] addresses =
        [
            "/courses/nothing", $"/courses/{longText}", "/learn/nothing", "/learn/nothing/at-all", $"/learn/bpr-how-to-run/{longText}",
            $"/media/{new string('0', 64)}/film.webm", "/media/x/y", "/error/1000",
        ];
        foreach (var address in addresses)
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await browser.GetAsync(address, Stop)).StatusCode));
    }

    [Theory, BothDatabases]
    public async Task Post_ToWhatIsNotThere_Is404(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var browser = await EnrolledAsync(site);

        foreach (var address in new[] { "/courses/nothing?handler=Enrol", "/learn/nothing/at-all?handler=Confirm", "/learn/bpr-how-to-run/nothing?handler=Confirm" })
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await browser.SubmitAsync(Lesson, address, new() { ["id"] = $"{Guid.NewGuid()}", ["issued"] = "x" })).StatusCode));
        var hr = await site.SignedInAsync("hr@chuo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await hr.SubmitAsync(Course, "/courses/nothing/assign", [])).StatusCode);
    }

    [Fact]
    public async Task Post_ToAPageWithoutAForm_Is405()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        var browser = await EnrolledAsync(site);

        foreach (var address in new[] { "/catalogue", Lesson, $"{Lesson}?handler=Nothing", Course })
            Assert.Equal((address, HttpStatusCode.MethodNotAllowed), (address, (await browser.SubmitAsync(Lesson, address, [])).StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{Course}?handler=Nothing", Stop)).StatusCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"staff":"x","events":null}""")]
    [InlineData("""{"staff":"STAFF","events":[null]}""")]
    [InlineData("""{"staff":"STAFF","events":[{"id":"00000000-0000-0000-0000-000000000001","kind":null,"item":null,"payload":null,"occurredAt":"2026-11-24T03:00:00Z","issued":"x"}]}""")]
    [InlineData("""{"id":"00000000-0000-0000-0000-000000000001","answer":null,"occurredAt":"2026-11-24T03:00:00Z","issued":null}""")]
    public async Task Json_ThatCannotBeRead_IsNoFaultOfTheSite(string body)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        site.Log.Expect("An unhandled exception has occurred");
        var browser = await EnrolledAsync(site);
        var page = await browser.GetStringAsync(Lesson, Stop);
        var token = Browsing.AntiforgeryToken(page);
        body = body.Replace("STAFF", page.Split("data-staff=\"")[1][..36], StringComparison.Ordinal);

        foreach (var address in new[] { "/learn/bpr-how-to-run/events", "/learn/bpr-how-to-run/checks/c1" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("RequestVerificationToken", token);
            Assert.InRange((int)(await browser.SendAsync(request, Stop)).StatusCode, 400, 499);
        }
    }

    private static FormUrlEncodedContent Form(string fields, string value, string token) => new(
        fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => KeyValuePair.Create(name, value))
            .Append(KeyValuePair.Create("__RequestVerificationToken", token)));

    private static async Task<HttpClient> EnrolledAsync(TestSite site)
    {
        var browser = await site.SignedInAsync("learner@chuo.example");
        await browser.SubmitAsync(Course, $"{Course}?handler=Enrol", []);
        return browser;
    }
}
