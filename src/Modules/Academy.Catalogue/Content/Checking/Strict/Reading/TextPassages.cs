using Academy.Catalogue.Content.Model;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class TextPassages
{
    /// <summary>The Japanese of a text in YAML.</summary>
    public static Passage Of(string file, Text text, PassageKind kind) => new(file, kind, text.Japanese, _ => text.Line);

    public static IEnumerable<Passage> Of(string file, MarkdownText text, PassageKind kind) =>
        MarkdownPassages.Of(file, text.Value, kind, text.LineOf);
}
