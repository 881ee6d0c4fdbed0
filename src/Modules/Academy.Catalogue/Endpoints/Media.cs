using Academy.Catalogue.Content.Importing;
using Academy.Data;
using Academy.Data.Catalogue;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Academy.Catalogue.Endpoints;

/// <summary>
/// <c>/media/{sha256}/{name}</c>: pictures, films and downloads of the courses that the reader's organisation offers. The hash of
/// a file of any other course answers as one that nobody ever saw: 404.
/// </summary>
internal static class Media
{
    /// <summary>A picture or page that is opened by itself runs nothing and fetches nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>The address holds the hash of the content: what it names never changes. Private, because not everybody may see it.</summary>
    private const string ForEver = "private, max-age=31536000, immutable";

    /// <summary>What pages show or read; anything else is saved.</summary>
    private static readonly HashSet<string> Shown = ["text/vtt", "application/xml"];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapMethods("/media/{hash}/{name}", [HttpMethods.Get, HttpMethods.Head], HandleAsync);

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> HandleAsync(
        string hash, string name, HttpContext http, AcademyDb db, MediaStore media, CancellationToken cancellation)
    {
        // Files with content are sources, with the answers in them: only media stand in the store.
        var files = await db.Set<ReleaseFile>()
            .Where(file => file.Hash == hash && file.Content == null && db.Set<Offering>().Any(offering => offering.CourseId == file.CourseId))
            .Select(file => new { file.Path, file.MediaType })
            .ToListAsync(cancellation);
        // The name gives the type, so one hash is not to be had under whatever name.
        if (files.Find(file => Path.GetFileName(file.Path) == name) is not { } found)
            return TypedResults.NotFound();
        var place = media.PathOf(hash);
        if (!File.Exists(place))
            return TypedResults.NotFound();

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = ForEver;
        return TypedResults.PhysicalFile(
            place, found.MediaType, IsShown(found.MediaType) ? null : name, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }

    private static bool IsShown(string type) =>
        type.StartsWith("image/", StringComparison.Ordinal) || type.StartsWith("video/", StringComparison.Ordinal) || Shown.Contains(type);
}
