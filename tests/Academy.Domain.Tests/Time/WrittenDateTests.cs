using Academy.Domain.Time;

namespace Academy.Domain.Tests.Time;

public sealed class WrittenDateTests
{
    [Theory]
    [InlineData("2025-06-01", "2025-06-01")]
    [InlineData("2025/6/1", "2025-06-01")]
    [InlineData("2025.6.1", "2025-06-01")]
    [InlineData("20250601", "2025-06-01")]
    [InlineData("2025年6月1日", "2025-06-01")]
    [InlineData("２０２５／６／１", "2025-06-01")]
    [InlineData("2025/6/1 0:00", "2025-06-01")]
    [InlineData("令和7年6月1日", "2025-06-01")]
    [InlineData(" 令和７年６月１日 ", "2025-06-01")]
    [InlineData("㋿7年6月1日", "2025-06-01")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("R7.6.1", "2025-06-01")]
    [InlineData("h30/12/3", "2018-12-03")]
    public void TryParse_ADayAsOfficesWriteIt_ReadsIt(string text, string day)
    {
        Assert.True(WrittenDate.TryParse(text, out var read));
        Assert.Equal(day, $"{read:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("令和7年度")]
    [InlineData("2025-02-29")]
    [InlineData("2025-6/1")]
    [InlineData("25/6/1")]
    [InlineData("6月1日")]
    [InlineData("令和0年1月1日")]
    [InlineData("平成31年5月1日")]
    [InlineData("令和元年4月30日")]
    [InlineData("令和7年13月1日")]
    [InlineData("2025-06-01 12:30")]
    [InlineData("\uD800")]
    public void TryParse_WhatIsNoDay_IsNone(string? text) => Assert.False(WrittenDate.TryParse(text, out _));
}
