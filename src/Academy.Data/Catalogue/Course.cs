namespace Academy.Data.Catalogue;

/// <summary>A course as itself; what is taught stands in its releases.</summary>
public sealed class Course
{
    public required Guid Id { get; init; }

    /// <summary>The <c>id:</c> in its file; unique in the system, for life.</summary>
    public required string Key { get; init; }

    /// <summary>The owner.</summary>
    public required Guid OrganisationId { get; init; }

    /// <summary>The release that new enrolments get; null before the first.</summary>
    public Guid? CurrentReleaseId { get; set; }

    /// <summary>The content hash last imported; null when it never was.</summary>
    public string? ImportedHash { get; set; }

    /// <summary>When it was last edited in the studio; null when it never was since the last import.</summary>
    public DateTime? EditedAt { get; set; }
}
