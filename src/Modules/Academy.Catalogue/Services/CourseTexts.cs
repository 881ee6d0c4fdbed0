using System.Globalization;
using Academy.Catalogue.Localization;
using Academy.Domain.Catalogue;
using Academy.Domain.Time;
using Microsoft.Extensions.Localization;

namespace Academy.Catalogue.Services;

/// <summary>What a course's codes are called, in the reader's language.</summary>
public sealed class CourseTexts(IStringLocalizer<Text> text)
{
    public string Level(string code) => code switch
    {
        "introductory" => text["入門"],
        "basic" => text["基礎"],
        "practical" => text["実践"],
        "leading" => text["推進者"],
        _ => code,
    };

    public string Audience(string code) => code switch
    {
        "all" => text["全職員"],
        "new" => text["新任"],
        "line-office" => text["事業所管課"],
        "ict-office" => text["情報所管課"],
        "manager" => text["管理職"],
        _ => code,
    };

    public string Audiences(IEnumerable<string> codes) => string.Join(text["・"], codes.Select(Audience));

    public string Time(TimeRange range) => range switch
    {
        TimeRange.HalfAnHour => text["30分以内"],
        TimeRange.AnHour => text["30分–1時間"],
        _ => text["1時間以上"],
    };

    /// <summary>68 → 1時間8分.</summary>
    public string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => text["{0}分", rest],
        (var hours, 0) => text["{0}時間", hours],
        var (hours, rest) => text["{0}時間{1}分", hours, rest],
    };

    /// <summary>The English text for readers of English where there is one; the Japanese for everybody else.</summary>
    public static string Of(LocalText value) => IsJapanese ? value.Ja : value.En ?? value.Ja;

    /// <summary>The language to be marked on a text that is not in the page's; null when it is.</summary>
    public static string? LanguageOf(LocalText value) => IsJapanese || value.En is not null ? null : "ja";

    public static string Day(DateOnly day) => IsJapanese ? JapaneseDate.InList(day) : EnglishDate.InList(day);

    public static string FormalDay(DateOnly day) => IsJapanese ? JapaneseDate.Formal(day) : EnglishDate.Formal(day);

    private static bool IsJapanese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ja";
}
