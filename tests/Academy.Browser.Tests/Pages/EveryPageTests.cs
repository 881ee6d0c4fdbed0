using System.Text.RegularExpressions;
using Academy.Browser.Tests.Shell;
using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Pages;

public sealed partial class EveryPageTests(Chromium chromium, SharedSite site) : BrowserTest(chromium, site)
{
    public static TheoryData<string> Names => SitePage.Names;

    /// <summary>Of language, width and colour every two meet. What is opened once is asked everything: to open it takes as long as the questions.</summary>
    [Theory, MemberData(nameof(Names))]
    public async Task A_page_is_sound_in_every_look_its_links_lead_somewhere_and_the_keyboard_reaches_everything(string name)
    {
        var page = SitePage.Named(name);
        var japanese = await VisitAsync(page.Account, new Look(Look.Wide, ColorScheme.Light, "ja"));
        await japanese.OpenAsync(page.Path, page.Status);
        await LinkCheck.FollowAllAsync(japanese, page);
        await ReachAllAsync(japanese);
        await japanese.ShowAsync(new(Look.Narrow, ColorScheme.Dark));

        var english = await VisitAsync(page.Account, new Look(Look.Wide, ColorScheme.Dark, "en"));
        await english.OpenAsync(page.Path, page.Status);
        await english.ShowAsync(new(Look.Narrow, ColorScheme.Light));
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

    /// <summary>The keyboard reaches everything in reading order, and shows where it is.</summary>
    private static async Task ReachAllAsync(Visitor visitor)
    {
        var stops = await TabStop.WalkAsync(visitor.Page);

        Assert.Empty(await TabStop.MissedAsync(visitor.Page, stops));
        Assert.Equal(stops.OrderBy(stop => stop.Place), stops);
        Assert.Empty(stops.Where(stop => !stop.Seen).Select(stop => stop.Html));
    }

    [GeneratedRegex("<title>.+</title>")]
    private static partial Regex Title();
}
