using System.Buffers.Binary;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>
/// How long an MP4 file is, from its own words: the box <c>mvhd</c> in the box <c>moov</c> (ISO/IEC 14496-12), wherever in the file that stands. Nothing else is
/// read, and a file that says something impossible of its boxes is none.
/// </summary>
public static class Mp4Length
{
    /// <summary>Longer than any session.</summary>
    public const int Longest = 24 * 60 * 60;

    /// <summary>A file of a camera has a handful; of one that is made of many thousands we learn no more.</summary>
    private const int MostBoxes = 10_000;

    /// <summary>What is read of <c>mvhd</c>: version, times, scale and duration.</summary>
    private const int HeadBytes = 32;

    private static readonly uint Ftyp = Code("ftyp"u8), Moov = Code("moov"u8), Mvhd = Code("mvhd"u8);

    /// <param name="file">That can be sought in; where it stands afterwards is of no account.</param>
    /// <returns>In whole seconds, at least 1; null when this is no MP4 file, or it does not say, or says more than <see cref="Longest"/>.</returns>
    public static int? Of(Stream file)
    {
        var boxes = 0;
        if (Next(file, 0, file.Length) is not { } first || first.Type != Ftyp)
            return null;
        return Find(file, Moov, first.End, file.Length, ref boxes) is { } moov && Find(file, Mvhd, moov.Body, moov.End, ref boxes) is { } head
            ? Read(file, head)
            : null;
    }

    private static int? Read(Stream file, Box head)
    {
        Span<byte> bytes = stackalloc byte[HeadBytes];
        var held = bytes[..(int)Math.Min(HeadBytes, head.End - head.Body)];
        if (!TryRead(file, head.Body, held) || held.Length < 20)
            return null;
        var isLong = held[0] == 1;
        if (held[0] > 1 || (isLong && held.Length < HeadBytes))
            return null;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(held[(isLong ? 20 : 12)..]);
        var duration = isLong ? BinaryPrimitives.ReadUInt64BigEndian(held[24..]) : BinaryPrimitives.ReadUInt32BigEndian(held[16..]);
        // All ones: it is not known.
        var unknown = isLong ? ulong.MaxValue : uint.MaxValue;
        if (scale == 0 || duration == 0 || duration == unknown || duration / scale > Longest)
            return null;
        return (int)Math.Max(1, duration / scale);
    }

    /// <summary>The first box of a type between two places.</summary>
    private static Box? Find(Stream file, uint type, long from, long end, ref int boxes)
    {
        for (var at = from; at < end && boxes++ < MostBoxes;)
        {
            if (Next(file, at, end) is not { } box)
                return null;
            if (box.Type == type)
                return box;
            at = box.End;
        }

        return null;
    }

    /// <summary>The box at a place; null when none fits there.</summary>
    /// <param name="end">Of what it lies in: no box goes beyond.</param>
    private static Box? Next(Stream file, long at, long end)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (end - at < 8 || !TryRead(file, at, bytes[..8]))
            return null;
        var (size, type, head) = ((ulong)BinaryPrimitives.ReadUInt32BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[4..]), 8);
        switch (size)
        {
            // It goes on to the end.
            case 0:
                size = (ulong)(end - at);
                break;
            // It is too large for 32 bits: its size follows in 64.
            case 1 when end - at >= 16 && TryRead(file, at, bytes):
                (size, head) = (BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), 16);
                break;
        }

        return size < (ulong)head || size > (ulong)(end - at) ? null : new Box(type, at + head, at + (long)size);
    }

    private static bool TryRead(Stream file, long at, Span<byte> bytes)
    {
        file.Position = at;
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    private static uint Code(ReadOnlySpan<byte> letters) => BinaryPrimitives.ReadUInt32BigEndian(letters);

    /// <param name="Body">Where its content begins.</param>
    /// <param name="End">Where the next one begins.</param>
    private readonly record struct Box(uint Type, long Body, long End);
}
