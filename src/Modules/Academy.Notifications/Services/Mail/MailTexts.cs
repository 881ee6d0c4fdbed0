using Academy.Data.Notifications;
using Academy.Notifications.Localization;
using Academy.Theme.Components;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Mail;

/// <summary>Words for mail.</summary>
public sealed class MailTexts(IStringLocalizer<Text> text)
{
    public string State(MailState state) => state switch
    {
        MailState.Queued => text["送信待ち"],
        MailState.Sending => text["送信中"],
        MailState.Sent => text["送信済み"],
        MailState.Refused => text["送れなかった"],
        _ => text["要確認"],
    };

    public static Tone ToneOf(MailState state) => state switch
    {
        MailState.Sent => Tone.Ok,
        MailState.Refused or MailState.Unsure => Tone.Bad,
        _ => Tone.Plain,
    };
}
