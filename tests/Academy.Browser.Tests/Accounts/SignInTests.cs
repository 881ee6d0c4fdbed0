using Academy.Accounts.Services;
using Academy.Browser.Tests.Visits;
using Academy.Testing;

namespace Academy.Browser.Tests.Accounts;

public sealed class SignInTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Learner = "learner@chuo.example";

    [Fact, Trait("Speed", "Quick")]
    public async Task An_official_signs_in_and_out()
    {
        var form = new SignInForm(await VisitAsync());
        await form.Visitor.OpenAsync("/sign-in");

        await form.SubmitAsync(Learner, Browsing.DemoPassword, "/");
        await Expect(form.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ホーム");

        await form.Visitor.FollowAsync(form.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }), "/sign-in");
        await form.Visitor.FollowAsync(() => form.Page.GotoAsync("/"), "/sign-in?returnUrl=%2F");
    }

    [Fact, Trait("Speed", "Quick")]
    public async Task A_wrong_password_is_said_first_and_only_the_mail_stays()
    {
        var form = new SignInForm(await VisitAsync());
        await form.Visitor.OpenAsync("/sign-in");

        await form.SubmitAsync(Learner, "wrong", "/sign-in", status: 400);

        await Expect(form.Errors).ToBeFocusedAsync();
        await Expect(form.Errors).ToContainTextAsync("メールアドレスまたはパスワードが違います。");
        await Expect(form.Mail).ToHaveValueAsync(Learner);
        await Expect(form.Password).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Errors_lead_to_their_fields()
    {
        var form = new SignInForm(await VisitAsync());
        await form.Visitor.OpenAsync("/sign-in");

        await form.SubmitAsync("", "", "/sign-in", status: 400);
        await form.Errors.GetByRole(AriaRole.Link, new() { Name = "パスワードを入力してください。" }).PressAsync("Enter");

        await Expect(form.Password).ToBeFocusedAsync();
        await Expect(form.Password).ToHaveAccessibleDescriptionAsync("パスワードを入力してください。");
        await Expect(form.Mail).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task After_too_many_failures_the_form_says_how_long_to_wait()
    {
        var form = new SignInForm(await VisitAsync());
        for (var attempt = 0; attempt < SignInLimiter.FailuresPerName; attempt++)
            await form.Visitor.SignInAsync(Learner, "wrong", status: 400);
        await form.Visitor.OpenAsync("/sign-in");

        await form.SubmitAsync(Learner, Browsing.DemoPassword, "/sign-in", status: 429);

        await Expect(form.Errors).ToBeFocusedAsync();
        await Expect(form.Errors).ToContainTextAsync("15分ほど");
    }

    [Fact]
    public async Task Signing_in_leads_on_to_the_page_that_was_asked_for()
    {
        var form = new SignInForm(await VisitAsync());
        await form.Visitor.FollowAsync(() => form.Page.GotoAsync("/?from=mail"), "/sign-in?returnUrl=%2F%3Ffrom%3Dmail");

        await form.SubmitAsync(Learner, Browsing.DemoPassword, "/?from=mail");
    }

    [Fact]
    public async Task The_password_can_be_looked_at_while_typing()
    {
        var form = new SignInForm(await VisitAsync());
        await form.Visitor.OpenAsync("/sign-in");
        await form.Password.FillAsync("secret");

        await form.Page.GetByRole(AriaRole.Button, new() { Name = "表示" }).ClickAsync();
        await Expect(form.Password).ToHaveAttributeAsync("type", "text");

        await form.Page.GetByRole(AriaRole.Button, new() { Name = "隠す" }).ClickAsync();
        await Expect(form.Password).ToHaveAttributeAsync("type", "password");
        await Expect(form.Password).ToHaveValueAsync("secret");
    }
}
