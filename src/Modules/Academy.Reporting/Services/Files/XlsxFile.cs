using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Academy.Reporting.Services.Files;

/// <summary>
/// Writes rows as an Excel workbook of one sheet (ECMA-376) while they are read: the zip goes out as it is made, and neither rows nor sheet
/// are held. Texts stay texts, so nothing in them is carried out.
/// </summary>
public static class XlsxFile
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Day 1 of a workbook; it takes 1900 for a leap year.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false };

    /// <param name="to">Gets the rows; left open.</param>
    public static async Task WriteAsync(Stream to, ReportRows rows, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var (name, text) in XlsxParts.Fixed)
            await using (var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation))
                await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
        await WriteSheetAsync(sheet, rows, cancellation);
    }

    private static async Task WriteSheetAsync(Stream to, ReportRows rows, CancellationToken cancellation)
    {
        await using var xml = XmlWriter.Create(to, Settings);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "worksheet", Sheet);
        await xml.WriteStartElementAsync(null, "sheetData", Sheet);
        await RowAsync(xml, [.. rows.Head], XlsxParts.Bold);
        await rows.EachAsync(row => RowAsync(xml, row, null), cancellation);
        await xml.WriteEndElementAsync();
        await xml.WriteEndElementAsync();
    }

    private static async ValueTask RowAsync(XmlWriter xml, IReadOnlyList<object?> row, string? style)
    {
        xml.WriteStartElement("row", Sheet);
        foreach (var value in row)
            Cell(xml, value, style);
        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void Cell(XmlWriter xml, object? value, string? style)
    {
        xml.WriteStartElement("c", Sheet);
        if (value is DateOnly || style is not null)
            xml.WriteAttributeString("s", style ?? XlsxParts.Day);
        if (value is string text)
            Text(xml, text);
        else if (value is not null)
            xml.WriteElementString("v", Sheet, value is DateOnly day
                ? (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture)
                : ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Sheet);
        xml.WriteStartElement("t", Sheet);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // No name has control characters; a file with one could not be opened.
        xml.WriteString(string.Concat(text.Where(letter => letter >= ' ' || letter is '\t' or '\n')));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
