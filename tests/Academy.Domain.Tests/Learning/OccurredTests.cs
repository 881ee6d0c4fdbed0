using Academy.Domain.Learning;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Learning;

public sealed class OccurredTests
{
    private static readonly DateTime Received = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Issued = Received.AddHours(-2);

    [Fact]
    public void Clamp_BetweenIssueAndReceipt_IsBelieved() =>
        Assert.Equal(Received.AddHours(-1), Occurred.Clamp(Received.AddHours(-1), Issued, Received));

    [Fact]
    public void Clamp_BeforeIssue_IsTheIssue() => Assert.Equal(Issued, Occurred.Clamp(Received.AddHours(-3), Issued, Received));

    [Fact]
    public void Clamp_AfterReceipt_IsTheReceipt() => Assert.Equal(Received, Occurred.Clamp(Received.AddSeconds(1), Issued, Received));

    [Fact]
    public void Clamp_PageOfLastWeek_IsAtMostADayBack() =>
        Assert.Equal(Received.AddHours(-24), Occurred.Clamp(Received.AddDays(-3), Received.AddDays(-7), Received));

    [Fact]
    public void Clamp_IssuedByAClockAhead_IsTheReceipt() =>
        Assert.Equal(Received, Occurred.Clamp(Received.AddMinutes(-5), Received.AddSeconds(2), Received));

    [Fact]
    public void Clamp_BelowAMicrosecond_IsCutOff() =>
        Assert.Equal(Received.AddMicroseconds(-1), Occurred.Clamp(Received.AddTicks(-1), Issued, Received));

    [Theory]
    [InlineData(DateTimeKind.Local)]
    [InlineData(DateTimeKind.Unspecified)]
    public void Clamp_OtherThanUtc_Throws(DateTimeKind kind) =>
        Assert.Throws<ArgumentException>(() => Occurred.Clamp(DateTime.SpecifyKind(Received, kind), Issued, Received));

    [Fact]
    public void Clamp_AnyInstants_StaysInItsBounds()
    {
        var instants = Gen.Choose(-4 * 24 * 60, 4 * 24 * 60).Select(minutes => Received.AddMinutes(minutes)).ToArbitrary();
        Prop.ForAll(instants, instants, instants, (claimed, issued, received) =>
        {
            var occurred = Occurred.Clamp(claimed, issued, received);
            return occurred.Kind == DateTimeKind.Utc
                && occurred <= received
                && received - occurred <= Occurred.Reach
                && (occurred >= issued || occurred == received)
                && Occurred.Clamp(occurred, issued, received) == occurred;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Clamp_AtTheEndsOfTime_DoesNotThrow(int end)
    {
        var instant = DateTime.SpecifyKind(end == 0 ? DateTime.MinValue : DateTime.MaxValue, DateTimeKind.Utc);
        Assert.Equal(DateTimeKind.Utc, Occurred.Clamp(instant, instant, instant).Kind);
    }
}
