using Academy.Catalogue.Localization;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Time;
using Academy.Theme.Appearances;
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

    public string LabelledLevel(string code) => text["レベル:{0}", Level(code)];

    /// <summary>3章 6レッスンと確認テスト.</summary>
    public string Extent(CourseOutline outline) => (Lessons(outline), outline.Items.Count(item => item.Kind == OutlineItemKind.Quiz)) switch
    {
        (var lessons, 0) => text["{0}章 {1}レッスン", outline.Modules.Count, lessons],
        (var lessons, 1) => text["{0}章 {1}レッスンと確認テスト", outline.Modules.Count, lessons],
        var (lessons, quizzes) => text["{0}章 {1}レッスンと確認テスト{2}つ", outline.Modules.Count, lessons, quizzes],
    };

    private static int Lessons(CourseOutline outline) => outline.Items.Count(item => item.Kind == OutlineItemKind.Lesson);

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

    /// <summary>What a later release asks of a reader who has completed the course.</summary>
    public string AskedAgain(CourseChange change) => change.Policy == MovePolicy.Expire
        ? text["もう一度受講してください"]
        : text["加わった部分を受講してください"];

    /// <summary>That the reader came to another release, and what becomes of what was done before.</summary>
    public string Changed(CourseChange change, bool isCompleted) => text["{0}に、この版に変わりました。", Shown.FormalDay(TokyoTime.DateOf(change.At))] + change.Policy switch
    {
        _ when isCompleted => text["修了はそのまま有効です。"].Value,
        MovePolicy.Editorial => text["これまでの受講は、そのまま引き継がれています。"].Value,
        MovePolicy.Delta => text["これまでの受講は引き継がれています。新しく加わった部分があれば、あわせて受講してください。"].Value,
        _ => text["すべてのレッスンを、はじめから受講してください。"].Value,
    };

    /// <summary>68 → 1時間8分.</summary>
    public string Minutes(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => text["{0}分", rest],
        (var hours, 0) => text["{0}時間", hours],
        var (hours, rest) => text["{0}時間{1}分", hours, rest],
    };
}
