using System.Diagnostics.CodeAnalysis;
using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Cohorts.Services.Sessions.Logs;

/// <summary>A file with a meeting's log in it.</summary>
public sealed class LogFile
{
    /// <summary>5,000 rows of any tool, in any encoding.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>A form sends two characters for each end of a line that has one.</summary>
    private const int MostCharacters = 2 * MostBytes;

    /// <summary>A few joins of each of the people of a very large meeting.</summary>
    public const int MostRows = 5_000;

    /// <summary>A file may have two tables of them and lines above each.</summary>
    private const int MostRowsOfAll = (2 * MostRows) + 200;

    private readonly IReadOnlyList<LogRow> _rows;

    private LogFile(string text, IReadOnlyList<LogRow> rows, IReadOnlyList<LogRow> heads) => (Text, _rows, Heads) = (text, rows, heads);

    public string Text { get; }

    /// <summary>Where it can have its headings, the likeliest first; at least one.</summary>
    public IReadOnlyList<LogRow> Heads { get; }

    /// <param name="bytes">As it was sent.</param>
    /// <param name="day">Of the session.</param>
    /// <param name="file">What was read.</param>
    /// <param name="fault">Why it was not; null when it was.</param>
    public static bool TryRead(ReadOnlySpan<byte> bytes, DateOnly day, [NotNullWhen(true)] out LogFile? file, [NotNullWhen(false)] out LogFault? fault)
    {
        file = null;
        fault = bytes.Length > MostBytes ? LogFault.TooLarge : bytes.IsEmpty ? LogFault.Empty : null;
        if (fault is not null)
            return false;
        if (LogText.TryDecode(bytes, out var text))
            return TryRead(text, day, out file, out fault);
        fault = LogFault.NotText;
        return false;
    }

    /// <param name="text">Of the file, as a form brought it back.</param>
    /// <param name="day">Of the session.</param>
    /// <param name="file">What was read.</param>
    /// <param name="fault">Why it was not; null when it was.</param>
    public static bool TryRead(string text, DateOnly day, [NotNullWhen(true)] out LogFile? file, [NotNullWhen(false)] out LogFault? fault)
    {
        file = null;
        fault = text.Length > MostCharacters ? LogFault.TooLarge : string.IsNullOrWhiteSpace(text) ? LogFault.Empty : null;
        if (fault is not null)
            return false;
        var rows = LogCells.Read(text, MostRowsOfAll);
        var heads = LogTable.Heads(rows, day);
        fault = heads.Count == 0 ? LogFault.NoHead : FaultOf(LogTable.Beneath(rows, heads[0]).Rows.Count);
        if (fault is not null)
            return false;
        file = new(text, rows, heads);
        return true;
    }

    /// <param name="line">Of its headings; another than one of <see cref="Heads"/> stands for the likeliest.</param>
    public LogTable Table(int? line) => LogTable.Beneath(_rows, Heads.FirstOrDefault(head => head.Line == line) ?? Heads[0]);

    /// <summary>Null when a table may have so many rows.</summary>
    public static LogFault? FaultOf(int rows) => rows == 0 ? LogFault.NoRows : rows > MostRows ? LogFault.TooManyRows : null;
}
