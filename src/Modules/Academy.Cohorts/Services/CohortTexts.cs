using System.Globalization;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Time;
using Academy.Theme.Appearances;
using Academy.Theme.Components;
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

    /// <summary>A step of a survey's scale, 1 to 5.</summary>
    public string Step(int step) => step switch
    {
        1 => text["そう思わない"],
        2 => text["あまりそう思わない"],
        3 => text["どちらともいえない"],
        4 => text["ややそう思う"],
        _ => text["そう思う"],
    };

    /// <summary>By what it became known; null of what was recorded before that was kept.</summary>
    public string? Source(AttendanceSource? source) => source switch
    {
        AttendanceSource.List => text["出席簿"].Value,
        AttendanceSource.Code => text["受付のコード"].Value,
        AttendanceSource.MeetingLog => text["会議ツールの記録"].Value,
        AttendanceSource.Report => text["レポート"].Value,
        _ => null,
    };

    /// <summary>12月15日(火) 13:28, of an instant in UTC.</summary>
    public static string Moment(DateTime utc) => $"{Shown.Day(TokyoTime.DateOf(utc))} {TokyoTime.Clock(utc)}";

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

    /// <summary>Where an application stands, as its organisation knows.</summary>
    public string State(ApplicationState state) => state switch
    {
        ApplicationState.AwaitingConsent => text["本人の同意待ち"],
        ApplicationState.AwaitingSuperior => text["所属長の承認待ち"],
        ApplicationState.AwaitingHr => text["人事担当の承認待ち"],
        ApplicationState.Returned => text["差戻し"],
        ApplicationState.Refused => text["不承認"],
        ApplicationState.Lapsed => text["期限切れ"],
        ApplicationState.Submitted => text["選考待ち"],
        ApplicationState.Excluded => text["選考の対象外"],
        ApplicationState.Selected => text["参加決定"],
        ApplicationState.Waiting => text["補欠"],
        ApplicationState.NotSelected => text["見送り"],
        ApplicationState.Offered => text["繰上げの回答待ち"],
        ApplicationState.Accepting => text["繰上げの確認中"],
        ApplicationState.OfferLapsed => text["繰上げの回答なし"],
        ApplicationState.Withdrawn => text["辞退"],
        _ => text["交代済み"],
    };

    /// <summary>The colour that a state is shown in.</summary>
    public static Tone ToneOf(ApplicationState state) => state switch
    {
        ApplicationState.Selected => Tone.Ok,
        ApplicationState.Returned or ApplicationState.Offered => Tone.Warn,
        ApplicationState.Refused or ApplicationState.Lapsed => Tone.Bad,
        ApplicationState.Excluded or ApplicationState.NotSelected or ApplicationState.OfferLapsed or ApplicationState.Withdrawn or ApplicationState.Replaced => Tone.Plain,
        _ => Tone.Info,
    };

    /// <summary>How somebody came to be put forward.</summary>
    public string Way(ApplicationWay way) => way switch
    {
        ApplicationWay.Own => text["本人申込"],
        ApplicationWay.Proxy => text["代理申込"],
        ApplicationWay.Nomination => text["指名"],
        _ => text["交代"],
    };

    /// <summary>What happened to an application.</summary>
    public string Step(ReadStep step) => step.Kind switch
    {
        ApplicationStepKind.Filed => text["申込"],
        ApplicationStepKind.Consented => text["本人が同意"],
        ApplicationStepKind.SuperiorApproved => text["所属長が承認"],
        ApplicationStepKind.HrApproved => text["人事担当が承認"],
        ApplicationStepKind.Returned => text["差戻し"],
        ApplicationStepKind.Refused => text["不承認"],
        ApplicationStepKind.Lapsed => text["承認の期限が過ぎて失効"],
        ApplicationStepKind.Withdrawn => text["辞退"],
        ApplicationStepKind.Accepted => text["繰上げを受諾"],
        ApplicationStepKind.Reviewed => text["後閲"],
        _ => text["事務局の決定: {0}", State(step.State)],
    };

    /// <summary>Who did it, as 「山田 花子(渡辺 健の代決)」; null when a deadline or the host did.</summary>
    public string? Actor(ReadStep step) => step switch
    {
        { Actor: { } actor, InPlaceOf: { } superior } => text["{0}({1}の代決)", actor, superior],
        _ => step.Actor,
    };

    public string Group(OrganisationGroup group) => group switch
    {
        OrganisationGroup.Ward => text["特別区"],
        OrganisationGroup.City => text["市"],
        OrganisationGroup.TownOrVillage => text["町村"],
        _ => text["その他の団体"],
    };

    /// <summary>3班.</summary>
    public string GroupNumber(int number) => text["{0}班", number];

    /// <summary>How many groups there are, and how many people each has, as 「6(5〜6人)」.</summary>
    public string GroupSizes(int groups, int people) => people % groups == 0
        ? text["{0}({1}人ずつ)", groups, people / groups]
        : text["{0}({1}〜{2}人)", groups, people / groups, (people / groups) + 1];

    /// <summary>Where a report on a recording stands.</summary>
    public string State(MakeUpState state) => state switch
    {
        MakeUpState.Submitted => text["確認待ち"],
        MakeUpState.Returned => text["差戻し"],
        _ => text["受理"],
    };

    /// <inheritdoc cref="ToneOf(ApplicationState)"/>
    public static Tone ToneOf(MakeUpState state) => state switch
    {
        MakeUpState.Submitted => Tone.Info,
        MakeUpState.Returned => Tone.Warn,
        _ => Tone.Ok,
    };

    /// <summary>Who comes before others in a selection.</summary>
    public string Priority(PriorityGround ground) => ground switch
    {
        PriorityGround.NewOrganisation => text["初めて参加する団体の人"],
        PriorityGround.NotSelectedBefore => text["前の期に選ばれなかった人"],
        PriorityGround.Nominated => text["団体が指名した人"],
        _ => text["初めて参加する人"],
    };
}
