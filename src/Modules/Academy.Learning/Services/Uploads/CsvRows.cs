using CsvHelper;

namespace Academy.Learning.Services.Uploads;

/// <summary>The rows of a table in text: cells parted by commas or, where the first line has tabs, by tabs; quoted where they need it.</summary>
internal static class CsvRows
{
    /// <summary>Row after row, numbered from 1 as a spreadsheet shows them, empty ones among them.</summary>
    public static IEnumerable<CsvRow> Read(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = text.AsSpan(0, EndOfLine(text)).Contains('\t') ? '\t' : ',',
            HasHeader = false,
            SkipEmptyLines = false,
        });
        for (var number = 1; reader.Read(); number++)
            yield return Current(reader, number);
    }

    private static CsvRow Current(CsvReader reader, int number) =>
        new(number, [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field).Trim())], reader.RawRecord.Count((byte)'"') % 2 == 0);

    private static int EndOfLine(string text) => text.IndexOfAny(['\r', '\n']) is var end && end < 0 ? text.Length : end;
}

/// <param name="Number">From 1.</param>
/// <param name="Cells">Without the spaces around them.</param>
/// <param name="IsWhole">Whether every quote that opens is closed.</param>
internal sealed record CsvRow(int Number, IReadOnlyList<string> Cells, bool IsWhole)
{
    public bool IsEmpty => Cells.All(cell => cell.Length == 0);
}
