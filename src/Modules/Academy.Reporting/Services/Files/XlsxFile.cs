using System.IO.Compression;
using System.Text;

namespace Academy.Reporting.Services.Files;

/// <summary>
/// Writes rows as an Excel workbook of one sheet (ECMA-376) while they are read: the zip goes out as it is made, and neither rows nor sheet
/// are held.
/// </summary>
public static class XlsxFile
{
    private const int RowsBetweenFlushes = 500;

    /// <param name="to">Gets the rows; left open.</param>
    public static async Task WriteAsync(Stream to, ReportRows rows, CancellationToken cancellation)
    {
        var outlet = new Outlet(to);
        await WriteZipAsync(outlet, rows, cancellation);
        await outlet.FlushAsync(cancellation);
    }

    private static async Task WriteZipAsync(Outlet outlet, ReportRows rows, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(outlet, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        foreach (var (name, text) in XlsxParts.Fixed)
            await using (var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation))
                await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
        await using var writer = new StreamWriter(sheet, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await writer.WriteAsync(XlsxParts.SheetStart + XlsxCells.Row([.. rows.Head], XlsxParts.Bold));
        var written = 0;
        await rows.EachAsync(async row =>
        {
            await writer.WriteAsync(XlsxCells.Row(row, style: null));
            if (++written % RowsBetweenFlushes == 1)
                await writer.FlushAsync(cancellation);
        }, cancellation);
        await writer.WriteAsync(XlsxParts.SheetEnd);
    }
}
