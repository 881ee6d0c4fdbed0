namespace Academy.Learning.Services.Assigning;

/// <summary>Which page of each kind of people a preview shows, in one value of a form.</summary>
public sealed record PreviewPages(string Added, string Dated, string Unchanged)
{
    /// <param name="sent">As <see cref="ToString"/> wrote it; what is none asks for the first pages.</param>
    public static PreviewPages Read(string? sent) => (sent ?? "").Split('/') is [var added, var dated, var unchanged] ? new(added, dated, unchanged) : new("", "", "");

    public override string ToString() => $"{Added}/{Dated}/{Unchanged}";
}
