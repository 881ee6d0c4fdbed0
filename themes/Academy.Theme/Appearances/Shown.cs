using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Time;

namespace Academy.Theme.Appearances;

/// <summary>Values in the reader's language, as the pages show them.</summary>
public static class Shown
{
    private static bool IsJapanese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == SiteLanguages.Default;

    /// <summary>Whether the page is in another language than the lessons.</summary>
    public static bool IsTranslated => !IsJapanese;

    /// <summary>The English text for readers of English where there is one; the Japanese for everybody else.</summary>
    public static string Text(LocalText text) => IsJapanese ? text.Ja : text.En ?? text.Ja;

    /// <summary>The value of <c>lang</c> for a text that is not in the page's language; null when it is.</summary>
    public static string? Language(LocalText text) => IsJapanese || text.En is not null ? null : SiteLanguages.Default;

    /// <summary>In a list: 11月27日(金).</summary>
    public static string Day(DateOnly day) => IsJapanese ? JapaneseDate.InList(day) : EnglishDate.InList(day);

    /// <summary>In full: 令和8年11月27日.</summary>
    public static string FormalDay(DateOnly day) => IsJapanese ? JapaneseDate.Formal(day) : EnglishDate.Formal(day);

    /// <summary>In full with the day of the week: 令和8年11月27日(金).</summary>
    public static string FormalDayAndWeekday(DateOnly day) => IsJapanese ? JapaneseDate.FormalWithWeekday(day) : EnglishDate.FormalWithWeekday(day);

    /// <summary>Large in a list: 11/27.</summary>
    public static string ShortDay(DateOnly day) => IsJapanese ? JapaneseDate.Compact(day) : EnglishDate.Compact(day);

    /// <summary>金.</summary>
    public static string Weekday(DateOnly day) => IsJapanese ? JapaneseDate.Weekday(day) : EnglishDate.Weekday(day);

    /// <summary>あと3日; null once it is past.</summary>
    public static string? Near(DateOnly day, DateOnly today) => IsJapanese ? JapaneseDate.Near(day, today) : EnglishDate.Near(day, today);

    /// <summary>令和8年度.</summary>
    public static string Year(FiscalYear year) => IsJapanese ? year.Label : year.EnglishLabel;

    /// <summary>The value of <c>datetime</c>.</summary>
    public static string Machine(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
