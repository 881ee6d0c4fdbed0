namespace Academy.Catalogue.Content.Reading.Videos;

/// <summary>The movie header box of an MP4 file (ISO/IEC 14496-12, 8.2.2).</summary>
internal static class Mp4Length
{
    private const ulong Movie = 0x6D6F6F76;
    private const ulong MovieHeader = 0x6D766864;

    /// <returns>Seconds; null when the file does not say, as one in fragments does not.</returns>
    public static double? Read(Stream content) =>
        Find(content, Movie, content.Length) is { } movie && Find(content, MovieHeader, movie) is not null ? Header(content) : null;

    private static double? Header(Stream content)
    {
        if (BigEndian.Unsigned(content, 4) >> 24 is not { } version)
            return null;
        var size = version == 1 ? 8 : 4;
        // When it was made and changed.
        content.Position += 2 * size;
        var (scale, ticks) = (BigEndian.Unsigned(content, 4), BigEndian.Unsigned(content, size));
        var isUnknown = ticks == (size == 8 ? ulong.MaxValue : uint.MaxValue);
        return scale is null or 0 || isUnknown ? null : (double?)ticks / scale;
    }

    /// <summary>Where the first box of this kind ends, its content next to be read.</summary>
    private static long? Find(Stream content, ulong kind, long end)
    {
        while (content.Position < end)
        {
            var start = content.Position;
            if (BigEndian.Unsigned(content, 4) is not { } told || BigEndian.Unsigned(content, 4) is not { } found)
                return null;
            // 1: the size follows in eight bytes; 0: the box is the last one.
            var size = told switch { 0 => (ulong)(end - start), 1 => BigEndian.Unsigned(content, 8), _ => told };
            if (size is not { } length || length > (ulong)(end - start) || (long)length < content.Position - start)
                return null;
            if (found == kind)
                return start + (long)length;
            content.Position = start + (long)length;
        }
        return null;
    }
}
