namespace Academy.Domain.Tests.Names;

/// <summary>The golden file: readings in their right order.</summary>
internal static class ReadingOrder
{
    private const string EqualMark = "= ";

    /// <summary>Each reading, and whether it is equal in order to the one before it.</summary>
    public static IReadOnlyList<(string Reading, bool EqualToPrevious)> Lines { get; } = [.. Read()
        .Where(line => line.Length > 0 && !line.StartsWith('#'))
        .Select(line => line.StartsWith(EqualMark, StringComparison.Ordinal) ? (line[EqualMark.Length..], true) : (line, false))];

    private static string[] Read()
    {
        using var file = typeof(ReadingOrder).Assembly.GetManifestResourceStream("reading-order.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n');
    }
}
