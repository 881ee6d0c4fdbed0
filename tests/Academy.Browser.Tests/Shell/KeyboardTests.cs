using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Shell;

public sealed class KeyboardTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    [Fact, Trait("Speed", "Quick")]
    public async Task The_first_stop_skips_to_the_content()
    {
        var visitor = await VisitAsync("learner@chuo.example");
        await visitor.OpenAsync("/nowhere", status: 404);
        var skip = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "本文へ移動" });
        await Expect(skip).Not.ToBeInViewportAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });

        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "ホームへ戻る" })).ToBeFocusedAsync();
    }
}
