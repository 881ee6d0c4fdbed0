using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Shell;

public sealed class MenuTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    [Fact, Trait("Speed", "Quick")]
    public async Task On_a_telephone_the_menu_opens_and_closes_by_keyboard()
    {
        var (visitor, button, menu) = await HomeAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);

        await button.PressAsync("Enter");
        await Expect(menu.GetByRole(AriaRole.Link, new() { Name = "ホーム" })).ToHaveAttributeAsync("aria-current", "page");
        await Expect(menu).ToBeInViewportAsync(new() { Ratio = 1 });
        await visitor.InspectAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_press_beside_the_menu_closes_it()
    {
        var (visitor, button, menu) = await HomeAsync();
        await button.ClickAsync();
        await Expect(menu).ToBeVisibleAsync();

        await visitor.Page.GetByRole(AriaRole.Contentinfo).ClickAsync(new() { Position = new() { X = 5, Y = 5 } });

        await Expect(menu).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_menu_signs_out()
    {
        var (visitor, button, _) = await HomeAsync();
        await button.ClickAsync();
        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }), "/sign-in");
    }

    private async Task<(Visitor Visitor, ILocator Button, ILocator Menu)> HomeAsync()
    {
        var visitor = await VisitAsync("learner@chuo.example", new Look(Look.Narrow));
        await visitor.OpenAsync("/");
        return (visitor, visitor.Page.Locator("summary", new() { HasText = "メニュー" }), visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = "メニュー", Exact = true }));
    }
}
