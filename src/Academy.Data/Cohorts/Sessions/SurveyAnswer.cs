namespace Academy.Data.Cohorts.Sessions;

/// <summary>What one participant answered to the survey after a session. Nothing in it says who that was: the id is drawn, and the day is all there is of the time.</summary>
public sealed class SurveyAnswer : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>The questions as they were asked, each with its answer, as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>In Tokyo.</summary>
    public required DateOnly Day { get; init; }
}
