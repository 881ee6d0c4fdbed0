using System.Buffers.Binary;
using System.Text;

namespace Academy.Integration.Tests.Catalogue;

/// <summary>The beginnings of videos, written byte by byte.</summary>
internal static class VideoFiles
{
    private static readonly byte[] Unknown = [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    /// <param name="info">What the element Info holds.</param>
    /// <param name="before">Elements of the segment before it.</param>
    /// <param name="isLive">The segment's size is not told.</param>
    public static byte[] Webm(byte[] info, byte[]? before = null, bool isLive = false)
    {
        byte[] segment = [.. before ?? [], .. Element("1549A966", info)];
        return [.. Element("1A45DFA3", Element("4282", "webm"u8.ToArray())), .. isLive ? [.. Convert.FromHexString("18538067"), .. Unknown, .. segment] : Element("18538067", segment)];
    }

    public static byte[] Scale(uint nanoseconds) => Element("2AD7B1", Number(nanoseconds));

    public static byte[] Duration(double ticks) => Element("4489", Number(BitConverter.DoubleToUInt64Bits(ticks)));

    public static byte[] ShortDuration(float ticks) => Element("4489", Number(BitConverter.SingleToUInt32Bits(ticks)));

    /// <summary>An element that says nothing, of any length.</summary>
    public static byte[] Void(int length) => Element("EC", new byte[length]);

    public static byte[] Mp4(params byte[][] boxes) => [.. Box("ftyp", "isom\0\0\0\0isom"u8.ToArray()), .. boxes.SelectMany(box => box)];

    public static byte[] Movie(uint scale, uint ticks) => Box("moov", Box("mvhd", [.. new byte[12], .. Number(scale), .. Number(ticks), .. new byte[80]]));

    public static byte[] LongMovie(uint scale, ulong ticks) => Box("moov", Box("mvhd", [1, .. new byte[19], .. Number(scale), .. Number(ticks), .. new byte[80]]));

    public static byte[] Box(string kind, byte[] content) => [.. Number((uint)content.Length + 8), .. Encoding.ASCII.GetBytes(kind), .. content];

    /// <summary>A box with its size in eight bytes.</summary>
    public static byte[] LongBox(string kind, byte[] content) => [.. Number(1), .. Encoding.ASCII.GetBytes(kind), .. Number((ulong)content.Length + 16), .. content];

    private static byte[] Element(string id, byte[] content) => [.. Convert.FromHexString(id), 0x08, .. Number((uint)content.Length), .. content];

    private static byte[] Number(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Number(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }
}
