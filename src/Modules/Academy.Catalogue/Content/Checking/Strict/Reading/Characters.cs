using System.Text;

namespace Academy.Catalogue.Content.Checking.Strict.Reading;

internal static class Characters
{
    /// <summary>The length of a text in characters, spaces and line ends left out.</summary>
    public static int Count(string text) => text.EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune) && rune.Value != Passage.Inset);
}
