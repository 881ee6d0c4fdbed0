namespace Academy.Catalogue.Content.Reading;

/// <summary>A YAML value that knows its line of the file.</summary>
internal abstract record Yaml(int Line);

/// <summary>A scalar.</summary>
/// <param name="Plain">Written without quotation marks, so that <c>true</c> or <c>1</c> may mean something else than text.</param>
/// <param name="Literal">A block after <c>|</c>: its lines are lines of the file, from the one after <paramref name="Line"/>.</param>
internal sealed record YamlScalar(int Line, string Value, bool Plain, bool Literal) : Yaml(Line);

internal sealed record YamlList(int Line, IReadOnlyList<Yaml> Items) : Yaml(Line);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : Yaml(Line)
{
    public Yaml? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
}

internal sealed record YamlEntry(string Key, int Line, Yaml Value);
