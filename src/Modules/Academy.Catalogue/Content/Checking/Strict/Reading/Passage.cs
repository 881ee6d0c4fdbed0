namespace Academy.Catalogue.Content.Checking.Strict.Reading;

/// <summary>A run of text as it is read: without marks, of ruby the kanji alone, with <see cref="Inset"/> for what is no text.</summary>
/// <param name="LineOf">The file's line of a line of the text, counted from 0.</param>
internal sealed record Passage(string File, PassageKind Kind, string Text, Func<int, int> LineOf)
{
    /// <summary>Stands for code or a picture inside a line.</summary>
    public const char Inset = '\uFFFC';

    public int Line => LineOf(0);

    /// <param name="index">A place in the text.</param>
    public int LineAt(int index) => LineOf(Text.AsSpan(0, index).Count('\n'));
}
