namespace Academy.Catalogue.Content.Reading.Videos;

/// <summary>Numbers as both formats write them: the most significant byte first.</summary>
internal static class BigEndian
{
    /// <param name="content">Read from its position on.</param>
    /// <param name="count">0 to 8 bytes.</param>
    /// <returns>Null when the file ends before.</returns>
    public static ulong? Unsigned(Stream content, int count)
    {
        Span<byte> bytes = stackalloc byte[8];
        if (content.ReadAtLeast(bytes[..count], count, throwOnEndOfStream: false) < count)
            return null;
        var value = 0UL;
        foreach (var next in bytes[..count])
            value = value << 8 | next;
        return value;
    }
}
