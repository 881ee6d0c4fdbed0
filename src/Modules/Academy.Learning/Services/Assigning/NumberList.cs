using Academy.Learning.Services.Uploads;

namespace Academy.Learning.Services.Assigning;

/// <summary>A list of employee numbers: one a line, or a table of which one column has them.</summary>
internal static class NumberList
{
    /// <summary>The lines of one list: more people than any course is assigned to by name.</summary>
    public const int MostLines = 5_000;

    /// <summary>Each line with something in it, by its number from 1. The head of a column is none; of a line with several cells the first one counts.</summary>
    public static IReadOnlyList<NumberedLine> Read(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => new NumberedLine(index + 1, EmployeeNumbers.Plain(line.Split(',', '\t')[0].Trim().Trim('"'))))
            .Where(line => line.Number is not ("" or EmployeeNumbers.Head)),
    ];

    /// <summary>The column of a file, as it is pasted: a line for each row, so that lines and rows have the same numbers.</summary>
    public static string OfFile(string text)
    {
        var rows = CsvRows.Read(text).ToList();
        var column = rows.Count == 0 ? -1 : rows[0].Cells.ToList().FindIndex(cell => EmployeeNumbers.Plain(cell) == EmployeeNumbers.Head);
        return string.Join('\n', rows.Select(row => row.Cells.ElementAtOrDefault(Math.Max(0, column))?.ReplaceLineEndings(" ") ?? ""));
    }
}

/// <param name="Line">From 1.</param>
internal sealed record NumberedLine(int Line, string Number);
