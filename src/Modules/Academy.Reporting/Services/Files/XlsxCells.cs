using System.Globalization;
using System.Security;

namespace Academy.Reporting.Services.Files;

/// <summary>Rows of a sheet as XML. Texts stay texts, so nothing in them is carried out.</summary>
internal static class XlsxCells
{
    /// <summary>Day 0 of a workbook; after the February of 1900, which it takes for a leap year, the count is right.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <param name="style">Of all its cells; null: as their values ask.</param>
    public static string Row(IReadOnlyList<object?> row, string? style) => $"<row>{string.Concat(row.Select(value => Cell(value, style)))}</row>";

    private static string Cell(object? value, string? style)
    {
        var form = (value is DateOnly ? style ?? XlsxParts.Day : style) is { } asked ? $" s=\"{asked}\"" : "";
        return value switch
        {
            null => $"<c{form}/>",
            string text => $"<c{form} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Text(text)}</t></is></c>",
            DateOnly day => $"<c{form}><v>{day.DayNumber - DayZero.DayNumber}</v></c>",
            _ => $"<c{form}><v>{((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        };
    }

    /// <summary>A file with control characters could not be opened.</summary>
    private static string Text(string text) => SecurityElement.Escape(string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n')));
}
