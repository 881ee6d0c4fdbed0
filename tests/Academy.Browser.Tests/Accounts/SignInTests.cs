using Academy.Browser.Tests.Visits;
using Academy.Testing;

namespace Academy.Browser.Tests.Accounts;

public sealed class SignInTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact, Trait("Speed", "Quick")]
    public async Task An_official_signs_in_and_out()
    {
        var visitor = await VisitAsync();
        await visitor.OpenAsync("/sign-in");

        await visitor.Page.GetByLabel("メールアドレス").FillAsync("learner@chuo.example");
        await visitor.Page.GetByLabel("パスワード").FillAsync(Browsing.DemoPassword);
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" }), "/");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("ホーム");

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }), "/sign-in");
    }
}
