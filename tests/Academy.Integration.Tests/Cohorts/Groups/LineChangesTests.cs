using Academy.Cohorts.Services.Groups.Proposals;

namespace Academy.Integration.Tests.Cohorts.Groups;

public sealed class LineChangesTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "")]
    [InlineData("", "a\nb", "+a +b")]
    [InlineData("a\nb", "a\nc\nb", "a +c b")]
    [InlineData("a\n b", "a\nb", "a - b +b")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8", "1\n2\n3\n4\nx\n6\n7\n8", "…2 3 4 -5 +x 6 7 …1")]
    public void Changes_AreShownWithTheLinesAroundThem(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(' ', LineChanges.Between(before, after).Select(line => line.Kind switch
        {
            LineChangeKind.Added => $"+{line.Text}",
            LineChangeKind.Removed => $"-{line.Text}",
            LineChangeKind.LeftOut => $"…{line.LeftOut}",
            _ => line.Text,
        })));

    /// <summary>As many lines as a proposal can have, none of them the same.</summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(3_000)]
    public async Task Changes_OfTwoTextsThatHaveNothingInCommon_ComeInTime(int lines)
    {
        var (before, after) = (string.Join('\n', Enumerable.Range(0, lines).Select(number => $"a{number}")), string.Join('\n', Enumerable.Range(0, lines).Select(number => $"b{number}")));

        var changes = await Task.Run(() => LineChanges.Between(before, after), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        Assert.Equal(2 * lines, changes.Count);
    }
}
