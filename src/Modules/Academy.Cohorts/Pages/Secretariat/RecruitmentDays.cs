using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Domain.Time;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>The days of a recruitment: what is proposed, and what is wrong with what was typed, told at its field.</summary>
/// <param name="calendar">Which days are business days.</param>
/// <param name="today">In Tokyo.</param>
/// <param name="first">The day of the first session.</param>
/// <param name="kept">What holds so far; null when the term does not recruit yet.</param>
internal sealed class RecruitmentDays(BusinessCalendar calendar, DateOnly today, DateOnly first, TermRecruitment? kept)
{
    private const int ApplyBefore = 20;
    private const int ApproveBefore = 17;
    private const int DecideBefore = 15;

    /// <summary>So many business days before the first session that each step has its time, but none that is over.</summary>
    public void Propose(RecruitmentForm form) =>
        (form.ApplyUntil, form.ApproveUntil, form.DecideBy) = (Typed(Proposed(ApplyBefore)), Typed(Proposed(ApproveBefore)), Typed(Proposed(DecideBefore)));

    public static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public (DateOnly ApplyUntil, DateOnly ApproveUntil, DateOnly DecideBy) Read(RecruitmentForm form, FieldReader fields, IStringLocalizer<Text> text)
    {
        var apply = Day(form.ApplyUntil, nameof(form.ApplyUntil), kept?.ApplyUntil);
        var approve = Day(form.ApproveUntil, nameof(form.ApproveUntil), kept?.ApproveUntil);
        var decide = Day(form.DecideBy, nameof(form.DecideBy), kept?.DecideBy);
        if (kept is { IsAnnounced: true })
        {
            if (apply < kept.ApplyUntil)
                fields.Refuse(nameof(form.ApplyUntil), OnlyLater(kept.ApplyUntil));
            if (approve < kept.ApproveUntil)
                fields.Refuse(nameof(form.ApproveUntil), OnlyLater(kept.ApproveUntil));
        }

        if (approve < apply)
            fields.Refuse(nameof(form.ApproveUntil), text["申込の締切({0})以降の日付にしてください。", Shown.FormalDayAndWeekday(apply)]);
        if (decide < approve)
            fields.Refuse(nameof(form.DecideBy), text["承認の締切({0})以降の日付にしてください。", Shown.FormalDayAndWeekday(approve)]);
        if (decide >= first)
            fields.Refuse(nameof(form.DecideBy), text["第1回({0})より前の日付にしてください。", Shown.FormalDayAndWeekday(first)]);
        return (apply, approve, decide);

        DateOnly Day(string? typed, string field, DateOnly? before)
        {
            var day = fields.Day(typed, field);
            if (day != before && day < today)
                fields.Refuse(field, text["きょう以降の日付にしてください。"]);
            if (!calendar.IsOpen(day))
                fields.Refuse(field, text["{0}は閉庁日です。次の開庁日は{1}です。", Shown.FormalDayAndWeekday(day), Shown.FormalDayAndWeekday(calendar.Add(day, 1))]);
            return day;
        }

        string OnlyLater(DateOnly day) => text["案内を始めた後は、{0}より前にはできません。", Shown.FormalDayAndWeekday(day)];
    }

    /// <summary>A day that was typed, as 「令和8年11月27日(金)、第1回の12開庁日前」; null when it is none.</summary>
    public string? Explained(string? typed, IStringLocalizer<Text> text)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day >= first || day.Year < today.Year)
            return null;
        // Counted from the day itself, which may be a closed one.
        return calendar.DaysAfter(day.AddDays(-1), first.AddDays(-1)) is { } days
            ? text["{0}、第1回の{1}開庁日前", Shown.FormalDayAndWeekday(day), days]
            : Shown.FormalDayAndWeekday(day);
    }

    /// <summary>Years between today and the first session whose holidays are not known.</summary>
    public IEnumerable<int> YearsUnknown => Enumerable.Range(today.Year, Math.Max(1, first.Year - today.Year + 1)).Where(year => !calendar.Covers(year));

    private DateOnly Proposed(int before)
    {
        var day = calendar.Add(first, -before);
        return day >= today ? day : calendar.IsOpen(today) ? today : calendar.Add(today, 1);
    }
}
