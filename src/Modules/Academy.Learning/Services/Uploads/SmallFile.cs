using Microsoft.AspNetCore.Http;

namespace Academy.Learning.Services.Uploads;

/// <summary>A file that is read whole, since it is small.</summary>
internal static class SmallFile
{
    /// <summary>5,000 rows of the longest texts that a row may have in practice, in UTF-8.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}
