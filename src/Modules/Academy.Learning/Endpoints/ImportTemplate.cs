using System.Text;
using Academy.Learning.Services.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Learning.Endpoints;

/// <summary><c>/hr/completions/template</c>: the head of a file of completions, with the mark that lets spreadsheets read it as UTF-8. An example would be somebody's row.</summary>
internal static class ImportTemplate
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/hr/completions/template", GetAsync);

    private static async Task<Results<FileContentHttpResult, ForbidHttpResult>> GetAsync(ImportAccess access) =>
        await access.IsOpenAsync()
            ? TypedResults.File(
                [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(',', ImportColumns.All.Select(ImportColumns.HeadOf)) + "\r\n")],
                "text/csv; charset=utf-8", "修了の取り込み_様式.csv")
            : TypedResults.Forbid();
}
