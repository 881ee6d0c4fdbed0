namespace Academy.Domain.Cohorts.Sessions.Logs;

/// <summary>
/// The table of who was in the meeting, in a file that may have more: tools write lines about the meeting above it, and Teams a table of people and one of
/// their joins, one after the other.
/// </summary>
/// <param name="Head">Its headings.</param>
/// <param name="Rows">What is beneath them, without empty rows.</param>
public sealed record LogTable(LogRow Head, IReadOnlyList<LogRow> Rows)
{
    /// <summary>No tool writes more lines above the table.</summary>
    private const int MostAbove = 50;

    /// <summary>Where the file can have its headings, the likeliest first; empty when nothing in it looks like headings.</summary>
    /// <param name="rows">All of the file, in order.</param>
    /// <param name="day">Of the session.</param>
    public static IReadOnlyList<LogRow> Heads(IReadOnlyList<LogRow> rows, DateOnly day)
    {
        var known = Known(rows);
        var best = known.OrderByDescending(head => LogHeadings.IsOfJoins(head.Cells, LogHeadings.Guess(head.Cells))).ThenByDescending(head => LogHeadings.Guess(head.Cells).Count);
        var others = rows.Take(MostAbove).Where(row => row.Filled > 1 && !known.Contains(row) && !row.Cells.Any(cell => IsValue(cell, day))).OrderByDescending(row => row.Filled);
        return [.. best, .. others];
    }

    /// <summary>The table beneath headings, as far as the next one's.</summary>
    /// <param name="rows">All of the file, in order.</param>
    /// <param name="head">One of them.</param>
    public static LogTable Beneath(IReadOnlyList<LogRow> rows, LogRow head)
    {
        var next = Known(rows).FirstOrDefault(row => row.Line > head.Line);
        List<LogRow> table = [.. rows.Where(row => row.Line > head.Line && (next is null || row.Line < next.Line) && row.Filled > 0)];
        // What the next table is called stands alone above it.
        if (next is not null && table.Count > 0 && table[^1].Filled == 1)
            table.RemoveAt(table.Count - 1);
        return new(head, table);
    }

    private static List<LogRow> Known(IReadOnlyList<LogRow> rows) => [.. rows.Where(row => row.Filled > 1 && LogHeadings.IsLog(LogHeadings.Guess(row.Cells)))];

    private static bool IsValue(string cell, DateOnly day) => cell.Contains('@', StringComparison.Ordinal) || LogTime.TryRead(cell, day, out _) || LogDuration.TryRead(cell, out _);
}
