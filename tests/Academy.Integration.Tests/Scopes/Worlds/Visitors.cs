using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Everybody who asks, each signed in once.</summary>
internal sealed class Visitors(TestSite site)
{
    private readonly Dictionary<string, Visitor> _known = [];

    /// <param name="account">Null for nobody.</param>
    public async Task<Visitor> OfAsync(string? account)
    {
        if (!_known.TryGetValue(account ?? "", out var visitor))
            _known[account ?? ""] = visitor = account is null ? await NobodyAsync() : await SignInAsync(account);
        return visitor;
    }

    private async Task<Visitor> NobodyAsync()
    {
        var browser = site.Browser();
        return new(null, Guid.Empty, Guid.Empty, "", browser, await TokenAsync(browser, "/sign-in"));
    }

    private async Task<Visitor> SignInAsync(string account)
    {
        var browser = await site.SignedInAsync(account);
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == account);
        return new(account, member.OrganisationId, member.Id, member.EmployeeNumber, browser, await TokenAsync(browser, "/notices"));
    }

    private static async Task<string> TokenAsync(HttpClient browser, string page) => Browsing.AntiforgeryToken(await browser.GetStringAsync(page));
}
