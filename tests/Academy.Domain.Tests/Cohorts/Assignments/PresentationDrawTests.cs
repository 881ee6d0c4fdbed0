using Academy.Domain.Cohorts.Assignments;

namespace Academy.Domain.Tests.Cohorts.Assignments;

public sealed class PresentationDrawTests
{
    private static readonly Guid Term = new("01999c00-0000-7000-8000-000000000005");

    /// <summary>As <c>printf '%s\n' … | sha256sum</c> and <c>printf '%s' 'seed:1' | sha256sum</c> say.</summary>
    [Fact]
    public void Of_ThreeGroups_IsWhatTheShellFinds()
    {
        var list = PresentationDraw.Write(Term, new(2027, 3, 14), [3, 1, 2]);
        var seed = PresentationDraw.SeedOf(list);

        Assert.Equal("01999c00-0000-7000-8000-000000000005\n2027-03-14\n1\n2\n3\n", list);
        Assert.Equal("932eafdf983c226972ec3f1af551fabf70fd14d894e4f58b6779feccf5c99440", seed);
        Assert.Equal([3, 1, 2], PresentationDraw.Of(seed, [1, 2, 3]));
        Assert.Equal(PresentationDraw.Of(seed, [1, 2, 3]), PresentationDraw.Of(seed, [3, 2, 1]));
    }

    /// <summary>Each of three groups is the first about as often: in 3,000 draws 1,000 times, give or take.</summary>
    [Fact]
    public void Of_ManySeeds_PrefersNobody()
    {
        var first = Enumerable.Range(0, 3_000).CountBy(number => PresentationDraw.Of(PresentationDraw.SeedOf($"{number}"), [1, 2, 3])[0]).ToDictionary();

        Assert.All(Enumerable.Range(1, 3), group => Assert.InRange(first[group], 850, 1_150));
    }
}
