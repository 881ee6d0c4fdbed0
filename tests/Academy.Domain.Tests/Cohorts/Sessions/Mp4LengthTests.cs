using System.Buffers.Binary;
using System.Text;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class Mp4LengthTests
{
    private static readonly byte[] Ftyp = Box("ftyp", "isom\0\0\0\0"u8.ToArray());

    private static readonly byte[] Mdat = Box("mdat", new byte[1000]);

    [Fact]
    public void Of_ReadsTheLength_WhereverTheHeadStands()
    {
        Assert.Equal(90, Of([.. Ftyp, .. Moov(Head(1000, 90_500)), .. Mdat]));
        Assert.Equal(90, Of([.. Ftyp, .. Box("free", []), .. Mdat, .. Moov(Head(1000, 90_500))]));
        Assert.Equal(90, Of([.. Ftyp, .. Box("moov", [.. Box("udta", new byte[20]), .. Box("mvhd", Head(1000, 90_500))])]));
        Assert.Equal(1, Of([.. Ftyp, .. Moov(Head(1000, 300))]));
    }

    [Fact]
    public void Of_ReadsWhatHas64Bits()
    {
        Assert.Equal(7200, Of([.. Ftyp, .. Moov(LongHead(90_000, 7200L * 90_000))]));
        Assert.Equal(60, Of([.. Ftyp, .. LongBox("mdat", new byte[100]), .. LongBox("moov", LongBox("mvhd", Head(600, 36_000)))]));
        // A size of none goes on to the end.
        Assert.Equal(60, Of([.. Ftyp, .. Mdat, .. Open("moov", Box("mvhd", Head(600, 36_000)))]));
    }

    [Fact]
    public void Of_WhatDoesNotSayHowLongItIs_IsNull()
    {
        Assert.Null(Of([]));
        Assert.Null(Of("<html>"u8.ToArray()));
        Assert.Null(Of(Ftyp));
        Assert.Null(Of([.. Ftyp, .. Mdat]));
        Assert.Null(Of([.. Moov(Head(1000, 90_500)), .. Ftyp]));
        Assert.Null(Of([.. Ftyp, .. Box("moov", [])]));
        Assert.Null(Of([.. Ftyp, .. Moov([])]));
        Assert.Null(Of([.. Ftyp, .. Moov(Head(0, 90_500))]));
        Assert.Null(Of([.. Ftyp, .. Moov(Head(1000, 0))]));
        Assert.Null(Of([.. Ftyp, .. Moov(Head(90_000, uint.MaxValue))]));
        Assert.Null(Of([.. Ftyp, .. Moov(Head(1, Mp4Length.Longest + 1))]));
        Assert.Null(Of([.. Ftyp, .. Moov(LongHead(1, ulong.MaxValue - 1))]));
        Assert.Null(Of([.. Ftyp, .. Moov([9, .. Head(1000, 90_500)[1..]])]));
    }

    /// <summary>However a file is cut off, it ends in an answer; only a whole one has a length.</summary>
    [Fact]
    public void Of_WhatIsCutOff_IsNull()
    {
        byte[] whole = [.. Ftyp, .. Mdat, .. Moov(LongHead(1000, 90_500))];
        for (var count = 0; count < whole.Length; count++)
            Assert.Null(Of(whole[..count]));
        Assert.Equal(90, Of(whole));
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(7u)]
    [InlineData(1_000_000u)]
    [InlineData(uint.MaxValue)]
    public void Of_ABoxThatLiesAboutItsSize_IsNull(uint size)
    {
        byte[] file = [.. Ftyp, .. Mdat, .. Moov(Head(1000, 90_500))];
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(Ftyp.Length), size);
        Assert.Null(Of(file));
    }

    [Theory]
    [InlineData(0ul)]
    [InlineData(15ul)]
    [InlineData(ulong.MaxValue)]
    [InlineData((ulong)long.MaxValue)]
    public void Of_A64BitSizeThatLies_IsNull(ulong size)
    {
        byte[] file = [.. Ftyp, .. LongBox("mdat", new byte[100]), .. Moov(Head(1000, 90_500))];
        BinaryPrimitives.WriteUInt64BigEndian(file.AsSpan(Ftyp.Length + 8), size);
        Assert.Null(Of(file));
    }

    /// <summary>The box in it is larger than what it lies in, and would be read from behind.</summary>
    [Fact]
    public void Of_AHeadBeyondItsBox_IsNull()
    {
        byte[] moov = Moov(Head(1000, 90_500));
        BinaryPrimitives.WriteUInt32BigEndian(moov, 24);
        Assert.Null(Of([.. Ftyp, .. moov]));
    }

    /// <summary>Millions of empty boxes are not walked through to their end.</summary>
    [Fact]
    public void Of_ManyBoxes_IsGivenUp() =>
        Assert.Null(Of([.. Ftyp, .. Enumerable.Repeat(Box("free", []), 20_000).SelectMany(box => box), .. Moov(Head(1000, 90_500))]));

    private static int? Of(byte[] file) => Mp4Length.Of(new MemoryStream(file));

    private static byte[] Moov(byte[] head) => Box("moov", Box("mvhd", head));

    private static byte[] Head(uint scale, uint duration)
    {
        var head = new byte[100];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(12), scale);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(16), duration);
        return head;
    }

    private static byte[] LongHead(uint scale, ulong duration)
    {
        var head = new byte[112];
        head[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(20), scale);
        BinaryPrimitives.WriteUInt64BigEndian(head.AsSpan(24), duration);
        return head;
    }

    private static byte[] Box(string type, byte[] body) => [.. Sized((uint)body.Length + 8), .. Encoding.ASCII.GetBytes(type), .. body];

    private static byte[] Open(string type, byte[] body) => [.. Sized(0), .. Encoding.ASCII.GetBytes(type), .. body];

    private static byte[] LongBox(string type, byte[] body)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(size, (ulong)body.Length + 16);
        return [.. Sized(1), .. Encoding.ASCII.GetBytes(type), .. size, .. body];
    }

    private static byte[] Sized(uint size)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, size);
        return bytes;
    }
}
