using System.Globalization;

namespace Academy.Theme.Appearances;

/// <summary>Has words come in the language of a letter, whatever language its cause came in.</summary>
public static class LetterLanguage
{
    public static TWords In<TWords>(string language, Func<TWords> write)
    {
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
