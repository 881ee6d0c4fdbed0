using Academy.Domain.Work;

namespace Academy.Domain.Tests.Work;

public sealed class BackOffTests
{
    [Fact]
    public void After_GrowsWithEachAttemptAndEndsWithinADay()
    {
        var waits = Enumerable.Range(1, BackOff.Attempts).Select(BackOff.After).ToList();

        Assert.Null(waits[^1]);
        Assert.All(waits[..^1], wait => Assert.NotNull(wait));
        Assert.All(waits[..^1].Zip(waits[1..^1]), pair => Assert.True(pair.First < pair.Second));
        Assert.True(waits.Aggregate(TimeSpan.Zero, (sum, wait) => sum + (wait ?? TimeSpan.Zero)) < TimeSpan.FromDays(1));
    }
}
