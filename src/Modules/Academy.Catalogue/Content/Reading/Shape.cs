namespace Academy.Catalogue.Content.Reading;

/// <summary>The keys that a map of the content format may have. The JSON Schemas say the same for editors; a test compares them.</summary>
/// <param name="Name">What an author calls the map, in Japanese.</param>
internal sealed record Shape(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public bool Knows(string key) => Required.Contains(key) || Optional.Contains(key);

    public IEnumerable<string> All => Required.Concat(Optional);
}
