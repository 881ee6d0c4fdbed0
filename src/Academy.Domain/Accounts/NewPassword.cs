using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Accounts;

/// <summary>
/// What a password that somebody chooses has to be: long, and not one that is guessed first. Which kinds of characters it has is
/// left to the person: rules about that make passwords worse (NIST SP 800-63B, Digital Identity Guidelines: Passwords).
/// </summary>
public static class NewPassword
{
    public const int Shortest = 12;

    public const int Longest = 256;

    /// <summary>Fewer different characters than these are one key held down, or two in turn.</summary>
    private const int FewestDifferent = 4;

    /// <summary>Words that, with digits and signs around them or alone and repeated, are tried first; those of this site among them.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "passphrase", "changeme", "letmein", "welcome", "iloveyou", "qwerty", "qwertyuiop",
        "qwertyuiop@", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc", "qazwsxedc", "admin", "administrator",
        "academy", "digitalacademy", "manabi", "tokyo", "パスワード", "あいうえお",
    };

    private static readonly string[] Rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];

    /// <param name="typed">As it was typed.</param>
    /// <param name="mail">The address that the person signs in with.</param>
    /// <returns>Null when it may be chosen.</returns>
    public static PasswordFault? FaultOf(string typed, string mail)
    {
        if (typed.EnumerateRunes().Count() < Shortest)
            return PasswordFault.TooShort;
        var (folded, address) = (Folded(typed), Folded(mail));
        if (folded == address || address.Split('@').Contains(Core(folded)))
            return PasswordFault.IsAddress;
        return IsCommon(folded) ? PasswordFault.IsCommon : null;
    }

    private static bool IsCommon(string folded) =>
        folded.Distinct().Count() < FewestDifferent
        || Rows.Any(row => row.Contains(folded, StringComparison.Ordinal) || row.Contains(Reversed(folded), StringComparison.Ordinal))
        || Common.Contains(Core(folded)) || Common.Contains(folded)
        || Common.Any(word => folded.Replace(word, "", StringComparison.Ordinal).Length == 0);

    /// <summary>Without the digits and signs before and after it.</summary>
    private static string Core(string folded) => string.Concat(folded.SkipWhile(IsNoLetter).Reverse().SkipWhile(IsNoLetter).Reverse());

    private static bool IsNoLetter(char sign) => !char.IsLetter(sign);

    private static string Reversed(string text) => string.Concat(text.Reverse());

    private static string Folded(string text) => UnicodeText.Normalised(text, NormalizationForm.FormKC).ToLowerInvariant();
}
