using System.Numerics;
using Academy.Domain.Cohorts.Assignments;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts.Assignments;

/// <summary>For whatever marks of lecturers and other groups by four criteria.</summary>
public sealed class AssignmentResultProperties
{
    private const int Criteria = 4;

    private static readonly Arbitrary<(int[][] Lecturers, int[][] Peers)> Given = (
        from lecturers in Gen.Choose(1, RubricCriterion.Best).ArrayOf(Criteria).ListOf(5)
        from lecturersCount in Gen.Choose(0, 5)
        from peers in Gen.Choose(1, RubricCriterion.Best).ArrayOf(Criteria).ListOf(24)
        from peersCount in Gen.Choose(0, 24)
        select (lecturers.Take(lecturersCount).ToArray(), peers.Take(peersCount).ToArray())).ToArbitrary();

    /// <summary>Multiplied out, so that nothing is rounded before the end.</summary>
    [Fact]
    public void Mean_IsTheWeightedOne_CutToTheTenth() => Hold((lecturers, peers) =>
    {
        var (upper, lower) = Exact(lecturers, peers);
        return AssignmentResult.Of(Criteria, lecturers, peers).Mean is { } mean
            ? mean * 10 == decimal.Truncate(mean * 10) && Within((BigInteger)(mean * 10), upper * 10, lower)
            : lower.IsZero;
    });

    [Fact]
    public void Points_AreBetweenTheLowestAndTheHighestMark() => Hold((lecturers, peers) => AssignmentResult.Of(Criteria, lecturers, peers) is var result
        && result.Criteria.Index().All(one => one.Item.Mean is not { } mean
            || (mean >= lecturers.Concat(peers).Min(marks => marks[one.Index]) && mean <= lecturers.Concat(peers).Max(marks => marks[one.Index]))));

    [Fact]
    public void Order_IsNoDifference() => Hold((lecturers, peers) =>
        Same(AssignmentResult.Of(Criteria, lecturers, peers), AssignmentResult.Of(Criteria, [.. lecturers.Reverse()], [.. peers.Reverse()])));

    /// <summary>A better mark never makes it worse.</summary>
    [Fact]
    public void BetterMark_NeverSuggestsLess() => Hold((lecturers, peers) => lecturers.Length == 0 || Enumerable.Range(0, Criteria).All(index =>
    {
        var better = lecturers.Select(marks => marks.ToArray()).ToArray();
        better[0][index] = Math.Min(RubricCriterion.Best, better[0][index] + 1);
        var (was, now) = (AssignmentResult.Of(Criteria, lecturers, peers), AssignmentResult.Of(Criteria, better, peers));
        return now.Mean >= was.Mean && (was.Suggestion is not AssignmentSuggestion.Accept || now.Suggestion is AssignmentSuggestion.Accept);
    }));

    private static (BigInteger Upper, BigInteger Lower) Exact(int[][] lecturers, int[][] peers)
    {
        BigInteger Sum(int[][] of) => of.Sum(marks => marks.Sum());
        return (lecturers.Length, peers.Length) switch
        {
            (_, 0) => (Sum(lecturers), lecturers.Length * Criteria),
            (0, _) => (Sum(peers), peers.Length * Criteria),
            var (first, second) => ((6 * Sum(lecturers) * second) + (4 * Sum(peers) * first), 10 * Criteria * first * second),
        };
    }

    /// <summary>Whether the whole number is the nearest one to the fraction, of two the higher.</summary>
    private static bool Within(BigInteger whole, BigInteger upper, BigInteger lower) =>
        2 * ((whole * lower) - upper) is var off && off <= lower && off > -lower;

    private static bool Same(AssignmentResult one, AssignmentResult other) => one.Mean == other.Mean && one.Criteria.SequenceEqual(other.Criteria);

    private static void Hold(Func<int[][], int[][], bool> holds) => Prop.ForAll(Given, given => holds(given.Lecturers, given.Peers)).QuickCheckThrowOnFailure();
}
