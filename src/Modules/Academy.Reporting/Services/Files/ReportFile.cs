using Academy.Domain.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Academy.Reporting.Services.Files;

/// <summary>Answers with a file that is written while its rows are read: the answer begins before the last row is known.</summary>
/// <param name="name">Without extension.</param>
public sealed class ReportFile(string name, FileFormat format, ReportRows rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, cancellation) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var (type, extension) = format switch
        {
            FileFormat.Xlsx => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            FileFormat.Cp932 => ("text/csv; charset=shift_jis", "csv"),
            _ => ("text/csv; charset=utf-8", "csv"),
        };
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{name}.{extension}");
        response.ContentType = type;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        if (format == FileFormat.Xlsx)
            await XlsxFile.WriteAsync(response.Body, rows, cancellation);
        else
            await CsvFile.WriteAsync(response.Body, rows, format == FileFormat.Cp932 ? new Cp932() : null, cancellation);
    }
}
