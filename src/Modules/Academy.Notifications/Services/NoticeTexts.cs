using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Credentials;
using Academy.Domain.Notices;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services;

/// <summary>A sentence for each kind of notice.</summary>
internal sealed class NoticeTexts(IStringLocalizer<Text> text) : INoticeTexts
{
    private readonly RecruitmentTexts _recruitment = new(text);
    private readonly AssignmentTexts _assignment = new(text);

    public NoticeText Of(string kind, string payload)
    {
        try
        {
            return Of(NoticeJson.Read(kind, payload));
        }
        catch (JsonException)
        {
            // While the site is renewed node by node, an older one meets what a newer one wrote.
            return new(text["新しいお知らせが届いています"], text["内容をまだ表示できません。しばらくしてから、もう一度ご覧ください。"], "/notices");
        }
    }

    private NoticeText Of(NoticeContent content) => content switch
    {
        CourseAssignedNotice { IsDueChange: false } assigned => new(
            text["「{0}」の受講が割り当てられました", Shown.Text(assigned.Course)],
            text["期限は{0}です。", Shown.FormalDayAndWeekday(assigned.Due)],
            Course(assigned.Slug)),
        CourseAssignedNotice dated => new(
            text["「{0}」の期限が変わりました", Shown.Text(dated.Course)],
            text["新しい期限は{0}です。", Shown.FormalDayAndWeekday(dated.Due)],
            Course(dated.Slug)),
        CourseRenewedNotice renewed => new(
            text["「{0}」が改訂されました", Shown.Text(renewed.Course)],
            renewed.IsWhole
                ? text["第{0}版が公開されました。もう一度、はじめから受講してください。すでに修了している方の修了の記録は、そのまま残ります。", renewed.Number]
                : text["第{0}版が公開されました。加わった内容を受講してください。すでに修了している方の修了の記録は、そのまま残ります。", renewed.Number],
            Course(renewed.Slug)),
        AttemptGrantedNotice granted => new(
            text["「{0}」をあと{1}回受けられるようになりました", Shown.Text(granted.Quiz), granted.Count],
            text["コースは「{0}」、理由は「{1}」です。", Shown.Text(granted.Course), granted.Reason],
            Course(granted.Slug)),
        DueChangedNotice { Due: { } due } changed => new(
            text["「{0}」の期限が変わりました", Shown.Text(changed.Course)],
            text["新しい期限は{0}です。理由は「{1}」です。", Shown.FormalDayAndWeekday(due), changed.Reason],
            Course(changed.Slug)),
        DueChangedNotice removed => new(
            text["「{0}」の期限がなくなりました", Shown.Text(removed.Course)],
            text["理由は「{0}」です。", removed.Reason],
            Course(removed.Slug)),
        CoursesPausedNotice paused => new(
            text["{0}の受講が休止になりました", Courses(paused.Course, paused.Others)],
            text["{0}から休止です。休止中は、期限を過ぎても期限超過になりません。", Shown.FormalDay(paused.From)],
            Record),
        CoursesResumedNotice resumed => new(
            text["{0}の休止が終わりました", Courses(resumed.Course, resumed.Others)],
            text["{0}から再開です。新しい期限は学習の記録で確認できます。", Shown.FormalDay(resumed.On)],
            Record),
        ExemptionNotice { IsLifted: false } exempted => new(
            text["「{0}」の受講が免除されました", Shown.Text(exempted.Course)],
            text["理由は「{0}」です。", exempted.Reason],
            Course(exempted.Slug)),
        ExemptionNotice lifted => new(
            text["「{0}」の免除が解除されました", Shown.Text(lifted.Course)],
            text["受講が必要です。理由は「{0}」です。", lifted.Reason],
            Course(lifted.Slug)),
        ResultCorrectedNotice corrected => new(
            text["「{0}」の結果が訂正されました", Shown.Text(corrected.Quiz)],
            corrected.IsPassed
                ? text["{0}回目は{1}点中{2}点で、合格です。理由は「{3}」です。", corrected.Number, corrected.Maximum, corrected.Points, corrected.Reason]
                : text["{0}回目は{1}点中{2}点で、不合格です。理由は「{3}」です。", corrected.Number, corrected.Maximum, corrected.Points, corrected.Reason],
            corrected.Result),
        ReminderNotice reminder => new(Shown.Text(reminder.Subject), Shown.Text(reminder.Body), reminder.Path),
        TermChangedNotice moved => new(
            text["「{0}」の日程または会場が変わりました", Shown.Text(moved.Term)],
            string.Join("\n", moved.Changes.Select(Change)),
            $"/cohorts/{moved.TermId}"),
        ReportNotice { IsAccepted: true } accepted => new(
            text["「{0}」第{1}回の振替のレポートが受理されました", Shown.Text(accepted.Term), accepted.Number],
            accepted.Comment is { } praise ? text["コメントは「{0}」です。", praise] : text["第{0}回は「録画とレポート」で記録しました。", accepted.Number],
            Session(accepted)),
        ReportNotice returned => new(
            text["「{0}」第{1}回の振替のレポートが差し戻されました", Shown.Text(returned.Term), returned.Number],
            text["コメントは「{0}」です。直して、もう一度提出してください。", returned.Comment ?? ""],
            Session(returned)),
        GroupNotice group => new(
            text["「{0}」{1}班の話合いに書き込みがありました", Shown.Text(group.Term), group.Group],
            text["班の場を開いて確かめてください。"],
            $"/cohorts/{group.TermId}/group"),
        SubmissionNotice submission => _assignment.Of(submission),
        AssessorNotice assessor => _assignment.Of(assessor),
        ApplicationNotice application => _recruitment.Of(application),
        RecruitmentNotice recruitment => _recruitment.Of(recruitment),
        DeputyNotice deputy => _recruitment.Of(deputy),
        CertificateIssuedNotice issued => new(
            text["「{0}」の修了証書が交付されました", Shown.Text(issued.Course)],
            text["番号は{0}です。", issued.Number],
            Certificate(issued.CertificateId)),
        CertificateChangedNotice changed => new(Title(changed), text["理由は「{0}」です。", changed.Reason], Certificate(changed.CertificateId)),
        var other => throw new UnreachableException(other.Kind),
    };

    private string Title(CertificateChangedNotice changed) => changed.State switch
    {
        CertificateState.Corrected => text["「{0}」の修了証書が訂正されました", Shown.Text(changed.Course)],
        CertificateState.Replaced => text["「{0}」の修了証書が再交付されました", Shown.Text(changed.Course)],
        _ => text["「{0}」の修了証書が取り消されました", Shown.Text(changed.Course)],
    };

    /// <summary>「A」, or 「A」ほか2件.</summary>
    private string Courses(LocalText one, int others) =>
        others == 0 ? text["「{0}」", Shown.Text(one)] : text["「{0}」ほか{1}件", Shown.Text(one), others];

    /// <summary>Of another address of the meeting only that it is another one: it is long, and stands on the page.</summary>
    private string Change(SessionChange change)
    {
        var (was, now) = (Appointment(change.Was), Appointment(change.Is));
        var line = was == now ? text["第{0}回: {1}", change.Number, now] : text["第{0}回: {1}(これまで: {2})", change.Number, now, was];
        return change.Was.Link == change.Is.Link ? line : $"{line.Value} {text["オンライン会議のアドレスが変わりました。"].Value}";
    }

    private string Appointment(SessionAppointment appointment)
    {
        var time = text["{0} {1}〜{2}", Shown.FormalDayAndWeekday(appointment.Day), Clock(appointment.StartsAt), Clock(appointment.EndsAt)].Value;
        return appointment.Place is { } place ? text["{0}、{1}", time, place] : time;
    }

    private static string Clock(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    private const string Record = "/record";

    private static string Certificate(Guid id) => $"/certificates/{id}";

    private static string Session(ReportNotice report) => $"/cohorts/{report.TermId}/sessions/{report.Number}";

    private static string Course(string slug) => $"/courses/{slug}";
}
