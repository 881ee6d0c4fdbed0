namespace Academy.Data.Catalogue;

/// <summary>That an organisation offers a course to its staff. Its own courses have one too.</summary>
public sealed class Offering : IOrganisationOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required Guid CourseId { get; init; }

    /// <summary>Its address in this organisation.</summary>
    public required string Slug { get; set; }

    /// <summary>The release that it stays at; null: it follows the course's current one.</summary>
    public Guid? PinnedReleaseId { get; set; }

    public DateOnly? OpensOn { get; set; }

    /// <summary>The first day on which nobody can enrol any more.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>How due dates follow, as JSON; empty: none.</summary>
    public string DueRule { get; set; } = "{}";
}
