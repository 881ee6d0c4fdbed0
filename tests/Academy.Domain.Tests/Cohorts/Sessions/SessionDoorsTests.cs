using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Time;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class SessionDoorsTests
{
    /// <summary>13:30 to 16:30.</summary>
    private static readonly SessionAppointment Session = new(new(2026, 12, 15), new(13, 30), 180, null, null);

    [Theory]
    [InlineData("12:29:59", ArrivalTime.TooEarly)]
    [InlineData("12:30:00", ArrivalTime.InTime)]
    [InlineData("13:30:00", ArrivalTime.InTime)]
    [InlineData("13:40:59", ArrivalTime.InTime)]
    [InlineData("13:41:00", ArrivalTime.Late)]
    [InlineData("16:30:59", ArrivalTime.Late)]
    [InlineData("16:31:00", ArrivalTime.Over)]
    public void Arrival_CountsByWholeMinutes(string clock, ArrivalTime time) => Assert.Equal(time, SessionDoors.At(Session, At(clock)));

    [Fact]
    public void Arrival_OnOtherDays_IsTooEarlyOrOver()
    {
        Assert.Equal(ArrivalTime.TooEarly, SessionDoors.At(Session, At("13:30:00").AddDays(-1)));
        Assert.Equal(ArrivalTime.Over, SessionDoors.At(Session, At("13:30:00").AddDays(1)));
    }

    [Theory]
    [InlineData("12:00:00", null, "13:00:00", true)]
    [InlineData("12:00:00", null, "17:29:59", true)]
    [InlineData("12:00:00", null, "17:30:00", false)]
    [InlineData("12:00:00", "13:00:00", "13:00:01", false)]
    public void Reception_IsOpenUntilItIsClosedOrAnHourAfterTheEnd(string opened, string? closed, string now, bool isOpen) =>
        Assert.Equal(isOpen, SessionDoors.IsOpen(Session, At(opened), closed is null ? null : At(closed), At(now)));

    /// <summary>Else a reception that was open when the session was put off would be open on the new day.</summary>
    [Fact]
    public void Reception_OfTheDayThatTheSessionWasMovedFrom_IsNotOpen()
    {
        var moved = Session with { Day = Session.Day.AddDays(7) };
        Assert.False(SessionDoors.IsOpen(moved, At("12:00:00"), null, At("13:30:00")));
        Assert.False(SessionDoors.IsOpen(moved, At("12:00:00"), null, At("13:30:00").AddDays(7)));
    }

    /// <summary>The day is Tokyo's: it begins at three in the afternoon of the day before by UTC.</summary>
    [Fact]
    public void Day_IsTokyos()
    {
        Assert.True(SessionDoors.IsDayOf(Session, At("00:00:00")));
        Assert.True(SessionDoors.IsDayOf(Session, At("23:59:59")));
        Assert.False(SessionDoors.IsDayOf(Session, At("00:00:00").AddSeconds(-1)));
    }

    private static DateTime At(string clock) => TokyoTime.At(Session.Day, TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture));
}
