using Academy.Catalogue.Content.Reading.Videos;
using Academy.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Academy.Integration.Tests.Catalogue.VideoFiles;

namespace Academy.Integration.Tests.Catalogue;

public sealed class VideoLengthTests
{
    private static readonly Arbitrary<int> Milliseconds = Gen.Choose(1, 24 * 60 * 60 * 1000).ToArbitrary();
    private static readonly Arbitrary<int> Padding = Gen.Choose(0, 5_000).ToArbitrary();

    /// <summary>As another program reads them.</summary>
    [Theory]
    [InlineData("bpr-how-to-run/media/gather-people.webm", "163.3")]
    [InlineData("dq-security-everyday/media/first-ten-minutes.webm", "172.5")]
    public void Of_TheFilmsOfTheSite_IsTheirLength(string film, string seconds)
    {
        using var content = File.OpenRead(Repository.PathOf(["content", "courses", .. film.Split('/')]));
        Assert.Equal(decimal.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture), VideoLength.Of(film, content));
    }

    [Fact]
    public void Of_WebmOfAnyLength_IsItToTheMillisecond() => Prop.ForAll(Milliseconds, Padding, (milliseconds, padding) =>
        LengthOf(".webm", Webm([.. Void(padding), .. Duration(milliseconds)], Void(padding))) == milliseconds / 1000m
        && LengthOf(".webm", Webm([.. Duration(milliseconds * 10d), .. Scale(100_000)], isLive: true)) == milliseconds / 1000m).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_Mp4OfAnyLength_IsItToTheMillisecond() => Prop.ForAll(Milliseconds, Padding, (milliseconds, padding) =>
        LengthOf(".mp4", Mp4(Box("mdat", new byte[padding]), Movie(1000, (uint)milliseconds))) == milliseconds / 1000m
        && LengthOf(".mp4", Mp4(LongBox("mdat", new byte[padding]), LongMovie(10_000, (ulong)milliseconds * 10))) == milliseconds / 1000m).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyBytes_IsALengthOrNone() => Prop.ForAll(
        Gen.Elements(".webm", ".mp4").ToArbitrary(), ArbMap.Default.ArbFor<byte[]>(), Damage, (ending, noise, damage) =>
        {
            var whole = ending == ".webm" ? Webm([.. Scale(1_000_000), .. Duration(90_000)], Void(40)) : Mp4(Box("free", new byte[20]), Movie(600, 54_000));
            foreach (var (at, value) in damage)
                whole[at % whole.Length] = value;
            var cut = whole[..(damage.Sum(one => one.At) % (whole.Length + 1))];
            return new[] { noise, whole, cut, [.. whole, .. noise] }.All(bytes => LengthOf(ending, bytes) is null or (> 0 and <= 24 * 60 * 60));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_WebmInFourBytes_IsItsLength() => Assert.Equal(12.5m, LengthOf(".webm", Webm(ShortDuration(12_500))));

    /// <summary>As browsers record it, and what no video has.</summary>
    [Fact]
    public void Of_AFileThatDoesNotSay_IsNone()
    {
        Assert.Null(LengthOf(".webm", Webm(Scale(1_000_000), isLive: true)));
        Assert.Null(LengthOf(".webm", Webm(Duration(0))));
        Assert.Null(LengthOf(".webm", Webm(Duration(double.NaN))));
        Assert.Null(LengthOf(".webm", Webm(Duration(double.PositiveInfinity))));
        Assert.Null(LengthOf(".webm", Webm(Duration(25 * 60 * 60 * 1000))));
        Assert.Null(LengthOf(".mp4", Mp4(Movie(1000, 0))));
        Assert.Null(LengthOf(".mp4", Mp4(Movie(0, 1000))));
        Assert.Null(LengthOf(".mp4", Mp4(Movie(1000, uint.MaxValue))));
        Assert.Null(LengthOf(".mp4", Mp4()));
        Assert.Null(LengthOf(".mp4", Webm(Duration(1000))));
    }

    private static Arbitrary<(int At, byte Value)[]> Damage { get; } = Gen.ArrayOf(
        from at in Gen.Choose(0, 300)
        from value in Gen.Choose(0, 255)
        select (at, (byte)value)).ToArbitrary();

    private static decimal? LengthOf(string ending, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return VideoLength.Of($"media/film{ending}", content);
    }
}
