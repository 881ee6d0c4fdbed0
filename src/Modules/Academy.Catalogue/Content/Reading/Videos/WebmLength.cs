using System.Numerics;

namespace Academy.Catalogue.Content.Reading.Videos;

/// <summary>The element Duration of a WebM file, a Matroska of EBML (RFC 8794, RFC 9559 5.1.2).</summary>
internal static class WebmLength
{
    private const ulong Ebml = 0x1A45DFA3;
    private const ulong Segment = 0x18538067;
    private const ulong Info = 0x1549A966;
    private const ulong TimestampScale = 0x2AD7B1;
    private const ulong Duration = 0x4489;

    /// <summary>Nanoseconds in a tick where nothing else is said.</summary>
    private const ulong Millisecond = 1_000_000;

    /// <returns>Seconds; null when the file does not say, as what a browser recorded does not.</returns>
    public static double? Read(Stream content)
    {
        if (Next(content) is not { Id: Ebml, End: { } head } || head > content.Length)
            return null;
        content.Position = head;
        if (Find(content, Segment, content.Length) is not { } segment || Find(content, Info, EndOf(segment, content)) is not { } info)
            return null;

        var (scale, ticks) = (Millisecond, (double?)null);
        var end = EndOf(info, content);
        while (content.Position < end && Next(content) is { End: { } after } element && after <= end)
        {
            var size = (int)Math.Min(after - content.Position, int.MaxValue);
            if (element.Id == TimestampScale && size is >= 1 and <= 8)
                scale = BigEndian.Unsigned(content, size) ?? scale;
            else if (element.Id == Duration && size is 4 or 8)
                ticks = Number(content, size);
            content.Position = after;
        }
        return ticks * scale / 1e9;
    }

    /// <summary>The first element of this kind among those that follow, its content next to be read.</summary>
    private static Element? Find(Stream content, ulong id, long end)
    {
        while (content.Position < end && Next(content) is { } element)
        {
            if (element.Id == id)
                return element;
            // Nobody knows where an element of unknown size ends, short of understanding all that is in it.
            if (element.End is not { } after || after > end)
                return null;
            content.Position = after;
        }
        return null;
    }

    private static Element? Next(Stream content)
    {
        if (Varied(content, 4) is not { } id || Varied(content, 8) is not { } size)
            return null;
        var marker = 1UL << 7 * size.Bytes;
        var length = size.Value & marker - 1;
        return new(id.Value, length == marker - 1 ? null : content.Position + (long)length);
    }

    /// <summary>A number with its own length: as many bytes more as it has leading zeros.</summary>
    private static (ulong Value, int Bytes)? Varied(Stream content, int most)
    {
        var first = content.ReadByte();
        if (first <= 0)
            return null;
        var more = BitOperations.LeadingZeroCount((uint)first) - 24;
        return more < most && BigEndian.Unsigned(content, more) is { } rest ? ((ulong)first << 8 * more | rest, more + 1) : null;
    }

    private static double? Number(Stream content, int size) => BigEndian.Unsigned(content, size) is not { } bits ? null
        : size == 4 ? BitConverter.UInt32BitsToSingle((uint)bits) : BitConverter.UInt64BitsToDouble(bits);

    private static long EndOf(Element element, Stream content) => Math.Min(element.End ?? content.Length, content.Length);

    /// <param name="End">Where the next one begins; null when its size is not told.</param>
    private readonly record struct Element(ulong Id, long? End);
}
