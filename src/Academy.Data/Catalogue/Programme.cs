namespace Academy.Data.Catalogue;

/// <summary>Courses that are taken together, in an order.</summary>
public sealed class Programme
{
    public required Guid Id { get; init; }

    /// <summary>The <c>id:</c> in its file.</summary>
    public required string Key { get; init; }

    /// <summary>The owner.</summary>
    public required Guid OrganisationId { get; init; }

    public required string Title { get; set; }
    public string? TitleEnglish { get; set; }
    public required string Summary { get; set; }
    public string? SummaryEnglish { get; set; }

    /// <summary>Whether every organisation sees it; else the owner alone.</summary>
    public required bool ForEveryone { get; set; }

    /// <summary>The file it was imported from, byte for byte.</summary>
    public required byte[] Source { get; set; }
}

/// <summary>A course's place in a programme.</summary>
public sealed class ProgrammeCourse
{
    public required Guid ProgrammeId { get; init; }
    public required Guid CourseId { get; init; }
    public required int Position { get; set; }
}
