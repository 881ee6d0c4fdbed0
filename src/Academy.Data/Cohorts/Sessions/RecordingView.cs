namespace Academy.Data.Cohorts.Sessions;

/// <summary>Which parts of a recording a participant has watched.</summary>
public sealed class RecordingView : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid FileId { get; init; }
    public required Guid ParticipationId { get; init; }

    /// <summary>Without overlaps and in their order, in whole seconds, as JSON: <c>[[0,120],[300,412]]</c>.</summary>
    public required string Watched { get; set; }

    /// <summary>How many seconds these are.</summary>
    public required int Seconds { get; set; }

    /// <summary>Where the participant was last, in whole seconds.</summary>
    public required int Position { get; set; }

    public required DateTime ChangedAt { get; set; }
}
