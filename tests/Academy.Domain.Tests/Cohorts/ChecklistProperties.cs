using Academy.Domain.Cohorts;
using FsCheck;
using FsCheck.Fluent;

namespace Academy.Domain.Tests.Cohorts;

/// <summary>For every rule and standing of a short term, against all that can still come.</summary>
public sealed class ChecklistProperties
{
    private const int SessionCount = 4;

    private static readonly Attendance[] Ways = Enum.GetValues<Attendance>();

    private static readonly Arbitrary<TermRule> Rules = (
        from sessions in Gen.Choose(0, SessionCount)
        from byRecording in Gen.Choose(0, 2)
        from partialCounts in Gen.Elements(true, false)
        from required in Gen.SubListOf(Enumerable.Range(1, SessionCount))
        from courses in Gen.Choose(0, 3)
        from assignment in Gen.Elements(true, false)
        from reflection in Gen.Elements(true, false)
        select new TermRule(sessions, byRecording, partialCounts, [.. required.Take(2)], courses, assignment, reflection)).ToArbitrary();

    private static readonly Arbitrary<ParticipationStanding> Standings = (
        from recorded in Gen.Elements<Attendance?>([null, .. Ways.Select(way => (Attendance?)way)]).ListOf(SessionCount)
        from courses in Gen.Choose(0, 3)
        from completed in Gen.Choose(0, courses)
        from accepted in Gen.Elements(true, false)
        from handedIn in Gen.Elements(true, false)
        select new ParticipationStanding(
            SessionCount, recorded.Index().Where(one => one.Item is not null).ToDictionary(one => one.Index + 1, one => one.Item!.Value), courses, completed, accepted, handedIn)).ToArbitrary();

    private static readonly Arbitrary<int> Numbers = Gen.Choose(1, SessionCount).ToArbitrary();

    [Fact]
    public void Complete_IsWhatTheRuleAsksFor() => Prop.ForAll(Rules, Standings, (rule, standing) =>
        Checklist.Of(rule, standing).IsComplete == IsFulfilled(rule, standing)).QuickCheckThrowOnFailure();

    /// <summary>Neither is hope given that is none, nor taken that is one.</summary>
    [Fact]
    public void Missed_IsWhatNoFutureMeets() => Prop.ForAll(Rules, Standings, (rule, standing) =>
        Checklist.Of(rule, standing).IsMissed == !Futures(standing).Any(future => IsFulfilled(rule, future))).QuickCheckThrowOnFailure();

    /// <summary>For an open item something lies ahead that meets it, for each by itself too.</summary>
    [Fact]
    public void Item_IsMissedExactlyWhenNoFutureMeetsIt() => Prop.ForAll(Rules, Standings, (rule, standing) =>
    {
        var futures = Futures(standing).Select(future => Checklist.Of(rule, future).Items).ToList();
        return Checklist.Of(rule, standing).Items.Index().All(item =>
            item.Item.State is ChecklistState.Missed == !futures.Any(future => future[item.Index].State is ChecklistState.Met));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void MoreAttendance_NeverMakesAnythingWorse() => Prop.ForAll(Rules, Standings, Numbers, (rule, standing, number) =>
        Steps(standing, number).All(better => Checklist.Of(rule, standing).Items.Zip(Checklist.Of(rule, better).Items).All(pair =>
            pair.Second.Done >= pair.First.Done && Rank(pair.Second.State) >= Rank(pair.First.State)))).QuickCheckThrowOnFailure();

    /// <summary>The rule as its sentence has it.</summary>
    private static bool IsFulfilled(TermRule rule, ParticipationStanding standing)
    {
        var attended = standing.Attendance.Where(one => one.Value is Attendance.Attended or Attendance.Late || (one.Value is Attendance.Partial && rule.PartialCounts)).Select(one => one.Key).ToHashSet();
        var madeUpFor = standing.Attendance.Count(one => one.Value is Attendance.Recording);
        return Enumerable.Range(0, rule.ByRecording + 1).Any(used => used <= madeUpFor && attended.Count + used >= rule.Sessions)
            && rule.Required.All(attended.Contains)
            && standing.CoursesCompleted >= rule.Courses
            && (standing.IsAssignmentAccepted || !rule.Assignment)
            && (standing.IsReflectionIn || !rule.Reflection);
    }

    /// <summary>What can still come: any attendance where none is recorded, the recording of what was missed, and all works and courses.</summary>
    private static IEnumerable<ParticipationStanding> Futures(ParticipationStanding standing)
    {
        IEnumerable<IReadOnlyDictionary<int, Attendance>> futures = [standing.Attendance];
        for (var number = 1; number <= SessionCount; number++)
        {
            var (at, ways) = (number, standing.Attendance.TryGetValue(number, out var how) ? [how, .. how is Attendance.Absent or Attendance.Partial ? new[] { Attendance.Recording } : []] : Ways);
            futures = futures.SelectMany(future => ways.Select(way => new Dictionary<int, Attendance>(future) { [at] = way })).ToList();
        }

        return futures.Select(future => standing with { Attendance = future, CoursesCompleted = standing.Courses, IsAssignmentAccepted = true, IsReflectionIn = true });
    }

    /// <summary>The same with more of a session attended.</summary>
    private static IEnumerable<ParticipationStanding> Steps(ParticipationStanding standing, int number)
    {
        var more = standing.Attendance.TryGetValue(number, out var how) ? how switch
        {
            Attendance.Absent => [Attendance.Partial, Attendance.Recording, Attendance.Late, Attendance.Attended],
            Attendance.Partial or Attendance.Recording => [Attendance.Late, Attendance.Attended],
            _ => Array.Empty<Attendance>(),
        } : [Attendance.Late, Attendance.Attended];
        return more.Select(way => standing with { Attendance = new Dictionary<int, Attendance>(standing.Attendance) { [number] = way } });
    }

    private static int Rank(ChecklistState state) => state switch { ChecklistState.Missed => 0, ChecklistState.Open => 1, _ => 2 };
}
