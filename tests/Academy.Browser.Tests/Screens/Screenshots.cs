using Academy.Browser.Tests.Pages;
using Academy.Browser.Tests.Visits;
using Academy.Testing;

namespace Academy.Browser.Tests.Screens;

/// <summary>Takes the pictures in <c>src/docs/reference/screens</c>. Not part of a run of the tests: <c>tests/screens.sh</c> asks for it.</summary>
public sealed class Screenshots(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    private const int Longest = 1600;
    private const int LargestFile = 400_000;

    public static TheoryData<string> Names => SitePage.Names;

    [Theory(Explicit = true), MemberData(nameof(Names))]
    public async Task A_page_is_pictured(string name)
    {
        Look[] looks =
        [
            new(), new(Scheme: ColorScheme.Dark), new(Look.Narrow), new(Look.Narrow, ColorScheme.Dark), new(Language: "en"),
        ];
        var page = SitePage.Named(name);
        foreach (var look in looks)
        {
            var visitor = await VisitAsync(page.Account, look);
            await visitor.OpenAsync(page.Path, page.Status);
            await TakeAsync(visitor.Page, look, Repository.PathOf("src", "docs", "reference", "screens", $"{name}-{look}.png"));
        }
    }

    /// <summary>The whole page, cut where it gets long.</summary>
    private static async Task TakeAsync(IPage page, Look look, string file)
    {
        await page.EvaluateAsync("() => document.fonts.ready");
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        var picture = await page.ScreenshotAsync(new()
        {
            Path = file,
            FullPage = true,
            Clip = new() { Width = look.Width, Height = Math.Min(height, Longest) },
            Animations = ScreenshotAnimations.Disabled,
        });
        Assert.InRange(picture.Length, 1, LargestFile);
    }
}
