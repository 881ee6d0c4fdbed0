using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Mail;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Words for reminders and what became of them.</summary>
public sealed class ReminderLogTexts(IStringLocalizer<Text> text, MailTexts mails)
{
    public string Channel(ReminderChannel channel) => channel is ReminderChannel.Mail ? text["メール"] : text["サイト内のお知らせ"];

    public string Filter(LogFilter? filter) => filter switch
    {
        LogFilter.Planned => text["予定"],
        LogFilter.Sent => text["送信済み"],
        LogFilter.Unsure => text["要確認"],
        LogFilter.Refused => text["送れなかった"],
        LogFilter.Cancelled => text["取り消し"],
        _ => text["すべて"],
    };

    public string State(LoggedReminder row) => (row.Reminder.State, row.Mail) switch
    {
        (ReminderState.Planned, _) => text["予定"],
        (ReminderState.Cancelled, _) => text["取り消し"],
        (_, { } mail) => mails.State(mail),
        _ when row.Reminder.Channel is ReminderChannel.Site => text["送信済み"],
        _ => text["控えなし"],
    };

    public static Tone ToneOf(LoggedReminder row) => row.Mail is { } mail ? MailTexts.ToneOf(mail)
        : row.Reminder is { State: ReminderState.Told, Channel: ReminderChannel.Site } ? Tone.Ok
        : Tone.Plain;

    /// <summary>Why one was cancelled, or a mail would not go.</summary>
    /// <param name="end">In a word.</param>
    /// <param name="cause">The kind of its cause.</param>
    public string End(ReminderEnd end, string cause) => end switch
    {
        ReminderEnd.Silenced => text["リマインダーを止めていたため"],
        ReminderEnd.Unwanted => text["本人がメールを受け取らない設定のため"],
        ReminderEnd.NoAddress => text["メールアドレスが登録されていないため"],
        _ when cause == ReminderCauses.Section => text["知らせることがない、所属長でなくなった、ルールの変更などで対象から外れたため"],
        _ => text["修了・免除・休止、証書の更新・取消や、期限・ルールの変更などで対象から外れたため"],
    };
}
