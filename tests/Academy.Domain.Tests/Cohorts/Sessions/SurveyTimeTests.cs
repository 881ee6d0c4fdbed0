using System.Globalization;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions.Surveys;

namespace Academy.Domain.Tests.Cohorts.Sessions;

public sealed class SurveyTimeTests
{
    private static readonly SessionAppointment Session = new(new(2026, 12, 15), new(13, 30), 180, null, null);

    /// <summary>From the beginning to the end of the fourteenth day after it, in Tokyo.</summary>
    [Theory]
    [InlineData("2026-12-15T04:29:59Z", SurveyState.Ahead)]
    [InlineData("2026-12-15T04:30:00Z", SurveyState.Open)]
    [InlineData("2026-12-29T14:59:59Z", SurveyState.Open)]
    [InlineData("2026-12-29T15:00:00Z", SurveyState.Over)]
    public void StateAt_AMoment_IsOpenFromTheBeginningForTwoWeeks(string now, SurveyState state) =>
        Assert.Equal(state, SurveyTime.StateAt(Session, DateTime.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
}
