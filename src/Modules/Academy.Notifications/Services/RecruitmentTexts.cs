using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Notices;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services;

/// <summary>What happens to applications for terms, in sentences: to the person, and to those who decide on it.</summary>
internal sealed class RecruitmentTexts(IStringLocalizer<Text> text)
{
    private const string Approvals = "/cohorts/approvals";

    public NoticeText Of(ApplicationNotice notice)
    {
        var term = Shown.Text(notice.Term);
        return notice.Person is { } person
            ? new(TitleOf(notice.News, person, term), DetailOf(notice), $"{Approvals}/{notice.ApplicationId}")
            : new(OwnTitleOf(notice.News, term), OwnDetailOf(notice), $"/cohorts/{notice.TermId}/application");
    }

    public NoticeText Of(RecruitmentNotice notice)
    {
        var term = Shown.Text(notice.Term);
        return notice.News switch
        {
            RecruitmentNews.Opened => new(
                text["「{0}」の参加者を募集しています", term],
                text["申込の締切は{0}です。職員への周知と、申込の承認をお願いします。", Day(notice.Until)],
                $"/hr/cohorts/{notice.TermId}"),
            RecruitmentNews.Closed => new(
                text["「{0}」の募集を締め切りました", term],
                text["応募は{0}人です。{1}までに選考の結果を確定してください。", notice.Count, Day(notice.Until)],
                Selection(notice)),
            RecruitmentNews.PlaceGivenUp => new(
                text["「{0}」の{1}さんが辞退しました", term, notice.Person!],
                text["空いた枠は、補欠の順に案内します。"],
                Selection(notice)),
            _ => new(
                text["「{0}」の参加者が{1}さんに交代しました", term, notice.Person!],
                text["参加者の一覧に反映しました。"],
                Selection(notice)),
        };
    }

    public NoticeText Of(DeputyNotice notice) => notice.IsEnded
        ? new(
            text["{0}さんの代決者ではなくなりました", notice.Superior],
            text["{0}から{1}までの代決は取り消されました。", Day(notice.From), Day(notice.Until)],
            Approvals)
        : new(
            text["{0}さんの代決者になりました", notice.Superior],
            text["{0}から{1}まで、勉強会への申込を代わりに承認できます。", Day(notice.From), Day(notice.Until)],
            Approvals);

    private string OwnTitleOf(ApplicationNews news, string term) => news switch
    {
        ApplicationNews.ConsentAsked => text["「{0}」に推薦されました。参加に同意するかをお答えください", term],
        ApplicationNews.SuperiorApproved => text["「{0}」への申込を所属長が承認しました", term],
        ApplicationNews.Returned => text["「{0}」への申込が差し戻されました", term],
        ApplicationNews.Refused => text["「{0}」への申込は承認されませんでした", term],
        ApplicationNews.Lapsed => text["「{0}」への申込は、期限までに承認されなかったため取り下げになりました", term],
        ApplicationNews.Submitted => text["「{0}」への申込を事務局に提出しました", term],
        ApplicationNews.Excluded => text["「{0}」への申込は選考の対象になりませんでした", term],
        ApplicationNews.Selected => text["「{0}」への参加が決まりました", term],
        ApplicationNews.Waiting => text["「{0}」は補欠になりました", term],
        ApplicationNews.NotSelected => text["「{0}」への参加は見送りになりました", term],
        ApplicationNews.Offered => text["「{0}」の枠が空きました。参加するかをお答えください", term],
        ApplicationNews.OfferLapsed => text["「{0}」の繰上げは、期限までに回答がなかったため次の方に移りました", term],
        ApplicationNews.Replaced => text["「{0}」の参加者を交代しました", term],
        _ => text["「{0}」への参加は取りやめになりました", term],
    };

    private string OwnDetailOf(ApplicationNotice notice) => notice.News switch
    {
        ApplicationNews.ConsentAsked => text["期限は{0}です。期限を過ぎると申込はできません。", Day(notice.Until)],
        ApplicationNews.SuperiorApproved => text["人事担当の承認を待っています。"],
        ApplicationNews.Returned => text["コメントは「{0}」です。{1}までに直して送り直せます。", notice.Comment!, Day(notice.Until)],
        ApplicationNews.Refused or ApplicationNews.Excluded => text["理由は「{0}」です。", notice.Comment!],
        ApplicationNews.Lapsed => text["次の募集のときに、あらためて申し込んでください。"],
        ApplicationNews.Submitted => text["選考の結果が決まると、お知らせします。受付番号は{0}です。", notice.ApplicationId],
        ApplicationNews.Selected => text["日程と事前の準備を確認してください。"],
        ApplicationNews.Waiting => text["補欠の順位は{0}番です。枠が空くと、順にお知らせします。", notice.Rank!],
        ApplicationNews.NotSelected => text["次の募集のときは、優先して選ばれることがあります。"],
        ApplicationNews.Offered => text["回答の期限は{0}です。期限を過ぎると、次の方に移ります。", Day(notice.Until)],
        ApplicationNews.OfferLapsed => text["参加の希望がある場合は、人事担当にご相談ください。"],
        ApplicationNews.Replaced => text["ご都合に合わせて、同じ団体の方が参加します。"],
        _ => notice.Comment is { } comment ? text["理由は「{0}」です。", comment] : text["詳しくは人事担当にお問い合わせください。"],
    };

    private string TitleOf(ApplicationNews news, string person, string term) => news switch
    {
        ApplicationNews.ToApprove => text["{0}さんの「{1}」への申込が承認を待っています", person, term],
        ApplicationNews.StillToApprove => text["{0}さんの「{1}」への申込の承認期限が近づいています", person, term],
        ApplicationNews.Returned => text["{0}さんの「{1}」への申込が差し戻されました", person, term],
        ApplicationNews.Refused => text["{0}さんの「{1}」への申込は承認されませんでした", person, term],
        ApplicationNews.Lapsed => text["{0}さんの「{1}」への申込は、期限までに承認されなかったため取り下げになりました", person, term],
        ApplicationNews.Submitted => text["{0}さんの「{1}」への申込を事務局に提出しました", person, term],
        ApplicationNews.Excluded => text["{0}さんの「{1}」への申込は選考の対象になりませんでした", person, term],
        ApplicationNews.Selected => text["{0}さんの「{1}」への参加が決まりました", person, term],
        ApplicationNews.Waiting => text["{0}さんは「{1}」の補欠になりました", person, term],
        ApplicationNews.NotSelected => text["{0}さんの「{1}」への参加は見送りになりました", person, term],
        ApplicationNews.Offered => text["{0}さんに「{1}」の空いた枠を案内しました", person, term],
        ApplicationNews.OfferLapsed => text["{0}さんの「{1}」への繰上げは、回答がなかったため次の方に移りました", person, term],
        ApplicationNews.Replaced => text["{0}さんに代わって「{1}」の参加者を交代しました", person, term],
        _ => text["{0}さんは「{1}」への参加を取りやめました", person, term],
    };

    private string DetailOf(ApplicationNotice notice) => notice.News switch
    {
        ApplicationNews.ToApprove or ApplicationNews.StillToApprove => text["承認の期限は{0}です。期限を過ぎた申込は事務局に提出できません。", Day(notice.Until)],
        ApplicationNews.Waiting => text["補欠の順位は{0}番です。", notice.Rank!],
        ApplicationNews.Offered => text["本人の回答の期限は{0}です。", Day(notice.Until)],
        _ => notice.Comment is { } comment ? text["コメントは「{0}」です。", comment] : text["経過は申込のページで確認できます。"],
    };

    private static string Selection(RecruitmentNotice notice) => $"/secretariat/terms/{notice.TermId}/selection";

    private static string Day(DateOnly? day) => day is { } known ? Shown.FormalDayAndWeekday(known) : "";
}
