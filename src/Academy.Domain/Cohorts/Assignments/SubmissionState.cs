namespace Academy.Domain.Cohorts.Assignments;

/// <summary>Where what a group handed in stands.</summary>
public enum SubmissionState
{
    /// <summary>提出済み: lecturers mark it.</summary>
    Submitted,

    /// <summary>差戻し: with a comment, to be handed in again.</summary>
    Returned,

    /// <summary>受理: the assignment is met for all of the group.</summary>
    Accepted,
}
