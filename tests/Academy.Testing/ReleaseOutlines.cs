using Academy.Data.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>Alters what is published: a release is immutable for the application, so that only the owner of the schema can.</summary>
public static class ReleaseOutlines
{
    /// <summary>Replaces a part of the outline's JSON in the releases under an address, before anybody has read them.</summary>
    public static async Task AlterOutlineAsync(this TestSite site, string slug, string part, string by)
    {
        await using var db = site.OwnerDb();
        var altered = await db.Set<Release>().IgnoreQueryFilters().Where(release => release.Slug == slug && release.Outline.Contains(part))
            .ExecuteUpdateAsync(set => set.SetProperty(release => release.Outline, release => release.Outline.Replace(part, by)));
        if (altered == 0)
            throw new InvalidOperationException($"No outline under {slug} contains {part}.");
    }
}
