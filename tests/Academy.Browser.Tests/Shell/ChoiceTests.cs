using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Shell;

public sealed class ChoiceTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    [Theory]
    [InlineData("/sign-in?returnUrl=%2Flicences", 200)]
    [InlineData("/error/404", 404)]
    public async Task The_language_changes_where_the_reader_is_and_stays(string path, int status)
    {
        var visitor = await VisitAsync();
        await visitor.OpenAsync(path, status);

        visitor.Language = "en";
        await visitor.FollowAsync(Button(visitor, "English"), path, status);
        await Expect(Button(visitor, "English")).ToHaveAttributeAsync("aria-pressed", "true");
        await visitor.OpenAsync("/licences");

        visitor.Language = "ja";
        await visitor.FollowAsync(Button(visitor, "日本語"), "/licences");
    }

    [Fact]
    public async Task The_chosen_appearance_goes_before_the_systems_until_it_is_given_back()
    {
        var visitor = await VisitAsync(look: new Look(Scheme: ColorScheme.Dark));
        await visitor.OpenAsync("/licences");
        var dark = await BackgroundAsync(visitor);

        await visitor.FollowAsync(Button(visitor, "明るい"), "/licences");
        var light = await BackgroundAsync(visitor);
        await visitor.ShowAsync(new(Scheme: ColorScheme.Light));
        Assert.Equal(light, await BackgroundAsync(visitor));

        await visitor.FollowAsync(Button(visitor, "暗い"), "/licences");
        Assert.Equal(dark, await BackgroundAsync(visitor));

        await visitor.FollowAsync(Button(visitor, "自動"), "/licences");
        Assert.Equal(light, await BackgroundAsync(visitor));
        Assert.NotEqual(light, dark);
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task<string> BackgroundAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
