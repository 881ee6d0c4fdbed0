namespace Academy.Data.Learning;

/// <summary>A file of completions that were reached elsewhere, as HR uploaded it: what recognised completions come from.</summary>
public sealed class CompletionImport : IOrganisationOwned
{
    public const int LongestFileName = 200;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes in hexadecimal: the same file a second time is known by it.</summary>
    public required string FileHash { get; init; }

    /// <summary>Rows of the file, without its head.</summary>
    public required int Total { get; init; }

    /// <summary>How many rows are looked at again, while the import is under way.</summary>
    public int Checked { get; set; }

    /// <summary>How many are new: as previewed, and once done as they were written.</summary>
    public required int Added { get; set; }

    public required ImportState State { get; set; }

    /// <summary>A member of staff.</summary>
    public required Guid UploadedBy { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>The member of staff who answers for what is recognised; null before.</summary>
    public Guid? ConfirmedBy { get; set; }

    public DateTime? ConfirmedAt { get; set; }

    /// <summary>When all was written, or it was given up.</summary>
    public DateTime? EndedAt { get; set; }
}

public enum ImportState
{
    /// <summary>Checked, and to be confirmed.</summary>
    Waiting,

    /// <summary>Confirmed; nothing is written yet.</summary>
    Running,

    /// <summary>All is written.</summary>
    Done,

    /// <summary>Nothing is written, and nobody is trying.</summary>
    Failed,
}
