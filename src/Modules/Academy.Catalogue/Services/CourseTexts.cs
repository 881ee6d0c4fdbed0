using Academy.Catalogue.Localization;
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
}
