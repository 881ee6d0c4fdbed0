using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

public sealed class LogDurationTests
{
    [Theory]
    [InlineData("95", 5_700)]
    [InlineData("９５", 5_700)]
    [InlineData("95 分", 5_700)]
    [InlineData("95分間", 5_700)]
    [InlineData("95.5", 5_730)]
    [InlineData("95 mins", 5_700)]
    [InlineData("1h 35m 10s", 5_710)]
    [InlineData("35m 10s", 2_110)]
    [InlineData("1 hr 35 min", 5_700)]
    [InlineData("1 hour, 35 minutes, 10 seconds", 5_710)]
    [InlineData("1 時間 35 分 10 秒", 5_710)]
    [InlineData("50 秒", 50)]
    [InlineData("01:35:10", 5_710)]
    [InlineData("1:35", 5_700)]
    [InlineData("0", 0)]
    public void Text_OfAnyTool_IsThatLong(string text, int seconds)
    {
        Assert.True(LogDuration.TryRead(text, out var length));
        Assert.Equal(TimeSpan.FromSeconds(seconds), length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("時間")]
    [InlineData("h")]
    [InlineData("1:75")]
    [InlineData("10s 5m")]
    [InlineData("999999999999")]
    [InlineData("=1+1")]
    public void Text_ThatIsNone_IsNotRead(string text) => Assert.False(LogDuration.TryRead(text, out _));
}
