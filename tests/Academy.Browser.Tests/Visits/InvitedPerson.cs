using Academy.Domain.Accounts;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>Somebody who was invited and has chosen no password yet, by a link that is known beforehand.</summary>
internal static class InvitedPerson
{
    public const string Link = "/invitation/pT4mQ9vXk2RzLw7YhN3cBg";

    public static async Task PrepareAsync(TestSite site)
    {
        var digest = InvitationToken.DigestOf(Last(await site.InviteAsync("ito@chuo.example", "trainer", "131024")));
        await using var db = site.Db(DataScope.System("test"));
        var kept = await db.UserTokens.SingleAsync(row => row.Value!.StartsWith(digest));
        kept.Value = kept.Value!.Replace(digest, InvitationToken.DigestOf(Last(Link)), StringComparison.Ordinal);
        await db.SaveChangesAsync();
    }

    private static string Last(string link) => link[(link.LastIndexOf('/') + 1)..];
}
