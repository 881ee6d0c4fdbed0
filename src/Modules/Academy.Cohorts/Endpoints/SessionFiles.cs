using Academy.Cohorts.Services.Sessions.Files;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Cohorts.Endpoints;

/// <summary><c>/cohorts/{id}/sessions/{number}/files/{fileId}/{name}</c>: a material, the recording or its captions. To whoever may not have it, it is not there.</summary>
internal static class SessionFiles
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/cohorts/{id:guid}/sessions/{number:int}/files/{fileId:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], HandleAsync);

    /// <param name="name">For the reader of the address alone: the file is saved under the name that it has.</param>
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> HandleAsync(
        Guid id, int number, Guid fileId, string name, HttpContext http, ServedFiles files, SessionFileStore store, CancellationToken cancellation) =>
        await files.FindAsync(id, number, fileId, cancellation) is { } file
            ? StoredFile.Answer(http, store, file.Hash, file.MediaType, file.Kind is SessionFileKind.Material ? file.Name : null)
            : TypedResults.NotFound();
}
