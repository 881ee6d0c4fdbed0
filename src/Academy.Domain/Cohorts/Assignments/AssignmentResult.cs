namespace Academy.Domain.Cohorts.Assignments;

/// <summary>
/// What the marks of a group's work come to. Points are given to the tenth, half a tenth upwards, and it is these that count: what is read as 2.5 is 2.5.
/// </summary>
/// <param name="Lecturers">How many of them have marked it.</param>
/// <param name="Peers">How many participants of other groups have.</param>
/// <param name="Criteria">In the order of the rubric.</param>
/// <param name="Mean">Of all criteria; null when nobody has marked it.</param>
public sealed record AssignmentResult(int Lecturers, int Peers, IReadOnlyList<CriterionResult> Criteria, decimal? Mean)
{
    /// <summary>So many lecturers have to mark a work before it is accepted.</summary>
    public const int LecturersNeeded = 2;

    /// <summary>Accepted from this mean on.</summary>
    public const decimal LeastMean = 2.5m;

    /// <summary>A criterion below it counts as one that has to be done anew.</summary>
    public const decimal LeastOfCriterion = 1.5m;

    /// <summary>The mean of the lecturers weighs 6, that of the other groups 4; where only one of them is there, it is the result.</summary>
    private const long LecturersWeight = 6;

    private const long PeersWeight = 4;

    /// <summary>What the rule of the programme says to it.</summary>
    public AssignmentSuggestion Suggestion =>
        Lecturers < LecturersNeeded ? AssignmentSuggestion.Wait
        : Mean >= LeastMean && Criteria.All(criterion => criterion.Mean >= LeastOfCriterion) ? AssignmentSuggestion.Accept
        : AssignmentSuggestion.Return;

    /// <param name="criteria">How many the rubric has.</param>
    /// <param name="lecturers">Of each one the marks, 1 to 4, in the order of the criteria.</param>
    /// <param name="peers">Likewise of participants of other groups.</param>
    /// <exception cref="ArgumentException">Marks are missing, or there are too many.</exception>
    public static AssignmentResult Of(int criteria, IReadOnlyCollection<IReadOnlyList<int>> lecturers, IReadOnlyCollection<IReadOnlyList<int>> peers)
    {
        if (lecturers.Concat(peers).Any(marks => marks.Count != criteria))
            throw new ArgumentException($"There is one mark for each of the {criteria} criteria.");
        var sums = Enumerable.Range(0, criteria).Select(index => (Lecturers: lecturers.Sum(marks => (long)marks[index]), Peers: peers.Sum(marks => (long)marks[index]))).ToList();
        var (upper, lower) = Weigh(sums.Sum(sum => sum.Lecturers), lecturers.Count, sums.Sum(sum => sum.Peers), peers.Count);
        return new(
            lecturers.Count, peers.Count,
            [.. sums.Select(sum =>
            {
                var mean = Weigh(sum.Lecturers, lecturers.Count, sum.Peers, peers.Count);
                return new CriterionResult(Tenths(sum.Lecturers, lecturers.Count), Tenths(sum.Peers, peers.Count), Tenths(mean.Upper, mean.Lower));
            })],
            Tenths(upper, lower * criteria));
    }

    /// <summary>A fraction, since a third has no end: half a tenth has to be met to the point.</summary>
    private static (long Upper, long Lower) Weigh(long lecturers, long lecturersCount, long peers, long peersCount) => (lecturersCount, peersCount) switch
    {
        (_, 0) => (lecturers, lecturersCount),
        (0, _) => (peers, peersCount),
        _ => ((LecturersWeight * lecturers * peersCount) + (PeersWeight * peers * lecturersCount), (LecturersWeight + PeersWeight) * lecturersCount * peersCount),
    };

    private static decimal? Tenths(long upper, long lower) => lower == 0 ? null : ((20 * upper) + lower) / (2 * lower) / 10m;
}

/// <summary>The points of a criterion.</summary>
/// <param name="ByLecturers">Null when none has marked the work.</param>
/// <param name="ByPeers">Null when no participant of another group has.</param>
/// <param name="Mean">Of both; null when nobody has.</param>
public sealed record CriterionResult(decimal? ByLecturers, decimal? ByPeers, decimal? Mean);

/// <summary>What the rule of a programme says to the marks of a group's work. The host decides.</summary>
public enum AssignmentSuggestion
{
    /// <summary>Too few lecturers have marked it.</summary>
    Wait,

    Accept,
    Return,
}
