using System.Text;
using Academy.Domain.Text;

namespace Academy.Reporting.Services.Files;

/// <summary>Writes rows as CSV (RFC 4180) while they are read.</summary>
public static class CsvFile
{
    private const int RowsBetweenFlushes = 500;

    /// <param name="to">Gets the rows; left open.</param>
    /// <param name="cp932">Null for UTF-8.</param>
    public static async Task WriteAsync(Stream to, ReportRows rows, Cp932? cp932, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, cp932 is null ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: true) : Cp932.Encoding, leaveOpen: true);
        Func<string, string>? writable = cp932 is null ? null : cp932.Writable;
        await writer.WriteAsync(CsvLine.Of(rows.Head, writable));
        var written = 0;
        await rows.EachAsync(async row =>
        {
            await writer.WriteAsync(CsvLine.Of(row, writable));
            if (++written % RowsBetweenFlushes == 1)
                await writer.FlushAsync(cancellation);
        }, cancellation);
    }
}
