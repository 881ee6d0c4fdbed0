using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Domain.Learning.Quizzes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>Reads what is typed into the fields of a form; what is wrong is told at its field, one sentence at a time.</summary>
/// <param name="prefix">Of the fields' names, as <c>Form</c>.</param>
/// <param name="state">Where faults are told, those of attributes among them.</param>
/// <param name="text">The reader's language.</param>
internal sealed class FieldReader(string prefix, ModelStateDictionary state, IStringLocalizer<Text> text)
{
    private const int LongestText = 2_000;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public bool IsValid => state.IsValid;

    /// <summary>Without white space around; null when there is nothing else.</summary>
    public static string? Line(string? typed) =>
        string.Join(' ', (typed ?? "").Split(['\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) is { Length: > 0 } line ? line : null;

    /// <summary>Null when there is nothing. A form sends two characters for each end of a line, of which one counts.</summary>
    public string? Lines(string? typed, string field)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (lines.Length > LongestText)
            Refuse(field, text["2,000文字までにしてください。"]);
        return lines.Length == 0 ? null : lines;
    }

    public int Number(string? typed, string field, int least, int most)
    {
        if (NumericText.TryParse(typed, "", out var number) && number == decimal.Truncate(number) && number >= least && number <= most)
            return (int)number;
        Refuse(field, text["{0}から{1}までの整数で入力してください。", least, most]);
        return least;
    }

    /// <summary>Null when nothing is typed.</summary>
    public int? OptionalNumber(string? typed, string field, int least, int most) => string.IsNullOrWhiteSpace(typed) ? null : Number(typed, field, least, most);

    public TimeOnly Time(string? typed, string field)
    {
        if (!TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            Refuse(field, text["時刻を読み取れませんでした。「13:30」のように、時と分を入力してください。"]);
        return time;
    }

    public DateOnly Day(string? typed, string field)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Refuse(field, text["日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        else if (day.Year is < FirstYear or > LastYear)
            Refuse(field, text["{0}年から{1}年までの日付を入力してください。", FirstYear, LastYear]);
        return day;
    }

    /// <summary>Of a web page, on whichever site; null when there is none.</summary>
    public string? Link(string? typed, string field)
    {
        if (Line(typed) is not { } line)
            return null;
        if (Uri.TryCreate(line, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp))
            return address.AbsoluteUri;
        Refuse(field, text["アドレスを読み取れませんでした。「https://」から始まるアドレスを入力してください。"]);
        return null;
    }

    public void Refuse(string field, string sentence)
    {
        var name = prefix.Length == 0 ? field : $"{prefix}.{field}";
        if (state.GetFieldValidationState(name) != ModelValidationState.Invalid)
            state.AddModelError(name, sentence);
    }
}
