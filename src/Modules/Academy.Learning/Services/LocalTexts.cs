using System.Globalization;
using Academy.Domain.Catalogue;

namespace Academy.Learning.Services;

/// <summary>Texts of courses in the reader's language.</summary>
public static class LocalTexts
{
    /// <summary>The English text for readers of English where there is one; the Japanese for everybody else.</summary>
    public static string Of(LocalText value) => IsJapanese ? value.Ja : value.En ?? value.Ja;

    /// <summary>The language to be marked on a text that is not in the page's; null when it is.</summary>
    public static string? LanguageOf(LocalText value) => IsJapanese || value.En is not null ? null : "ja";

    /// <summary>The language to be marked on what is written in Japanese only; null when the page is Japanese.</summary>
    public static string? Japanese => IsJapanese ? null : "ja";

    private static bool IsJapanese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja";
}
