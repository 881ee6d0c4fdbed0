namespace Academy.Credentials.Services;

/// <summary>A page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Total">Rows of all pages.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Number, int Pages, int Total);

internal static class ListPage
{
    /// <summary>As it stood in the address; 1 for what is no number.</summary>
    public static int Read(string? text) => int.TryParse(text, out var number) ? number : 1;

    public static int Pages(int size, int total) => Math.Max(1, (total + size - 1) / size);

    /// <summary>What is no page is the nearest one.</summary>
    public static int Nearest(int number, int size, int total) => Math.Clamp(number, 1, Pages(size, total));
}
