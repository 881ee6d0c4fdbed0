using System.Globalization;
using System.Text;

namespace Academy.Reporting.Services.Files;

/// <summary>Writes rows as CSV (RFC 4180) while they are read.</summary>
public static class CsvFile
{
    private const int RowsBetweenFlushes = 500;

    /// <summary>
    /// A spreadsheet takes what begins so for a formula, in full width too, and would carry it out: an apostrophe before it makes it a text.
    /// </summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    /// <param name="to">Gets the rows; left open.</param>
    /// <param name="cp932">Null for UTF-8.</param>
    public static async Task WriteAsync(Stream to, ReportRows rows, Cp932? cp932, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, cp932 is null ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Cp932.Encoding, leaveOpen: true);
        await writer.WriteAsync(Line([.. rows.Head], cp932));
        var written = 0;
        await rows.EachAsync(async row =>
        {
            await writer.WriteAsync(Line(row, cp932));
            if (++written % RowsBetweenFlushes == 1)
                await writer.FlushAsync(cancellation);
        }, cancellation);
    }

    private static string Line(IReadOnlyList<object?> row, Cp932? cp932) => string.Join(',', row.Select(value => Cell(value, cp932))) + "\r\n";

    private static string Cell(object? value, Cp932? cp932) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Quoted(Disarmed(cp932?.Writable(text) ?? text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Disarmed(string text) => text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
