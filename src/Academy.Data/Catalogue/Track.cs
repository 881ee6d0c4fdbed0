namespace Academy.Data.Catalogue;

/// <summary>A field of study: IQ, EQ, DQ, GQ, RPA, BPR. The same for all organisations.</summary>
public sealed class Track
{
    public required Guid Id { get; init; }

    /// <summary>The <c>id:</c> in its file.</summary>
    public required string Key { get; init; }

    public required string Title { get; set; }
    public string? TitleEnglish { get; set; }
    public required string Summary { get; set; }
    public string? SummaryEnglish { get; set; }
    public required int Position { get; set; }

    /// <summary>Names its colours: <c>iq</c>, <c>eq</c>, <c>dq</c>, <c>gq</c>, <c>rpa</c>, <c>bpr</c>.</summary>
    public required string Accent { get; set; }

    /// <summary>The file it was imported from, byte for byte.</summary>
    public required byte[] Source { get; set; }
}
