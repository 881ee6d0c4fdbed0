using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Learning;

/// <summary>A course's own page, for somebody who is under way in it.</summary>
public sealed class CoursePageTests(Chromium chromium) : PlayerTest(chromium)
{
    [Fact]
    public async Task What_to_do_next_comes_before_the_outline_for_the_keyboard_too()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync(Course);
        await visitor.ShowAsync(new(Look.Narrow));

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "学習を始める" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Tab");

        await Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "すべて開く" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_chapter_where_one_goes_on_is_open_and_all_are_opened_at_once()
    {
        var visitor = await EnrolledAsync();
        await visitor.OpenAsync("/learn/bpr-how-to-run/why-it-stalls");
        await visitor.OpenAsync(Course);
        var chapters = visitor.Page.Locator("details.fold");

        await Expect(visitor.Page.Locator("details.fold[open]")).ToContainTextAsync("3項目中0 完了");
        await Expect(chapters.Nth(2).GetByRole(AriaRole.Listitem).First).ToContainTextAsync("(途中)");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "すべて開く" }).ClickAsync();
        await Expect(visitor.Page.Locator("details.fold[open]")).ToHaveCountAsync(3);
        await visitor.InspectAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "すべて閉じる" }).ClickAsync();
        await Expect(visitor.Page.Locator("details.fold[open]")).ToHaveCountAsync(0);

        await visitor.FollowAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "最初の未完了から" }), First);
    }
}
