using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>
/// Reads a form with a file as it comes, neither into memory nor into a folder of the framework: who may send was asked before, and where a file of gigabytes goes is our choice. The
/// form has its token before its file, so that of a forged one nothing is written.
/// </summary>
public sealed class FileUpload(IAntiforgery antiforgery)
{
    public const string TokenField = "__RequestVerificationToken";

    /// <summary>What the header of a request is called that has the token instead.</summary>
    private const string TokenHeader = "RequestVerificationToken";

    private const int MostTokenBytes = 4096;

    /// <param name="http">Of which nothing was read before.</param>
    /// <param name="field">Of the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The file, to be read now; null when the form has no token of who sends it, or no such field.</returns>
    public async Task<SentFile?> OpenAsync(HttpContext http, string field, CancellationToken cancellation)
    {
        // What is larger is told at the field; beyond that the server breaks off by itself.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = FileLimits.MostBytes(Domain.Cohorts.Sessions.SessionFileKind.Recording) + FileLimits.FormBytes;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
            return null;
        var reader = new MultipartReader(boundary.ToString(), http.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
                switch (section.GetContentDispositionHeader())
                {
                    case { } part when HeaderUtilities.RemoveQuotes(part.Name) == TokenField:
                        http.Request.Headers[TokenHeader] = await ReadTokenAsync(section.Body, cancellation);
                        break;
                    case { } part when HeaderUtilities.RemoveQuotes(part.Name) == field:
                        return await IsOwnAsync(http) ? new(NameOf(part), section.Body) : null;
                }
        }
        catch (InvalidDataException)
        {
            // No form that a browser sends.
        }

        return null;
    }

    /// <summary>Reads the rest, so that the browser comes to read the answer: of a request that it is still sending it would say that the connection broke.</summary>
    public static Task PassOverAsync(HttpContext http, CancellationToken cancellation) => http.Request.Body.CopyToAsync(Stream.Null, cancellation);

    private async Task<bool> IsOwnAsync(HttpContext http) => !string.IsNullOrEmpty(http.Request.Headers[TokenHeader]) && await antiforgery.IsRequestValidAsync(http);

    private static async Task<string> ReadTokenAsync(Stream body, CancellationToken cancellation)
    {
        var bytes = new byte[MostTokenBytes];
        return Encoding.ASCII.GetString(bytes, 0, await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation));
    }

    private static string NameOf(ContentDispositionHeaderValue part) =>
        (part.FileNameStar.HasValue ? part.FileNameStar : HeaderUtilities.RemoveQuotes(part.FileName)).ToString();
}

/// <param name="Name">As the browser gives it; empty when none was chosen.</param>
/// <param name="Content">As it comes; to be read once.</param>
public sealed record SentFile(string Name, Stream Content);
