using Academy.Accounts.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Accounts.Services;

/// <summary>What the actions of the audit trail are called, in the reader's language.</summary>
public sealed class AuditTexts(IStringLocalizer<Text> text)
{
    /// <summary>An action that has no words yet is shown as it is written.</summary>
    public string Action(string action) => action switch
    {
        "accounts.signed-in" => text["サインインした"],
        "accounts.signed-out" => text["サインアウトした"],
        "accounts.sign-in-refused" => text["サインインを拒まれた"],
        "accounts.invited" => text["利用者を招待した"],
        "accounts.role-granted" => text["役割を付与した"],
        "accounts.password-set" => text["招待のリンクでパスワードを設定した"],
        "credentials.bundle-taken" => text["部署の修了証書を保存した"],
        "credentials.bundle-requested" => text["部署の修了証書をまとめた"],
        "credentials.certificate-corrected" => text["修了証書を訂正した"],
        "credentials.certificate-replaced" => text["修了証書を再交付した"],
        "credentials.certificate-revoked" => text["修了証書を取り消した"],
        "credentials.certificate-viewed" => text["修了証書を見た"],
        "credentials.register-viewed" => text["修了証書の一覧を見た"],
        "learning.assigned" => text["コースを職員に割り当てた"],
        "learning.attempts-granted" => text["確認テストの受験回数を追加した"],
        "learning.due-changed" => text["受講者の期限を変えた"],
        "learning.exempted" => text["受講を免除した"],
        "learning.exemption-lifted" => text["受講の免除を解除した"],
        "learning.paused" => text["受講を休止にした"],
        "learning.resumed" => text["受講の休止を終えた"],
        "learning.result-corrected" => text["確認テストの結果を訂正した"],
        "learning.completions-discarded" => text["ほかで修了した記録の取り込みをやめた"],
        "learning.completions-imported" => text["ほかで修了した記録を取り込んだ"],
        "learning.extra-time-set" => text["確認テストの延長時間を決めた"],
        "learning.import-viewed" => text["取り込む修了の記録を見た"],
        "learning.learners-viewed" => text["コースの受講者の一覧を見た"],
        "learning.record-viewed" => text["受講の記録を見た"],
        "reporting.people-viewed" => text["受講・修了の一覧を見た"],
        "reporting.figures-exported" => text["受講・修了の数字をファイルに書き出した"],
        "reporting.report-exported" => text["締めた年度の数字をファイルに書き出した"],
        "reporting.year-closed" => text["年度を締めた"],
        "reporting.people-exported" => text["受講・修了の一覧をファイルに書き出した"],
        "notifications.rehearsal-viewed" => text["リマインダーの予行を見た"],
        "notifications.reminders-viewed" => text["リマインダーの送信の記録を見た"],
        "notifications.reminder-resent" => text["リマインダーをもう一度送った"],
        "notifications.test-mail-sent" => text["テストメールを送った"],
        "notifications.reminder-rule-saved" => text["リマインダーのルールを保存した"],
        "notifications.reminder-rule-stopped" => text["リマインダーのルールを停止した"],
        "notifications.reminder-rule-started" => text["リマインダーのルールを再開した"],
        "notifications.reminder-rule-deleted" => text["リマインダーのルールを削除した"],
        "notifications.reminder-hours-saved" => text["リマインダーを送らない時間帯を決めた"],
        "notifications.reminders-silenced" => text["団体全体のリマインダーを止めた"],
        "notifications.reminders-resumed" => text["団体全体のリマインダーを再開した"],
        "notifications.reminder-previewed" => text["職員に届くリマインダーの文面を見た"],
        "organisations.superiors-chosen" => text["所属長とする職位を決めた"],
        "operations.work-retried" => text["処理をもう一度実行させた"],
        "operations.work-dropped" => text["処理を取りやめた"],
        _ => action,
    };
}
