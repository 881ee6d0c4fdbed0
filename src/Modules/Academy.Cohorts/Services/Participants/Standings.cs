using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts;

namespace Academy.Cohorts.Services.Participants;

/// <summary>Where participants stand, from what was recorded.</summary>
internal static class Standings
{
    /// <param name="sessions">Of the term.</param>
    /// <param name="recorded">Of the participant.</param>
    /// <param name="courses">How many courses there are before the sessions.</param>
    /// <param name="completed">Those of them that are completed.</param>
    public static ParticipationStanding Of(IReadOnlyList<DatedSession> sessions, RecordedStanding recorded, int courses, IReadOnlySet<Guid> completed) => new(
        sessions.Count,
        (from session in sessions
         let how = recorded.Of(session.Id)
         where how is not null
         select (session.Number, How: how.Value)).ToDictionary(one => one.Number, one => one.How),
        courses,
        completed.Count,
        recorded.IsAssignmentAccepted,
        recorded.IsReflectionIn)
    {
        CompletedCourses = completed,
    };
}
