namespace Academy.Domain.Lists;

/// <summary>Which rows of a list are a page of it, for whoever has the database cut it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Size">Rows of a page.</param>
/// <param name="Total">Rows of all pages.</param>
public readonly record struct PageCut(int Number, int Pages, int Size, int Total)
{
    /// <summary>How many rows come before.</summary>
    public int Skip => (Number - 1) * Size;

    /// <param name="asked">As it stood in the address: what is no number is the first page, and what is no page the nearest one.</param>
    public static PageCut Of(int total, string? asked, int size) => Of(total, int.TryParse(asked, out var number) ? number : 1, size);

    /// <inheritdoc cref="Of(int, string?, int)"/>
    public static PageCut Of(int total, int asked, int size)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return new(Math.Clamp(asked, 1, pages), pages, size, total);
    }

    public ListPage<T> Page<T>(IReadOnlyList<T> rows) => new(rows, Number, Pages, Total);
}
