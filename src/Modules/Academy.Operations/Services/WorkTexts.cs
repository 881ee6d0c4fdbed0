using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Operations.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Operations.Services;

/// <summary>Words for work.</summary>
public sealed class WorkTexts(IStringLocalizer<Text> text, IEnumerable<Scheduled> schedules)
{
    /// <summary>What a kind of work does; its name where this version does not know it.</summary>
    public string Kind(string kind) => kind switch
    {
        "credentials.certificate" => text["修了証書の交付"],
        "credentials.bundle" => text["修了証書のとりまとめ"],
        "learning.forget-open-imports" => text["確定しなかった取り込みの削除"],
        "credentials.forget-old-bundles" => text["まとめて保存した証書の削除"],
        "reporting.rollup" => text["受講・修了の集計"],
        "reporting.rollups-of-the-day" => text["全団体の受講・修了の集計"],
        "learning.import-completions" => text["修了の記録の取り込み"],
        "cohorts.spread-term" => text["勉強会の変更の反映(団体ごとの処理の準備)"],
        "cohorts.follow-term" => text["勉強会の変更の反映"],
        "cohorts.spread-changes" => text["勉強会の日程の変更を知らせる準備"],
        "cohorts.send-application" => text["勉強会の申込の提出(事務局への送付)"],
        "cohorts.receive-application" => text["勉強会の申込・辞退・交代の受付"],
        "cohorts.spread-outcome" => text["勉強会の選考の結果を知らせる準備"],
        "cohorts.tell-outcome" => text["勉強会の選考の結果のお知らせ"],
        "cohorts.seat-participants" => text["勉強会の参加者の登録"],
        "cohorts.lapse-offer" => text["勉強会の繰上げの回答期限"],
        "cohorts.remind-approvers" => text["勉強会の申込の承認期限のお知らせ"],
        "cohorts.end-application" => text["勉強会の申込の承認期限"],
        "cohorts.close-recruitment" => text["勉強会の募集の締切"],
        "cohorts.spread-opening" => text["勉強会の募集を知らせる準備"],
        "cohorts.tell-opening" => text["勉強会の募集のお知らせ"],
        "cohorts.tell-changes" => text["勉強会の日程の変更のお知らせ"],
        "cohorts.spread-news" => text["勉強会の事務局からのお知らせを届ける準備"],
        "cohorts.tell-news" => text["勉強会の事務局からのお知らせ"],
        "notifications.mail-notices" => text["お知らせのメールの作成"],
        "notifications.mail" => text["メールの送信"],
        "notifications.forget-old-mail" => text["古いメールの整理"],
        "notifications.plan-reminders" => text["リマインダーの予定づくり"],
        "notifications.plan-all-reminders" => text["全団体のリマインダーの予定づくり"],
        "notifications.tell-reminders" => text["リマインダーの送信"],
        "notifications.forget-old-reminders" => text["古いリマインダーの整理"],
        "operations.forget-old-work" => text["終わった処理の記録の整理"],
        _ => schedules.FirstOrDefault(scheduled => scheduled.Kind == kind)?.Name ?? kind,
    };

    public string State(Work work) => work.State switch
    {
        WorkState.Ready when work.Attempts > 0 => text["再実行待ち"],
        WorkState.Ready => text["待機中"],
        WorkState.Leased => text["実行中"],
        WorkState.Done => text["完了"],
        WorkState.Refused => text["取りやめ"],
        WorkState.Unsure => text["要確認"],
        _ => text["失敗"],
    };

    public string Filter(WorkFilter filter) => filter switch
    {
        WorkFilter.Running => text["実行中"],
        WorkFilter.Waiting => text["待機中"],
        WorkFilter.Refused => text["取りやめ"],
        WorkFilter.Done => text["完了"],
        _ => text["対応が必要"],
    };
}
