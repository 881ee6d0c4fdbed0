using System.Data.Common;
using Academy.Domain.Learning;
using Academy.Domain.Time;

namespace Academy.Data.HotPages;

/// <summary>One of the reader's enrolments with its fact.</summary>
/// <param name="Status">Of the fact: a completion stays one, whatever later releases ask.</param>
/// <param name="AskedAgainAt">Since when a later release asks something that is not done yet.</param>
/// <param name="ReleaseId">Of the completion; else the one that is learned from.</param>
/// <param name="LastEvent">When the learner last did something there, as an id that grows with time; null unless it is under way.</param>
/// <param name="PausedFrom">The first day of a pause; null when there is none.</param>
internal sealed record MyEnrolment(
    Guid Id, Guid CourseId, int Cycle, DateOnly? DueOn, LearningStatus Status, DateTime? AskedAgainAt, DateOnly? CompletedOn, Guid ReleaseId, Guid CurrentReleaseId, Guid? LastEvent,
    DateOnly? PausedFrom)
{
    /// <summary>Where the learner has something to do: a course of which a later release asks something is under way, completed or not.</summary>
    public LearningStatus Stage => AskedAgainAt is null ? Status : LearningStatus.UnderWay;

    public bool IsOpen => Stage is LearningStatus.UnderWay or LearningStatus.NotStarted;

    public bool IsCompleted => Status == LearningStatus.Completed;

    /// <summary>A date that had passed when a later release asked something was for the completion, and not for that. While paused nothing is due.</summary>
    public bool IsDueOn(DateOnly today) => IsOpen && !IsPausedOn(today) && DueOn is { } due && (AskedAgainAt is not { } asked || due > TokyoTime.DateOf(asked));

    public bool IsPausedOn(DateOnly day) => PausedFrom <= day;

    public static MyEnrolment Of(DbDataReader row) => new(
        row.GetGuid(0),
        row.GetGuid(1),
        row.GetInt32(2),
        row.Day(3),
        Enum.Parse<LearningStatus>(row.GetString(4)),
        row.Instant(5),
        row.Day(6),
        row.GetGuid(7),
        row.GetGuid(8),
        row.Id(9),
        row.Day(10));
}
