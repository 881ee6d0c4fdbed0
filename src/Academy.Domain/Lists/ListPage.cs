namespace Academy.Domain.Lists;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">Rows of all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Pages, int Total)
{
    /// <summary>The same page of what is made of each row.</summary>
    public ListPage<TOther> Select<TOther>(Func<T, TOther> make) => new([.. Rows.Select(make)], Number, Pages, Total);
}

public static class ListPage
{
    /// <summary>A page of a list that is in memory whole.</summary>
    /// <param name="asked">As it stood in the address.</param>
    public static ListPage<T> Of<T>(IReadOnlyList<T> all, string? asked, int size)
    {
        var cut = PageCut.Of(all.Count, asked, size);
        return cut.Page([.. all.Skip(cut.Skip).Take(size)]);
    }
}
