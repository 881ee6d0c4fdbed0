using Academy.Cohorts.Services.Sessions.Files;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Academy.Cohorts.Endpoints;

/// <summary><c>/cohorts/{id}/sessions/{number}/files/{fileId}/{name}</c>: a material, the recording or its captions. To whoever may not have it, it is not there.</summary>
internal static class SessionFiles
{
    /// <summary>What is opened by itself runs nothing and fetches nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>The browser may keep it, and asks each time whether it is still there: what was taken away is gone at once.</summary>
    private const string AskEachTime = "private, no-cache";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/cohorts/{id:guid}/sessions/{number:int}/files/{fileId:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], HandleAsync);

    /// <param name="name">For the reader of the address alone: the file is saved under the name that it has.</param>
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> HandleAsync(
        Guid id, int number, Guid fileId, string name, HttpContext http, ServedFiles files, SessionFileStore store, CancellationToken cancellation)
    {
        if (await files.FindAsync(id, number, fileId, cancellation) is not { } file || store.PathOf(file.Hash) is var place && !File.Exists(place))
            return TypedResults.NotFound();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = AskEachTime;
        return TypedResults.PhysicalFile(
            place, file.MediaType, file.Kind is SessionFileKind.Material ? file.Name : null,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }
}
