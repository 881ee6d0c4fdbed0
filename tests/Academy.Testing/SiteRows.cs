using System.Linq.Expressions;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>What the database of a test site has, of all organisations.</summary>
public static class SiteRows
{
    public static async Task<IReadOnlyList<TRow>> RowsAsync<TRow>(this TestSite site)
        where TRow : class
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<TRow>().AsNoTracking().ToListAsync();
    }

    /// <param name="condition">Null for all rows.</param>
    public static async Task<int> CountAsync<TRow>(this TestSite site, Expression<Func<TRow, bool>>? condition = null)
        where TRow : class
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<TRow>().CountAsync(condition ?? (row => true));
    }
}
