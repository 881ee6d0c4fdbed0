namespace Academy.Catalogue.Content.Reading;

/// <summary>A text file from the disk.</summary>
internal static class TextFile
{
    /// <summary>What nobody writes by hand; keeps a mistaken file out of memory.</summary>
    public const long Longest = 2 * 1024 * 1024;

    /// <returns>The text, or null when a fault was reported.</returns>
    public static string? Read(string location, FileErrors errors) => Bytes(location, errors) is { } bytes ? SourceText.Decode(bytes, errors) : null;

    public static byte[]? Bytes(string location, FileErrors errors)
    {
        if (new FileInfo(location).Length <= Longest)
            return File.ReadAllBytes(location);
        errors.Add(1, "テキストが 2 MB を超えています", "ファイルを分けるか、media/ に置くべきものを移します");
        return null;
    }
}
