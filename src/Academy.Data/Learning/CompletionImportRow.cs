namespace Academy.Data.Learning;

/// <summary>A row of a file of completions: who completed what, when, and who held the training.</summary>
public sealed class CompletionImportRow : IOrganisationOwned
{
    public const int LongestName = 200;
    public const int LongestNote = 500;

    public required Guid OrganisationId { get; init; }
    public required Guid ImportId { get; init; }

    /// <summary>As a spreadsheet counts it: the head is 1.</summary>
    public required int Number { get; init; }

    public required Guid StaffMemberId { get; init; }
    public required Guid OfferingId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>In Tokyo.</summary>
    public required DateOnly CompletedOn { get; init; }

    /// <summary>研修名.</summary>
    public required string Training { get; init; }

    /// <summary>実施主体: who held it.</summary>
    public required string Organiser { get; init; }

    /// <summary>備考.</summary>
    public string? Note { get; init; }

    public required RowOutcome Outcome { get; set; }

    /// <summary>The enrolment whose completion was recognised by this row; null before, and where nothing was to be recognised.</summary>
    public Guid? EnrolmentId { get; set; }
}

public enum RowOutcome
{
    /// <summary>A completion that the record did not have.</summary>
    Added,

    /// <summary>The person had completed the course already.</summary>
    Unchanged,
}
