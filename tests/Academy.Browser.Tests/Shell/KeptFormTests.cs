using Academy.Browser.Tests.Accounts;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Shell;

/// <summary>A form that meets a locked database, as the one who sent it sees it.</summary>
public sealed class KeptFormTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Assign = "/courses/bpr-how-to-run/assign";

    [Theory, InlineData("ja", "もう一度送る", "期限"), InlineData("en", "Send again", "Due date")]
    public async Task A_form_that_was_not_taken_is_there_and_goes_through_later(string language, string again, string label)
    {
        await StartImpatientAsync();
        var hr = await VisitAsync("hr@chuo.example", new Look(Language: language));
        await hr.OpenAsync(Assign);
        await hr.Page.Locator("#Office").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await hr.Page.Locator("#Due").FillAsync("2026-12-25");
        await hr.FollowAsync(hr.Page.Locator("main form button[type=submit]"), Assign);
        await using (var db = Site.OwnerDb())
        {
            await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await hr.FollowAsync(hr.Page.Locator("main form button[name=Confirm]"), Assign, 503);
        }

        await Expect(hr.Page.GetByLabel(label)).ToHaveValueAsync("2026-12-25");
        await hr.ShowAsync(new(Look.Wide, ColorScheme.Dark));
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Light));
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = again }), Assign);
        await Expect(hr.Page.Locator(".notice--ok")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_in_later_asks_for_the_password_alone()
    {
        await StartImpatientAsync();
        var visitor = await VisitAsync();
        await visitor.OpenAsync("/sign-in");
        var form = new SignInForm(visitor);
        await using (var db = Site.OwnerDb())
        {
            await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await form.SubmitAsync("learner@chuo.example", Browsing.DemoPassword, "/sign-in", 503);
        }

        await Expect(form.Mail).ToHaveValueAsync("learner@chuo.example");
        await Expect(form.Password).ToHaveValueAsync("");
        await form.Password.FillAsync(Browsing.DemoPassword);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "もう一度送る" }), "/");
    }

    /// <summary>A site that waits a second for a lock.</summary>
    private async Task StartImpatientAsync()
    {
        await StartAsync(DatabaseProvider.Sqlite, site => site.Settings["ConnectionStrings:Academy"] =
            $"Data Source={Path.Combine(site.Database.DataDirectory, "academy.db")};Foreign Keys=True;Default Timeout=1");
        Log.Expect("An unhandled exception has occurred");
        Log.Expect("Microsoft.EntityFrameworkCore");
    }
}
