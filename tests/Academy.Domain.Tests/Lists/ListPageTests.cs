using Academy.Domain.Lists;

namespace Academy.Domain.Tests.Lists;

public sealed class ListPageTests
{
    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("two", 1)]
    [InlineData("-1", 1)]
    [InlineData("0", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("4", 3)]
    [InlineData("99999999999999", 1)]
    public void Page_ThatWasAskedFor_IsTheNearestOne(string? asked, int number)
    {
        var page = ListPage.Of(Enumerable.Range(0, 45).ToList(), asked, 20);

        Assert.Equal((number, 3, 45), (page.Number, page.Pages, page.Total));
        Assert.Equal(Enumerable.Range(0, 45).Skip((number - 1) * 20).Take(20), page.Rows);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 1)]
    [InlineData(21, 2)]
    public void Pages_AreAsManyAsTheRowsFill_AndAtLeastOne(int total, int pages) =>
        Assert.Equal((pages, total, pages * 20 - 20), PageCut.Of(total, "1000", 20) is var cut ? (cut.Pages, cut.Total, cut.Skip) : default);

    [Fact]
    public void Select_KeepsWhereThePageIs() =>
        Assert.Equal((2, 2, 3, "3"), ListPage.Of([1, 2, 3], "2", 2).Select(number => $"{number}") is var page ? (page.Number, page.Pages, page.Total, Assert.Single(page.Rows)) : default);
}
