using System.Text;
using Academy.Domain.Cohorts.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class RotatingCodeTests
{
    private static readonly DateTime Noon = new(2026, 12, 15, 3, 0, 0, DateTimeKind.Utc);

    private static readonly string Secret = new('a', 64);

    private static readonly Arbitrary<DateTime> Instants = (
        from seconds in Gen.Choose(0, int.MaxValue)
        from milliseconds in Gen.Choose(0, 999)
        select DateTime.UnixEpoch.AddSeconds(seconds).AddMilliseconds(milliseconds)).ToArbitrary();

    /// <summary>Of RFC 6238, appendix B, for SHA-256; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "119246")]
    [InlineData(1111111109, "084774")]
    [InlineData(1111111111, "062674")]
    [InlineData(1234567890, "819424")]
    [InlineData(2000000000, "698825")]
    [InlineData(20000000000, "737706")]
    public void Digits_AreThoseOfTheStandard(long seconds, string digits)
    {
        var secret = Convert.ToHexString(Encoding.ASCII.GetBytes("12345678901234567890123456789012"));
        Assert.Equal(digits, RotatingCode.Of(secret, DateTime.UnixEpoch.AddSeconds(seconds)).Digits);
    }

    /// <summary>80 bits at least, and nothing that an address would have to escape.</summary>
    [Fact]
    public void Letters_Are120BitsInLettersOfAnAddress() => Prop.ForAll(Instants, at =>
        RotatingCode.Of(Secret, at).Letters is { Length: 20 } code && Uri.EscapeDataString(code) == code).QuickCheckThrowOnFailure();

    [Fact]
    public void Codes_CountInTheirOwnStepAndTheNext_AndNoLonger() => Prop.ForAll(Instants, at =>
    {
        var (code, begun) = (RotatingCode.Of(Secret, at), at.AddSeconds(RotatingCode.SecondsLeft(at) - RotatingCode.StepSeconds));
        var second = new DateTime(begun.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return Accepted(code, second) && Accepted(code, second.AddSeconds(59.9))
            && !RotatingCode.AcceptsLetters(Secret, code.Letters, second.AddSeconds(60)) && !RotatingCode.AcceptsLetters(Secret, code.Letters, second.AddSeconds(-0.1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Digits_OfTwoStepsAgo_DoNotCount()
    {
        var code = RotatingCode.Of(Secret, Noon);
        Assert.True(RotatingCode.AcceptsDigits(Secret, code.Digits, Noon.AddSeconds(59)));
        Assert.False(RotatingCode.AcceptsDigits(Secret, code.Digits, Noon.AddSeconds(60)));
        Assert.False(RotatingCode.AcceptsDigits(Secret, code.Digits, Noon.AddSeconds(-1)));
    }

    [Fact]
    public void Codes_OfAnotherSecret_DoNotCount()
    {
        var code = RotatingCode.Of(new string('b', 64), Noon);
        Assert.False(RotatingCode.AcceptsLetters(Secret, code.Letters, Noon));
        Assert.False(RotatingCode.AcceptsDigits(Secret, code.Digits, Noon));
        Assert.False(RotatingCode.AcceptsLetters(Secret, RotatingCode.Of(Secret, Noon).Letters[..^1], Noon));
        Assert.False(RotatingCode.AcceptsLetters(Secret, "", Noon));
    }

    [Fact]
    public void NewSecret_Has256BitsAndIsAnotherEachTime()
    {
        var secrets = Enumerable.Range(0, 50).Select(_ => RotatingCode.NewSecret()).ToList();
        Assert.All(secrets, secret => Assert.Equal(32, Convert.FromHexString(secret).Length));
        Assert.Equal(50, secrets.Distinct().Count());
    }

    [Theory]
    [InlineData("123456", "123456")]
    [InlineData(" 123 456 ", "123456")]
    [InlineData("123-456", "123456")]
    [InlineData("123 456", "123456")]
    [InlineData("12345", null)]
    [InlineData("1234567", null)]
    [InlineData("12345a", null)]
    [InlineData("一二三四五六", null)]
    [InlineData("", null)]
    public void Digits_AreReadAsPeopleTypeThem(string typed, string? read) => Assert.Equal(read, RotatingCode.ReadDigits(typed));

    [Theory]
    [InlineData(0, 30)]
    [InlineData(1, 29)]
    [InlineData(29, 1)]
    [InlineData(30, 30)]
    public void SecondsLeft_AreUntilTheNextCode(int seconds, int left) => Assert.Equal(left, RotatingCode.SecondsLeft(Noon.AddSeconds(seconds)));

    private static bool Accepted(RotatingCode code, DateTime at) => RotatingCode.AcceptsLetters(Secret, code.Letters, at) && RotatingCode.AcceptsDigits(Secret, code.Digits, at);
}
