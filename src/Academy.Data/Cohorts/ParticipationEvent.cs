using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Data.Cohorts;

/// <summary>Something that was recorded of a participant. Never changed: of the same kind and session the newest counts, and those before it stay to be seen.</summary>
public sealed class ParticipationEvent : ISeenByHome
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The host.</summary>
    public required Guid OrganisationId { get; init; }

    public required Guid ParticipationId { get; init; }
    public required Guid HomeOrganisationId { get; init; }

    public required ParticipationEventKind Kind { get; init; }

    /// <summary>Null when it is of no single session.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Of <see cref="ParticipationEventKind.Attendance"/>; null takes back what was recorded.</summary>
    public Attendance? Attendance { get; init; }

    /// <summary>Of <see cref="ParticipationEventKind.Attendance"/>: by what it became known; null of what was recorded before that was kept.</summary>
    public AttendanceSource? Source { get; init; }

    /// <summary>Of <see cref="ParticipationEventKind.Attendance"/>: for how many minutes the person was there, where that is known.</summary>
    public int? Minutes { get; init; }

    /// <summary>Why it was corrected, in the host's words; null when nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Of the other kinds: whether it is so.</summary>
    public bool? IsMet { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>The member of the host's staff who recorded it; null when nobody did.</summary>
    public Guid? ActorId { get; init; }
}

public enum ParticipationEventKind
{
    Attendance,

    /// <summary>The assignment was accepted, or not any more.</summary>
    Assignment,

    /// <summary>The reflection was handed in, or not after all.</summary>
    Reflection,
}
