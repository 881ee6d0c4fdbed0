namespace Academy.Data.Cohorts.Sessions;

/// <summary>That a participant has answered the survey after a session, so that nobody answers twice. It says nothing of the answers.</summary>
public sealed class SurveyReceipt : IOrganisationOwned
{
    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public Guid Id { get; init; } = Guid.NewGuid();
    public required Guid SessionId { get; init; }
    public required Guid ParticipationId { get; init; }
}
