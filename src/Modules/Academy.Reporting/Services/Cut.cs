namespace Academy.Reporting.Services;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
public sealed record Cut<T>(IReadOnlyList<T> Rows, int Number, int Pages);

public static class Cut
{
    /// <summary>Of a list that is in memory whole.</summary>
    /// <param name="number">As it stood in the address; what is no page is the nearest one.</param>
    public static Cut<T> Of<T>(IReadOnlyList<T> all, string? number, int size)
    {
        var (shown, pages) = Page(all.Count, number, size);
        return new([.. all.Skip((shown - 1) * size).Take(size)], shown, pages);
    }

    /// <summary>Which page of how many.</summary>
    public static (int Number, int Pages) Page(int total, string? number, int size)
    {
        var pages = Math.Max(1, (total + size - 1) / size);
        return (Math.Clamp(int.TryParse(number, out var asked) ? asked : 1, 1, pages), pages);
    }
}
