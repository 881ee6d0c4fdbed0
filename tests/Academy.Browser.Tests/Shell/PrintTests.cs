using Academy.Browser.Tests.Pages;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Shell;

/// <summary>On paper stands what a page is about, and nothing that paper cannot do.</summary>
public sealed class PrintTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    /// <summary>What leads elsewhere or is pressed, and is seen. A notice that opens by a press is words like others.</summary>
    private const string Chrome = """
        () => [...document.querySelectorAll('body > header, .site-header, .playerbar, .site-footer, .skip, nav, button:not(.linkbutton), .button, input[type=submit], dialog')]
            .filter(e => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && e.getClientRects().length > 0).map(e => e.outerHTML.slice(0, 160))
        """;

    /// <summary>Between the margins of an A4 sheet: 182 mm at 96 pixels an inch.</summary>
    private static readonly ViewportSize Sheet = new() { Width = 688, Height = 1000 };

    /// <param name="name">Of the page.</param>
    /// <param name="content">What it is about, each part of it seen.</param>
    [Theory]
    [InlineData("home", "h1", ".due", "progress")]
    [InlineData("record", "h1", "table", "tbody tr")]
    [InlineData("lesson", "h1", ".lesson p", ".paper")]
    [InlineData("quiz-result", "h1", ".paper", ".score__ring", ".fold__body")]
    [InlineData("hr", "h1", ".kpi", "table", "svg.heat")]
    public async Task Paper_shows_what_the_page_is_about_without_header_menu_and_buttons(string name, params string[] content)
    {
        var page = SitePage.Named(name);
        var visitor = await VisitAsync(page.Account);
        await visitor.OpenAsync(page.Path);
        Assert.NotEmpty(await visitor.Page.EvaluateAsync<string[]>(Chrome));

        await visitor.Page.SetViewportSizeAsync(Sheet.Width, Sheet.Height);
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in content)
            await Expect(visitor.Page.Locator($"main {part}").First).ToBeVisibleAsync();
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Chrome));
    }
}
