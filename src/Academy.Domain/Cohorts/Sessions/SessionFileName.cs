using System.Globalization;
using System.Text;

namespace Academy.Domain.Cohorts.Sessions;

/// <summary>The name of a file as its sender gives it, made fit to be shown and saved under.</summary>
public static class SessionFileName
{
    /// <summary>In letters, as a reader counts them.</summary>
    public const int Longest = 150;

    /// <summary>
    /// Without folders, without what cannot be seen (control and format characters, those among them that turn the direction of writing: with them
    /// <c>fdp.exe</c> looks like a PDF), and no longer than <see cref="Longest"/>, its ending kept.
    /// </summary>
    /// <returns>Null when nothing is left of it, or it has no ending.</returns>
    public static string? Clean(string? given)
    {
        var visible = new StringBuilder();
        foreach (var rune in (given ?? "").EnumerateRunes())
            if (!IsUnseen(rune))
                visible.Append(rune);
        var whole = visible.ToString();
        var name = whole[(whole.LastIndexOfAny(['/', '\\']) + 1)..].Trim(' ', '.', '\u3000');
        var dot = name.LastIndexOf('.');
        if (dot <= 0 || dot == name.Length - 1)
            return null;
        var (stem, ending) = (new StringInfo(name[..dot]), name[dot..]);
        var room = Longest - new StringInfo(ending).LengthInTextElements;
        return room < 1 ? null : stem.LengthInTextElements <= room ? name : stem.SubstringByTextElements(0, room) + ending;
    }

    /// <summary>With its dot, in small letters.</summary>
    /// <param name="name">That has one.</param>
    public static string EndingOf(string name) => name[name.LastIndexOf('.')..].ToLowerInvariant();

    /// <summary>Half a surrogate pair is read as U+FFFD.</summary>
    private static bool IsUnseen(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned;
}
