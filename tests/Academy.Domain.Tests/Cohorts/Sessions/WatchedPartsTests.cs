using Academy.Domain.Cohorts.Sessions;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class WatchedPartsTests
{
    private const int Length = 100;

    private static readonly TimeSpan Long = TimeSpan.FromDays(1);

    private static readonly Arbitrary<WatchedPart[]> Parts =
        (from froms in Gen.Choose(-20, 120) from untils in Gen.Choose(-20, 120) select new WatchedPart(froms, untils)).ArrayOf().ToArbitrary();

    private static readonly Arbitrary<int> Elapsed = Gen.Choose(0, 60).ToArbitrary();

    [Fact]
    public void Of_IsTheSecondsThatAnyPartHas() => Prop.ForAll(Parts, parts =>
        Seconds(WatchedParts.Of(parts, Length)).SetEquals(parts.SelectMany(Seconds).Where(second => second is >= 0 and < Length))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_IsInOrderWithoutOverlapsAndNeverMoreThanTheLength() => Prop.ForAll(Parts, parts =>
    {
        var watched = WatchedParts.Of(parts, Length);
        return watched.List.All(part => part.From < part.Until) && watched.List.Zip(watched.List.Skip(1)).All(pair => pair.First.Until < pair.Second.From)
            && watched.Seconds == Seconds(watched).Count && watched.Seconds <= Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_IsTheSameInAnyOrder_AndWhenToldAgain() => Prop.ForAll(Parts, Parts, (first, second) =>
    {
        var there = WatchedParts.None.With(first, Length, Long).With(second, Length, Long);
        return there == WatchedParts.None.With(second, Length, Long).With(first, Length, Long) && there == there.With(first, Length, TimeSpan.Zero);
    }).QuickCheckThrowOnFailure();

    /// <summary>Twice as fast as the clock and no faster, however it is told; and nothing that was watched is lost.</summary>
    [Fact]
    public void With_NeverAddsMoreThanCanHaveBeenPlayed() => Prop.ForAll(Parts, Parts, Elapsed, (before, told, elapsed) =>
    {
        var known = WatchedParts.Of(before, Length);
        var after = known.With(told, Length, TimeSpan.FromSeconds(elapsed));
        var possible = Seconds(WatchedParts.Of([.. before, .. told], Length));
        return after.Seconds - known.Seconds == Math.Min(2 * elapsed, possible.Count - known.Seconds)
            && Seconds(known).IsSubsetOf(Seconds(after)) && Seconds(after).IsSubsetOf(possible);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Missing_IsTheRest() => Prop.ForAll(Parts, parts =>
    {
        var watched = WatchedParts.Of(parts, Length);
        var missing = WatchedParts.Of(watched.Missing(Length), Length);
        return missing.Seconds + watched.Seconds == Length && !Seconds(missing).Overlaps(Seconds(watched)) && missing.List.SequenceEqual(watched.Missing(Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_AReportThatIsTooLong_IsCutFromItsEnd() =>
        Assert.Equal([new(0, 30), new(50, 50 + 10)], WatchedParts.Of([new(0, 30)], Length).With([new(20, 30), new(50, 90)], Length, TimeSpan.FromSeconds(5)).List);

    [Theory]
    [InlineData(199, 99)]
    [InlineData(200, 100)]
    [InlineData(0, 0)]
    public void PercentOf_IsAllOnlyOfAll(int seconds, int percent) => Assert.Equal(percent, WatchedParts.Of([new(0, seconds)], 200).PercentOf(200));

    private static HashSet<int> Seconds(WatchedParts watched) => [.. watched.List.SelectMany(Seconds)];

    private static IEnumerable<int> Seconds(WatchedPart part) => Enumerable.Range(part.From, Math.Max(0, part.Until - part.From));
}
