using System.Globalization;
using Academy.Domain.Cohorts.Sessions.Logs;
using Academy.Domain.Time;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

public sealed class LogTimeTests
{
    private static readonly DateOnly Day = new(2026, 12, 15);

    [Theory]
    [InlineData("2026/12/15 13:28:11")]
    [InlineData("2026-12-15 13:28:11")]
    [InlineData("2026-12-15T13:28:11+09:00")]
    [InlineData("2026-12-15T13:28:11+0900")]
    [InlineData("2026-12-15T04:28:11Z")]
    [InlineData("2026-12-15T04:28:11.5170000Z")]
    [InlineData("2026-12-14 20:28:11 GMT-08:00")]
    [InlineData("2026-12-15 13:28:11 (GMT+9)")]
    [InlineData("12/15/26, 1:28:11 PM")]
    [InlineData("12/15/26, 1:28:11\u202fPM")]
    [InlineData("12/15/2026 01:28:11 PM")]
    [InlineData("15/12/2026 13:28:11")]
    [InlineData("15.12.2026, 13:28:11")]
    [InlineData("26/12/15 13:28:11")]
    [InlineData("2026年12月15日 13時28分11秒")]
    [InlineData("2026年12月15日(火) 午後1時28分11秒")]
    [InlineData("2026/12/15 午後1:28:11")]
    [InlineData("２０２６／１２／１５ １３：２８：１１")]
    [InlineData("13:28:11")]
    [InlineData("1:28:11 p.m.")]
    [InlineData(" 13:28:11 JST ")]
    public void Text_OfAnyTool_IsThatInstant(string text) => Assert.Equal("2026-12-15T13:28:11", Read(text));

    [Theory]
    [InlineData("13:28", "2026-12-15T13:28:00")]
    [InlineData("12:05 AM", "2026-12-15T00:05:00")]
    [InlineData("12:05 PM", "2026-12-15T12:05:00")]
    [InlineData("12/14/26 9:05 AM", "2026-12-14T09:05:00")]
    public void Parts_ThatAreLeftOut_AreOfTheSession(string text, string expected) => Assert.Equal(expected, Read(text));

    /// <summary>Tools write month and day in either order, and Teams in Japanese the year before both.</summary>
    [Theory]
    [InlineData("3/4/26 10:00", "2026-03-04T10:00:00", 3, 4)]
    [InlineData("3/4/26 10:00", "2026-04-03T10:00:00", 4, 3)]
    [InlineData("10/11/12 10:00", "2012-11-10T10:00:00", 12, 15)]
    public void Day_ThatCanMeanSeveral_IsTheOneNearestToTheSession(string text, string expected, int month, int day) =>
        Assert.Equal(expected, Read(text, new DateOnly(2026, month, day)));

    [Theory]
    [InlineData("")]
    [InlineData("13")]
    [InlineData("25:00")]
    [InlineData("13:60")]
    [InlineData("13:281")]
    [InlineData("13:28 PM")]
    [InlineData("2026/02/30 13:28")]
    [InlineData("2026/13/13 13:28")]
    [InlineData("1899/12/15 13:28")]
    [InlineData("2026/12/15")]
    [InlineData("2026/12/15 13:28:11 +99:00")]
    [InlineData("=NOW()")]
    [InlineData("青木 美咲")]
    [InlineData("\ud83d13:28")]
    public void Text_ThatIsNone_IsNotRead(string text) => Assert.Null(Read(text));

    private static string? Read(string text, DateOnly? day = null) =>
        LogTime.TryRead(text, day ?? Day, out var at) ? TokyoTime.Of(at).ToString("s", CultureInfo.InvariantCulture) : null;
}
