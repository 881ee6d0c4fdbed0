using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class MakeUpTests
{
    [Theory]
    [InlineData(null, 90, MakeUpStep.Open)]
    [InlineData(Attendance.Absent, 100, MakeUpStep.Open)]
    [InlineData(Attendance.Partial, 90, MakeUpStep.Open)]
    [InlineData(Attendance.Absent, 89, MakeUpStep.Unwatched)]
    [InlineData(Attendance.Absent, 0, MakeUpStep.Unwatched)]
    [InlineData(Attendance.Absent, null, MakeUpStep.None)]
    [InlineData(Attendance.Attended, 100, MakeUpStep.None)]
    [InlineData(Attendance.Late, 100, MakeUpStep.None)]
    [InlineData(Attendance.Recording, 100, MakeUpStep.None)]
    public void Step_OfASessionThatMayBeMadeUpFor_FollowsFromWhatWasMissedAndWatched(Attendance? how, int? watched, MakeUpStep step) =>
        Assert.Equal(step, MakeUp.StepOf(Rule(), 1, how, null, watched));

    [Fact]
    public void Step_WithAReport_IsWhereThatStands()
    {
        Assert.Equal(MakeUpStep.Submitted, MakeUp.StepOf(Rule(), 1, Attendance.Absent, MakeUpState.Submitted, 100));
        Assert.Equal(MakeUpStep.Accepted, MakeUp.StepOf(Rule(), 1, Attendance.Recording, MakeUpState.Accepted, null));
        Assert.Equal(MakeUpStep.Open, MakeUp.StepOf(Rule(), 1, Attendance.Absent, MakeUpState.Returned, 100));
        // Who was there after all has nothing left to hand in.
        Assert.Equal(MakeUpStep.None, MakeUp.StepOf(Rule(), 1, Attendance.Attended, MakeUpState.Returned, 100));
    }

    [Fact]
    public void Step_IsAsTheRuleOfTheTermSays()
    {
        Assert.Equal(MakeUpStep.Impossible, MakeUp.StepOf(Rule(), 6, Attendance.Absent, null, 100));
        Assert.Equal(MakeUpStep.None, MakeUp.StepOf(Rule() with { ByRecording = 0 }, 1, Attendance.Absent, null, 100));
        Assert.Equal(MakeUpStep.None, MakeUp.StepOf(Rule() with { PartialCounts = true }, 1, Attendance.Partial, null, 100));
    }

    private static TermRule Rule() => new(5, 1, PartialCounts: false, [6], 0, Assignment: false, Reflection: false);
}
