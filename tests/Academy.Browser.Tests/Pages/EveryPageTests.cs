using System.Text.RegularExpressions;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

public sealed partial class EveryPageTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    public static MatrixTheoryData<string, string> PagesAndLanguages { get; } = new(SitePage.All.Select(page => page.Name), ["ja", "en"]);

    [Theory, MemberData(nameof(PagesAndLanguages))]
    public async Task A_page_is_sound_wide_and_narrow_light_and_dark(string name, string language)
    {
        var page = SitePage.Named(name);
        var visitor = await VisitAsync(page.Account, new Look(Language: language));

        await visitor.OpenAsync(page.Path, page.Status);

        await visitor.ShowAsync(new(Look.Wide, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await visitor.ShowAsync(new(Look.Narrow, ColorScheme.Light));
    }

    [Theory, InlineData("ja"), InlineData("en")]
    public async Task No_two_pages_share_a_title(string language)
    {
        var titles = new List<string>();
        foreach (var account in SitePage.All.DistinctBy(page => page.Path).GroupBy(page => page.Account))
        {
            var reader = await VisitAsync(account.Key, new Look(Language: language));
            foreach (var page in account)
                titles.Add(Title().Match(await (await reader.Page.APIRequest.GetAsync(page.Path)).TextAsync()).Value);
        }

        Assert.Distinct(titles);
    }

    [GeneratedRegex("<title>.+</title>")]
    private static partial Regex Title();
}
