using Academy.Domain.Cohorts.Sessions.Logs;
using CsvHelper;

namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>The rows of a table in text: cells parted by commas, tabs or semicolons, whichever makes a log of it, and quoted where they need it.</summary>
internal static class LogCells
{
    /// <summary>In order, empty ones among them.</summary>
    /// <param name="text">Of the file.</param>
    /// <param name="most">Rows with something in them; those beyond are left out.</param>
    public static IReadOnlyList<LogRow> Read(string text, int most) =>
        ((char[])[',', '\t', ';']).Select(separator => Read(text, separator, most)).MaxBy(rows => (Known(rows), rows.Sum(row => row.Filled)))!;

    /// <summary>How many columns of a log its best headings have.</summary>
    private static int Known(List<LogRow> rows) =>
        rows.Where(row => row.Filled > 1).Select(row => LogHeadings.Guess(row.Cells)).Where(LogHeadings.IsLog).Select(found => found.Count).DefaultIfEmpty().Max();

    private static List<LogRow> Read(string text, char separator, int most)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, SkipEmptyLines = false });
        var (rows, filled) = (new List<LogRow>(), 0);
        for (var line = 1; filled < most && reader.Read(); line++)
        {
            var row = new LogRow(line, [.. Enumerable.Range(0, reader.FieldCount).Select(field => Plain(reader.GetString(field)))]);
            rows.Add(row);
            filled += row.Filled > 0 ? 1 : 0;
        }

        return rows;
    }

    /// <summary>Webex writes times as <c>="2026-12-15 13:28:11"</c>, so that a spreadsheet leaves them as they are.</summary>
    private static string Plain(string cell) => cell.Trim() is var plain && plain is ['=', '"', .. var inner, '"'] ? inner.Trim() : plain;
}
