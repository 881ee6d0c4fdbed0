using Academy.Cohorts.Services.Sessions.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Academy.Cohorts.Endpoints;

/// <summary>How a file that somebody has put up goes out to whoever may have it.</summary>
internal static class StoredFile
{
    /// <summary>What is opened by itself runs nothing and fetches nothing.</summary>
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>The browser may keep it, and asks each time whether it is still there: what was taken away is gone at once.</summary>
    private const string AskEachTime = "private, no-cache";

    /// <param name="http">To be answered.</param>
    /// <param name="store">In which it lies.</param>
    /// <param name="hash">Of its content.</param>
    /// <param name="mediaType">What its content was found to be.</param>
    /// <param name="savedAs">The name that it is saved under; null when the browser is to show it itself.</param>
    public static Results<PhysicalFileHttpResult, NotFound> Answer(HttpContext http, SessionFileStore store, string hash, string mediaType, string? savedAs)
    {
        var place = store.PathOf(hash);
        if (!File.Exists(place))
            return TypedResults.NotFound();
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = AskEachTime;
        return TypedResults.PhysicalFile(place, mediaType, savedAs, entityTag: new EntityTagHeaderValue($"\"{hash}\""), enableRangeProcessing: true);
    }
}
