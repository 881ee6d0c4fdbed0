namespace Academy.Learning.Services;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">Rows of all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Pages, int Total);

internal static class ListPage
{
    /// <summary>A page of a list that is in memory whole.</summary>
    /// <param name="number">As it stood in the address; what is no page is the nearest one.</param>
    public static ListPage<T> Of<T>(IReadOnlyList<T> rows, string? number, int size)
    {
        var pages = Math.Max(1, (rows.Count + size - 1) / size);
        var shown = Math.Clamp(int.TryParse(number, out var asked) ? asked : 1, 1, pages);
        return new([.. rows.Skip((shown - 1) * size).Take(size)], shown, pages, rows.Count);
    }

    /// <summary>A page that the database has cut.</summary>
    /// <param name="number">From 1, one that there is.</param>
    public static ListPage<T> Of<T>(IReadOnlyList<T> rows, int number, int size, int total) =>
        new(rows, number, Math.Max(1, (total + size - 1) / size), total);
}
