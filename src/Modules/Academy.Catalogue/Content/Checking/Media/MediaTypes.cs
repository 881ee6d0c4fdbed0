using System.IO.Compression;

namespace Academy.Catalogue.Content.Checking.Media;

/// <summary>The media of the format: what a file with this ending begins with, and the type it is served as.</summary>
internal static class MediaTypes
{
    public static string? Of(string path) => Path.GetExtension(path) switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".webm" => "video/webm",
        ".mp4" => "video/mp4",
        ".vtt" => "text/vtt",
        ".bpmn" => "application/xml",
        ".pdf" => "application/pdf",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".csv" => "text/csv",
        ".txt" => "text/plain",
        ".zip" => "application/zip",
        ".md" => "text/markdown",
        ".yaml" => "application/yaml",
        _ => null,
    };

    /// <param name="head">The first bytes of the file.</param>
    public static bool Fits(string path, ReadOnlySpan<byte> head) => Path.GetExtension(path) switch
    {
        ".png" => head.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ".jpg" or ".jpeg" => head.StartsWith((byte[])[0xFF, 0xD8, 0xFF]),
        ".webp" => head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8),
        ".webm" => head.StartsWith((byte[])[0x1A, 0x45, 0xDF, 0xA3]),
        ".mp4" => head.Length > 8 && head[4..].StartsWith("ftyp"u8),
        ".pdf" => head.StartsWith("%PDF-"u8),
        ".docx" or ".xlsx" or ".pptx" or ".zip" => head.StartsWith("PK\u0003\u0004"u8),
        ".csv" or ".txt" => !head.Contains((byte)0),
        _ => true,
    };

    /// <summary>Whether an Office file is one of its kind, and without macros.</summary>
    public static bool IsOfficeWithoutMacros(string path, Stream content)
    {
        using var parts = new ZipArchive(content, ZipArchiveMode.Read);
        var folder = Path.GetExtension(path) switch { ".docx" => "word/", ".xlsx" => "xl/", _ => "ppt/" };
        return parts.Entries.Any(part => part.FullName.StartsWith(folder, StringComparison.Ordinal))
            && !parts.Entries.Any(part => part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
    }
}
