using Academy.Browser.Tests.Visits;

namespace Academy.Browser.Tests.Guards;

/// <summary>The guard sees what it is there for: each sample breaks a sound page in one way.</summary>
public sealed class PageGuardTests(Chromium chromium, SharedSite shared)
{
    [Theory]
    [InlineData("document.querySelector('main').append(new Image())", "axe image-alt")]
    [InlineData("document.querySelector('h1').style.color = '#ccc'", "axe color-contrast")]
    [InlineData("document.querySelectorAll('footer button').forEach(e => e.style = 'min-height: 0; height: 9px; min-width: 0; width: 9px; padding: 0; overflow: hidden')", "axe target-size")]
    [InlineData("document.querySelector('h1').style.width = '400px'", "horizontal overflow: ")]
    [InlineData("console.warn('careful')", "console warning: careful")]
    [InlineData("new Promise(thrown => { addEventListener('error', thrown); setTimeout(() => { throw new Error('broken') }) })", "page error: Error: broken")]
    [InlineData("fetch('/error/404')", "404 http://127.0.0.1")]
    [InlineData("fetch('https://elsewhere.example/').catch(() => {})", "Content Security Policy")]
    public async Task A_fault_is_seen(string script, string fault)
    {
        var visitor = await ComeAsync();
        await visitor.Page.EvaluateAsync($"async () => {{ await ({script}); }}");

        await visitor.InspectAsync();

        Assert.Contains(await visitor.LeaveAsync(), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_was_not_looked_at_is_told()
    {
        var visitor = await ComeAsync();
        await visitor.Page.GotoAsync("/licences");

        Assert.Contains("/licences was left without a look", Assert.Single(await visitor.LeaveAsync()), StringComparison.Ordinal);
    }

    private async Task<Visitor> ComeAsync()
    {
        var site = await shared.StartedAsync();
        var visitor = await Visitor.ComeAsync(chromium, site.ClientOptions.BaseAddress, new());
        await visitor.OpenAsync("/sign-in");
        return visitor;
    }
}
