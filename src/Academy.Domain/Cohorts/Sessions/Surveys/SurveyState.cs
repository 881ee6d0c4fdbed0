using Academy.Domain.Time;

namespace Academy.Domain.Cohorts.Sessions.Surveys;

/// <summary>Whether a survey can be answered.</summary>
public enum SurveyState
{
    /// <summary>The session has not begun.</summary>
    Ahead,

    Open,

    /// <summary>Too late.</summary>
    Over,
}

/// <summary>When the survey of a session can be answered: from its beginning, since its last minutes are often given to that.</summary>
public static class SurveyTime
{
    /// <summary>Days after that of the session: what was good and what was not is forgotten after two weeks.</summary>
    public const int Days = 14;

    /// <summary>In Tokyo.</summary>
    public static DateOnly LastDay(SessionAppointment session) => session.Day.AddDays(Days);

    /// <param name="session">When it is.</param>
    /// <param name="now">UTC.</param>
    public static SurveyState StateAt(SessionAppointment session, DateTime now) =>
        now < TokyoTime.At(session.Day, session.StartsAt) ? SurveyState.Ahead
        : TokyoTime.DateOf(now) <= LastDay(session) ? SurveyState.Open
        : SurveyState.Over;
}
