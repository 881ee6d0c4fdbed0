using Academy.Cohorts.Services.Groups.Files;
using Academy.Cohorts.Services.Sessions.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Academy.Cohorts.Endpoints;

/// <summary><c>/cohorts/{id}/group/files/{fileId}/{name}</c>: a file of a group. To whoever may not have it, those of other groups among them, it is not there.</summary>
internal static class GroupFiles
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/cohorts/{id:guid}/group/files/{fileId:guid}/{name}", [HttpMethods.Get, HttpMethods.Head], HandleAsync);

    /// <param name="name">For the reader of the address alone: the file is saved under the name that it has.</param>
    private static async Task<Results<PhysicalFileHttpResult, NotFound>> HandleAsync(
        Guid id, Guid fileId, string name, HttpContext http, ServedGroupFiles files, SessionFileStore store, CancellationToken cancellation) =>
        await files.FindAsync(id, fileId, cancellation) is { } file ? StoredFile.Answer(http, store, file.Hash, file.MediaType, file.Name) : TypedResults.NotFound();
}
