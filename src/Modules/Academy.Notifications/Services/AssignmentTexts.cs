using Academy.Domain.Notices;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services;

/// <summary>What is told of the work of groups in a term, to them and to who marks it.</summary>
internal sealed class AssignmentTexts(IStringLocalizer<Text> text)
{
    private const string ToMark = "/cohorts/assessments";

    public NoticeText Of(SubmissionNotice notice) => new(TitleOf(notice), BodyOf(notice), $"/cohorts/{notice.TermId}/submission");

    public NoticeText Of(AssessorNotice notice) => notice.News switch
    {
        AssessorNews.Named => new(text["「{0}」の課題を評価する講師になりました", Shown.Text(notice.Term)], text["班が課題を提出すると、お知らせが届きます。"], ToMark),
        AssessorNews.Ended => new(text["「{0}」の課題を評価する講師ではなくなりました", Shown.Text(notice.Term)], text["すでに付けた評価は、そのまま残ります。"], ToMark),
        _ => new(text["「{0}」の{1}班が課題を提出しました", Shown.Text(notice.Term), notice.Group ?? 0], text["提案を読んで、評価を付けてください。"], ToMark),
    };

    private string TitleOf(SubmissionNotice notice) => notice.News switch
    {
        SubmissionNews.HandedIn => text["「{0}」の{1}班の課題が提出されました", Shown.Text(notice.Term), notice.Group],
        SubmissionNews.Accepted => text["「{0}」の{1}班の課題が受理されました", Shown.Text(notice.Term), notice.Group],
        _ => text["「{0}」の{1}班の課題が差し戻されました", Shown.Text(notice.Term), notice.Group],
    };

    private string BodyOf(SubmissionNotice notice) => (notice.News, notice.Comment) switch
    {
        (SubmissionNews.HandedIn, _) => text["班の1人が、全員を代表して提出しました(提出{0}回目)。", notice.Number],
        (SubmissionNews.Accepted, { } comment) => text["コメントは「{0}」です。", comment],
        (SubmissionNews.Accepted, _) => text["評価の結果と講評を見られます。"],
        _ => text["コメントは「{0}」です。直して、もう一度提出してください。", notice.Comment ?? ""],
    };
}
