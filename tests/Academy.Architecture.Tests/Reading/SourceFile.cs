namespace Academy.Architecture.Tests.Reading;

/// <summary>A file that a rule reads: of the repository, or a sample made in a test.</summary>
internal sealed class SourceFile(string path, Func<string> read)
{
    private readonly Lazy<string> _text = new(read);

    /// <summary>From the root of the repository, with slashes.</summary>
    public string Path { get; } = path;

    public string Text => _text.Value;

    public static SourceFile Sample(string path, string text) => new(path, () => text);

    public override string ToString() => Path;
}
