using System.Text;
using Academy.Domain.Text;

namespace Academy.Domain.Names;

/// <summary>The normalised form under which a sign-in name is stored and looked up.</summary>
public static class SignInNames
{
    /// <summary>
    /// A mail address as typed on a Japanese keyboard: full width (＠, ．, letters) becomes half width by NFKC, spaces around
    /// are dropped, letters become lower case. RFC 5321 (2.4) lets a host tell the case of the part before @ apart; no
    /// municipality's does, and two accounts that differ in case alone would be one person. Validity is not judged here.
    /// </summary>
    public static string Mail(string typed) => UnicodeText
        .Normalised(typed, NormalizationForm.FormKC).Trim().ToLowerInvariant();
}
