using System.Text.RegularExpressions;

namespace Academy.Catalogue.Content.Checking.Strict.Notation;

/// <summary>A spelling that is not used, and the one that is.</summary>
/// <param name="Use">What to write instead.</param>
/// <param name="Speakable">Whether people may say it: words between 「 and 」 are theirs.</param>
/// <param name="Unless">What else an author may do, as a bracketed remark; empty where there is nothing.</param>
internal sealed record AgreedWord(Regex Pattern, string Use, bool Speakable, string Unless)
{
    /// <summary>A way of spelling that is wrong whoever speaks.</summary>
    public static AgreedWord Spelling(string pattern, string use, string unless = "") => new(Compile(pattern), use, false, unless);

    /// <summary>A word that officials do not write, but residents and colleagues may say.</summary>
    public static AgreedWord Term(string pattern, string use) => new(Compile(pattern), use, true, "(人の言葉や資料の引用なら「」で囲みます)");

    private static Regex Compile(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
