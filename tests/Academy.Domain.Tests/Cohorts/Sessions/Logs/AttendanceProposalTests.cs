using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions.Logs;

namespace Academy.Domain.Tests.Cohorts.Sessions.Logs;

/// <summary>A session from 13:30 to 16:30, and what being there for a part of it is called.</summary>
public sealed class AttendanceProposalTests
{
    private static readonly DateTime Start = new(2026, 12, 15, 4, 30, 0, DateTimeKind.Utc);

    private static readonly Stay Session = new(Start, Start.AddMinutes(180));

    [Theory]
    [InlineData(-5, 185, Attendance.Attended)]
    [InlineData(10, 180, Attendance.Attended)]
    [InlineData(11, 180, Attendance.Late)]
    [InlineData(0, 170, Attendance.Attended)]
    [InlineData(0, 169, Attendance.Partial)]
    [InlineData(36, 180, Attendance.Late)]
    [InlineData(37, 180, Attendance.Partial)]
    [InlineData(0, 36, Attendance.Partial)]
    [InlineData(0, 35, null)]
    [InlineData(-60, 0, null)]
    public void OneStay_IsProposedByItsBeginningEndAndShare(int from, int until, Attendance? expected) =>
        Assert.Equal(expected, AttendanceProposal.Of(Of((from, until)), Session));

    [Fact]
    public void Gaps_CountByTheirShare()
    {
        Assert.Equal(Attendance.Attended, AttendanceProposal.Of(Of((0, 80), (116, 180)), Session));
        Assert.Equal(Attendance.Partial, AttendanceProposal.Of(Of((0, 80), (117, 180)), Session));
    }

    /// <summary>Who came late or left early cannot be told then.</summary>
    [Theory]
    [InlineData(144, Attendance.Attended)]
    [InlineData(143, Attendance.Partial)]
    [InlineData(35, null)]
    [InlineData(1_000, Attendance.Attended)]
    public void LengthAlone_IsProposedByItsShare(int minutes, Attendance? expected) =>
        Assert.Equal(expected, AttendanceProposal.Of(Presence.In(Session, [], TimeSpan.FromMinutes(minutes)), Session));

    private static Presence Of(params (int From, int Until)[] stays) =>
        Presence.In(Session, stays.Select(stay => new Stay(Start.AddMinutes(stay.From), Start.AddMinutes(stay.Until))), TimeSpan.Zero);
}
