using Academy.Browser.Tests.Visits;
using Academy.Modularity;

namespace Academy.Browser.Tests.Journeys;

/// <summary>What somebody in a role does from signing in to signing out, on both databases. Each feature adds its step to the roles that use it.</summary>
public abstract class Journey(Chromium chromium) : BrowserTest(chromium)
{
    protected async Task<Visitor> BeginAsync(DatabaseProvider provider, string account)
    {
        await StartAsync(provider);
        var visitor = await VisitAsync(account);
        await visitor.OpenAsync("/");
        return visitor;
    }

    protected static ILocator Header(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Banner);

    protected static async Task EndAsync(Visitor visitor)
    {
        await visitor.FollowAsync(Header(visitor).GetByRole(AriaRole.Button, new() { Name = "サインアウト" }), "/sign-in");
        await visitor.FollowAsync(() => visitor.Page.GotoAsync("/"), "/sign-in?returnUrl=%2F");
    }
}
