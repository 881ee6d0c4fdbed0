namespace Academy.Data.Organisations;

/// <summary>That a member of staff works in an office for a span of days. On any day exactly one posting is the main one.</summary>
public sealed class Posting : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid StaffMemberId { get; init; }
    public required Guid DepartmentId { get; init; }
    public required PostingKind Kind { get; init; }

    /// <summary>職層, as the organisation writes it.</summary>
    public string? Rank { get; set; }

    /// <summary>職名, as the organisation writes it.</summary>
    public string? Title { get; set; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds; null while open.</summary>
    public DateOnly? ValidUntil { get; set; }
}

public enum PostingKind
{
    /// <summary>本務</summary>
    Main,

    /// <summary>兼務</summary>
    Concurrent,

    /// <summary>派遣・出向</summary>
    Seconded,
}
