using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Services;

/// <summary>Terms and what belongs to them in the reader's words.</summary>
public sealed class CohortTexts(IStringLocalizer<Text> text)
{
    public string Number(int number) => text["第{0}回", number];

    public string Format(SessionFormat format) => format switch
    {
        SessionFormat.Onsite => text["対面"],
        SessionFormat.Online => text["オンライン"],
        _ => text["対面とオンライン"],
    };

    public string Shift(HolidayShift shift) => shift switch
    {
        HolidayShift.NextWeek => text["翌週の同じ曜日にする"],
        HolidayShift.NextDay => text["次の開庁日にする"],
        _ => text["前の開庁日にする"],
    };

    public string Attendance(Attendance how) => how switch
    {
        Domain.Cohorts.Attendance.Attended => text["出席"],
        Domain.Cohorts.Attendance.Late => text["遅刻"],
        Domain.Cohorts.Attendance.Partial => text["一部参加"],
        Domain.Cohorts.Attendance.Recording => text["録画とレポート"],
        _ => text["欠席"],
    };

    /// <summary>13:30–16:30.</summary>
    public static string Time(SessionAppointment at) => string.Create(CultureInfo.InvariantCulture, $"{at.StartsAt:H:mm}–{at.EndsAt:H:mm}");

    /// <summary>令和8年12月8日(火)から令和9年3月16日(火)まで.</summary>
    public string Span(DateOnly first, DateOnly last) => text["{0}から{1}まで", Shown.FormalDay(first), Shown.FormalDay(last)];

    /// <summary>What is asked, as 「6回のうち5回以上の出席」.</summary>
    /// <param name="item">Of the checklist.</param>
    /// <param name="rule">What it comes of.</param>
    /// <param name="sessions">How many there are.</param>
    /// <param name="courses">How many courses there are before them.</param>
    /// <param name="course">The title of the course that is meant; null when none is, or the organisation does not offer it.</param>
    public string Asked(ChecklistItem item, TermRule rule, int sessions, int courses, LocalText? course) => item.Kind switch
    {
        ChecklistKind.Sessions when rule.ByRecording > 0 => text["{0}回のうち{1}回以上の出席(録画とレポートでの振替は{2}回まで)", sessions, item.Needed, rule.ByRecording],
        ChecklistKind.Sessions => text["{0}回のうち{1}回以上の出席", sessions, item.Needed],
        ChecklistKind.Session => text["第{0}回への出席", item.Session!],
        ChecklistKind.Courses => text["事前学習{0}コースのうち{1}コース以上の修了", courses, item.Needed],
        ChecklistKind.Course when course is not null => text["「{0}」の修了", Shown.Text(course)],
        ChecklistKind.Course => text["今は提供していないコースの修了"],
        ChecklistKind.Assignment => text["課題の受理"],
        _ => text["振り返りの提出"],
    };

    /// <summary>How far it is, as 「あと1回」.</summary>
    public string Left(ChecklistItem item) => (item.State, item.Kind) switch
    {
        (ChecklistState.Met, _) => text["満たしました"],
        (ChecklistState.Missed, _) => text["満たせなくなりました"],
        (_, ChecklistKind.Sessions) => text["あと{0}回", item.Left],
        (_, ChecklistKind.Courses) => text["あと{0}コース", item.Left],
        _ => text["これから"],
    };
}
