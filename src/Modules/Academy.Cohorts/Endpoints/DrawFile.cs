using System.Text;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Cohorts.Endpoints;

/// <summary><c>/cohorts/{id}/draw.txt</c>: the list of which the seed of a term's lottery was made, to the byte.</summary>
internal static class DrawFile
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/cohorts/{id:guid}/draw.txt", GetAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> GetAsync(Guid id, DrawRecords records, CancellationToken cancellation) =>
        await records.ListAsync(id, cancellation) is { } list
            ? TypedResults.File(Encoding.UTF8.GetBytes(list), "text/plain; charset=utf-8", "draw.txt")
            : TypedResults.NotFound();
}
