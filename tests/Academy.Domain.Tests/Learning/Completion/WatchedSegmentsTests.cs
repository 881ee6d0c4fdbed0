using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Learning.Completion;

public sealed class WatchedSegmentsTests
{
    private const int Length = 60;

    private static readonly Arbitrary<Segment[]> Played = Gen.ArrayOf(
        from one in Gen.Choose(0, Length + 10)
        from other in Gen.Choose(0, Length + 10)
        select new Segment(one, other)).ToArbitrary();

    [Fact]
    public void With_PartsThatTouchOrOverlap_AreOne() => Assert.Equal(
        [new Segment(0, 20), new(30, 40)],
        WatchedSegments.None.With([new(30, 40), new(0, 10), new(5, 12), new(12, 20)]).Parts);

    [Fact]
    public void With_PartsOfNoLength_AreNone() => Assert.Empty(WatchedSegments.None.With([new(5, 5), new(9, 3)]).Parts);

    [Fact]
    public void Within_AnyParts_IsTheSecondsCountedOneByOne() => Prop.ForAll(Played, parts =>
    {
        var seconds = new bool[Length];
        foreach (var part in parts)
        {
            for (var second = (int)part.From; second < Math.Min(part.To, Length); second++)
                seconds[second] = true;
        }
        return WatchedSegments.None.With(parts).Within(Length) == seconds.Count(second => second);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_OneByOneInAnyOrder_IsTheSameAndNeverLess() => Prop.ForAll(Played, parts =>
    {
        var watched = WatchedSegments.None;
        foreach (var part in parts.Reverse())
        {
            var more = watched.With([part]);
            if (more.Within(Length) < watched.Within(Length))
                return false;
            watched = more;
        }
        return watched.Parts.SequenceEqual(WatchedSegments.None.With(parts).Parts);
    }).QuickCheckThrowOnFailure();
}
