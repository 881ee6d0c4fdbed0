namespace Academy.Catalogue.Content;

/// <summary>What an import did.</summary>
/// <param name="Errors">Every fault found, by file and line; what has one was not imported.</param>
public sealed record ImportReport(IReadOnlyList<ImportedItem> Items, IReadOnlyList<ContentError> Errors)
{
    public bool Succeeded => Errors.Count == 0;
}

/// <summary>What became of a track, course or programme.</summary>
/// <param name="Kind"><c>track</c>, <c>course</c>, <c>programme</c>.</param>
/// <param name="Key">The <c>id:</c> in its file.</param>
/// <param name="Release">The number of the release that was made.</param>
public sealed record ImportedItem(string Kind, string Key, ImportOutcome Outcome, int? Release = null);

public enum ImportOutcome
{
    /// <summary>The files are those last imported.</summary>
    Unchanged,

    /// <summary>Stored; a course as a new release.</summary>
    Imported,

    /// <summary>The course was edited in the studio since the last import: nothing was changed, its author has to bring both together.</summary>
    ToMerge,

    /// <summary>Not imported; the errors say why.</summary>
    Refused,
}
