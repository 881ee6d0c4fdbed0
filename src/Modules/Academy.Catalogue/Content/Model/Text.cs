namespace Academy.Catalogue.Content.Model;

/// <summary>A text shown to people: Japanese, and English where there is one.</summary>
internal sealed record Text(string Japanese, string? English, int Line);

/// <summary>Markdown written as a YAML value.</summary>
/// <param name="Value">The text, composed (NFC), lines ended by LF.</param>
/// <param name="Line">The file's line on which its first line stands.</param>
/// <param name="KeepsLines">Whether a line of the value is a line of the file (a block after <c>|</c>).</param>
internal sealed record MarkdownText(string Value, int Line, bool KeepsLines)
{
    /// <param name="offset">A line of the value, from 0.</param>
    public int LineOf(int offset) => KeepsLines ? Line + offset : Line;
}
