using System.Globalization;

namespace Academy.Domain.Text;

/// <summary>Lines of CSV files (RFC 4180) that spreadsheets open.</summary>
public static class CsvLine
{
    /// <summary>
    /// A spreadsheet takes what begins so for a formula, in full width too, and would carry it out: an apostrophe before it makes it a text.
    /// </summary>
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    /// <summary>A row with its line end.</summary>
    /// <param name="row">Texts, days, numbers, and nulls for what is empty.</param>
    /// <param name="writable">What the file's encoding has of a text; null when it has all.</param>
    /// <exception cref="ArgumentException">A cell is of another kind.</exception>
    public static string Of(IEnumerable<object?> row, Func<string, string>? writable = null) => string.Join(',', row.Select(value => Cell(value, writable))) + "\r\n";

    private static string Cell(object? value, Func<string, string>? writable) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text => Quoted(Disarmed(writable?.Invoke(text) ?? text)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value)),
    };

    private static string Disarmed(string text) => text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
