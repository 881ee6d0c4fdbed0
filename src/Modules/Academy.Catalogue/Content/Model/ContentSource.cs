namespace Academy.Catalogue.Content.Model;

/// <summary>A content folder as read, with every fault found while reading.</summary>
/// <param name="Errors">Encodings, YAML, keys, values. What needs a look at more than one value is left to the rules.</param>
internal sealed record ContentSource(
    IReadOnlyList<TrackSource> Tracks,
    IReadOnlyList<CourseSource> Courses,
    IReadOnlyList<ProgrammeSource> Programmes,
    IReadOnlyList<ContentError> Errors);

/// <summary>A file of <c>tracks/</c>.</summary>
internal sealed record TrackSource(string File, byte[] Bytes, Placed Id, Text Title, Text Summary, int Position, Placed Accent);

/// <summary>A file of <c>programmes/</c>.</summary>
internal sealed record ProgrammeSource(
    string File, byte[] Bytes, Placed Id, Text Title, Text Summary, Placed Owner, bool ForEveryone, IReadOnlyList<Placed> Courses);

/// <summary>To whom something is offered beside its owner.</summary>
internal sealed record OfferedTo(bool Everyone, IReadOnlyList<Placed> Codes)
{
    public static OfferedTo OwnerAlone { get; } = new(false, []);
}
