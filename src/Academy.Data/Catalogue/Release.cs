namespace Academy.Data.Catalogue;

/// <summary>A course as published: numbered and never changed. Enrolments are pinned to one.</summary>
public sealed class Release : ICourseContent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid CourseId { get; init; }

    /// <summary>1, 2, 3 … in its course.</summary>
    public required int Number { get; init; }

    /// <summary>SHA-256, in hexadecimal, over the paths and bytes of its files.</summary>
    public required string Hash { get; init; }

    public required ReleasePolicy Policy { get; init; }

    /// <summary>What is new, in a sentence for learners.</summary>
    public string? Change { get; init; }

    public required DateTime PublishedAt { get; init; }

    /// <summary>The account that published it; null when an import did.</summary>
    public Guid? PublishedBy { get; init; }

    /// <summary>The release of the owner that an overlay was composed with.</summary>
    public Guid? UpstreamReleaseId { get; init; }

    public required Guid TrackId { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public string? TitleEnglish { get; init; }
    public required string Summary { get; init; }
    public string? SummaryEnglish { get; init; }

    /// <summary>As in the file: <c>introductory</c>, <c>basic</c>, <c>practical</c>, <c>leading</c>.</summary>
    public required string Level { get; init; }

    /// <summary>The audiences of the file, each between spaces: <c>" all new "</c>.</summary>
    public required string Audience { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Objectives, modules with their items, prerequisites and order, as JSON.</summary>
    public required string Outline { get; init; }
}

/// <summary>What a new release asks of those under way and those done.</summary>
public enum ReleasePolicy
{
    /// <summary>Nothing.</summary>
    Editorial,

    /// <summary>Only the new parts.</summary>
    Delta,

    /// <summary>Everything, again.</summary>
    Expire,
}
