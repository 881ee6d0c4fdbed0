using System.Text;

namespace Academy.Domain.Text;

/// <summary>Normalisation of text from outside, which may be broken.</summary>
internal static class UnicodeText
{
    /// <summary>As <see cref="string.Normalize(NormalizationForm)"/>, which throws on an unpaired surrogate: here it becomes U+FFFD.</summary>
    public static string Normalised(string text, NormalizationForm form) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(form);
}
