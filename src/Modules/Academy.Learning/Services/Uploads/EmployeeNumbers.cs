using System.Text;

namespace Academy.Learning.Services.Uploads;

/// <summary>Employee numbers as people type them.</summary>
internal static class EmployeeNumbers
{
    /// <summary>The head of their column.</summary>
    public const string Head = "職員番号";

    /// <summary>Full width becomes half width; spaces around it go.</summary>
    public static string Plain(string typed) => Storable(typed).Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>Half a surrogate pair cannot be normalised, nor NUL be asked of PostgreSQL: each becomes U+FFFD, which no number has.</summary>
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
