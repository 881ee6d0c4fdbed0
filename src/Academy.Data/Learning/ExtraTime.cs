namespace Academy.Data.Learning;

/// <summary>That somebody gets more time in quizzes than others. Kept apart from the employment, since it tells something about the person.</summary>
public sealed class ExtraTime : IOrganisationOwned
{
    public required Guid OrganisationId { get; init; }
    public required Guid StaffMemberId { get; init; }

    public const int LongestReason = 1000;

    /// <summary>In percent of the time limit: 50 makes 30 minutes of 20.</summary>
    public required int Percent { get; set; }

    /// <summary>Why, in the words of whoever gave it.</summary>
    public required string Reason { get; set; }
}
