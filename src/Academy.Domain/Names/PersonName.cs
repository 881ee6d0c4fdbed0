namespace Academy.Domain.Names;

/// <summary>The name of a person in its parts. A part may be empty: some people have one name only.</summary>
public sealed record PersonName(string Family, string Given, string FamilyReading, string GivenReading)
{
    /// <summary>「家族名 名」, the form of lists and certificates.</summary>
    public string Display => $"{Family} {Given}".Trim();

    public string DisplayReading => $"{FamilyReading} {GivenReading}".Trim();

    /// <summary>What lists sort by.</summary>
    public string SortKey => ReadingKey.Of(FamilyReading, GivenReading);

    public override string ToString() => Display;
}
