using Academy.Domain.Cohorts;

namespace Academy.Domain.Tests.Cohorts;

/// <summary>The rule of the first programme: 5 of 6 attended, at most 1 of them by recording and report, the last one in any case, 4 of 5 courses, assignment and reflection.</summary>
public sealed class ChecklistTests
{
    private static readonly TermRule Rule = new(Sessions: 5, ByRecording: 1, PartialCounts: false, Required: [6], Courses: 4, Assignment: true, Reflection: true);

    [Fact]
    public void Of_SomebodyWhoHasJustJoined_AsksForEverything()
    {
        var checklist = Checklist.Of(Rule, Standing());

        Assert.Equal(
            [ChecklistKind.Sessions, ChecklistKind.Session, ChecklistKind.Courses, ChecklistKind.Assignment, ChecklistKind.Reflection],
            checklist.Items.Select(item => item.Kind));
        Assert.Equal([5, 1, 4, 1, 1], checklist.Items.Select(item => item.Left));
        Assert.Equal(6, checklist.Items[1].Session);
        Assert.All(checklist.Items, item => Assert.Equal((0, ChecklistState.Open), (item.Done, item.State)));
        Assert.Equal((false, false), (checklist.IsComplete, checklist.IsMissed));
    }

    [Fact]
    public void Of_ARuleThatAsksForSessionsAlone_HasOneItem() =>
        Assert.Equal([ChecklistKind.Sessions], Checklist.Of(new(5, 0, false, [], 0, false, false), Standing()).Items.Select(item => item.Kind));

    [Fact]
    public void Of_CoursesByName_AsksForEachOfThem()
    {
        var (done, open) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var checklist = Checklist.Of(new(0, 0, false, [], 0, false, false) { NamedCourses = [done, open] }, Standing() with { CompletedCourses = new HashSet<Guid> { done } });

        Assert.Equal(
            [(null, ChecklistState.Met), (done, ChecklistState.Met), (open, ChecklistState.Open)],
            checklist.Items.Select(item => (item.Course, item.State)));
        Assert.Equal((ChecklistKind.Course, 1), (checklist.Items[2].Kind, checklist.Items[2].Left));
    }

    [Fact]
    public void Within_FewerSessionsAndCourses_AsksForNoMoreThanThereIs()
    {
        var (kept, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var rule = (Rule with { NamedCourses = [kept, gone] }).Within(3, [kept]);

        Assert.Equal((3, 1, 1), (rule.Sessions, rule.ByRecording, rule.Courses));
        Assert.Equal([kept], rule.NamedCourses);
        Assert.Equal(Rule, Rule.Within(6, [.. Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7())]));
    }

    [Fact]
    public void Of_FourSessionsAttended_AsksForOneMore()
    {
        var sessions = Sessions(Attendance.Attended, Attendance.Attended, Attendance.Late, Attendance.Attended);

        Assert.Equal((4, 5, 1, ChecklistState.Open), (sessions.Done, sessions.Needed, sessions.Left, sessions.State));
    }

    [Fact]
    public void Of_EverySessionAttended_IsMoreThanAsked()
    {
        var sessions = Sessions([.. Enumerable.Repeat(Attendance.Attended, 6)]);

        Assert.Equal((6, 5, 0, ChecklistState.Met), (sessions.Done, sessions.Needed, sessions.Left, sessions.State));
    }

    [Fact]
    public void Of_Recordings_CountsAsManyAsTheRuleAllows()
    {
        Assert.Equal(3, Sessions(Attendance.Attended, Attendance.Attended, Attendance.Recording).Done);
        Assert.Equal(3, Sessions(Attendance.Attended, Attendance.Attended, Attendance.Recording, Attendance.Recording).Done);
        Assert.Equal(2, Checklist.Of(Rule with { ByRecording = 0 }, Standing(Attendance.Attended, Attendance.Attended, Attendance.Recording)).Items[0].Done);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Of_APartOfASession_CountsWhereTheRuleSaysSo(bool counts, int done) =>
        Assert.Equal(done, Checklist.Of(Rule with { PartialCounts = counts }, Standing(Attendance.Attended, Attendance.Partial)).Items[0].Done);

    /// <summary>One absence is within the rule and a second one can be made up for; with a third the five are out of reach, though three sessions lie ahead.</summary>
    [Theory]
    [InlineData(ChecklistState.Open, Attendance.Absent)]
    [InlineData(ChecklistState.Open, Attendance.Absent, Attendance.Absent)]
    [InlineData(ChecklistState.Open, Attendance.Absent, Attendance.Recording)]
    [InlineData(ChecklistState.Missed, Attendance.Absent, Attendance.Absent, Attendance.Absent)]
    [InlineData(ChecklistState.Missed, Attendance.Recording, Attendance.Recording, Attendance.Recording)]
    [InlineData(ChecklistState.Missed, Attendance.Partial, Attendance.Absent, Attendance.Recording)]
    public void Of_Absences_IsMissedWhenNothingAheadCanMeetIt(ChecklistState state, params Attendance[] attendance) => Assert.Equal(state, Sessions(attendance).State);

    [Fact]
    public void Of_TheRequiredSessionMissed_CannotBeMetByARecordingNorByAllOthers()
    {
        Attendance[] five = [.. Enumerable.Repeat(Attendance.Attended, 5)];

        Assert.Equal((ChecklistState.Met, ChecklistState.Met), States([.. five, Attendance.Late]));
        Assert.Equal((ChecklistState.Met, ChecklistState.Missed), States([.. five, Attendance.Absent]));
        Assert.Equal((ChecklistState.Met, ChecklistState.Missed), States([.. five, Attendance.Recording]));
        Assert.Equal((ChecklistState.Met, ChecklistState.Missed), States([.. five, Attendance.Partial]));
        Assert.True(Checklist.Of(Rule, Standing([.. five, Attendance.Absent])).IsMissed);
    }

    /// <summary>Whoever was there reads on the same evening that nothing is lost, and not that it is, until somebody has written down who came.</summary>
    [Fact]
    public void Of_SessionsThatNobodyHasRecordedYet_HoldsNothingAgainstAnybody()
    {
        var checklist = Checklist.Of(Rule, Standing(Attendance.Absent, Attendance.Attended));

        Assert.Equal([ChecklistState.Open, ChecklistState.Open], checklist.Items.Take(2).Select(item => item.State));
    }

    [Theory]
    [InlineData(3, 5, 1, ChecklistState.Open)]
    [InlineData(4, 5, 0, ChecklistState.Met)]
    [InlineData(5, 5, 0, ChecklistState.Met)]
    [InlineData(3, 3, 1, ChecklistState.Missed)]
    public void Of_Courses_CountsThoseThatAreCompleted(int completed, int there, int left, ChecklistState state)
    {
        var courses = Checklist.Of(Rule, Standing() with { Courses = there, CoursesCompleted = completed }).Items.Single(item => item.Kind is ChecklistKind.Courses);

        Assert.Equal((left, state), (courses.Left, courses.State));
    }

    [Fact]
    public void Of_AllThatIsAsked_IsComplete_AndOfAllButOneIsNot()
    {
        var all = Standing([.. Enumerable.Repeat(Attendance.Attended, 6)]) with { CoursesCompleted = 4, IsAssignmentAccepted = true, IsReflectionIn = true };

        Assert.True(Checklist.Of(Rule, all).IsComplete);
        Assert.All(
            new[] { all with { CoursesCompleted = 3 }, all with { IsAssignmentAccepted = false }, all with { IsReflectionIn = false } },
            standing => Assert.Equal((false, false), (Checklist.Of(Rule, standing).IsComplete, Checklist.Of(Rule, standing).IsMissed)));
    }

    private static (ChecklistState Sessions, ChecklistState Required) States(params Attendance[] attendance)
    {
        var items = Checklist.Of(Rule, Standing(attendance)).Items;
        return (items[0].State, items[1].State);
    }

    private static ChecklistItem Sessions(params Attendance[] attendance) => Checklist.Of(Rule, Standing(attendance)).Items[0];

    /// <param name="attendance">Of the first sessions; of the others nothing is recorded.</param>
    private static ParticipationStanding Standing(params Attendance[] attendance) =>
        new(6, attendance.Index().ToDictionary(one => one.Index + 1, one => one.Item), 5, 0, false, false);
}
