using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Words for why somebody is reminded.</summary>
public sealed class ReminderReasons(IStringLocalizer<Text> text)
{
    /// <summary>期限 12月25日(金)の3開庁日前.</summary>
    public string Of(ReminderRule rule, DateOnly day) => rule.Cause == ReminderCauses.Section
        ? text["{0}からの週のまとめ", Shown.Day(day)]
        : text["{0}の{1}", Cause(rule.Cause, Shown.Day(day)), Distance(rule)];

    private string Cause(string cause, string day) => cause switch
    {
        ReminderCauses.Due => text["期限 {0}", day],
        ReminderCauses.Inactivity => text["最後に学習した日 {0}", day],
        ReminderCauses.Expiry => text["証書の有効期限 {0}", day],
        ReminderCauses.Session => text["開催日 {0}", day],
        ReminderCauses.TermStart => text["第1回の開催日 {0}", day],
        _ => day,
    };

    private string Distance(ReminderRule rule) => (rule.Days, rule.InBusinessDays) switch
    {
        (0, _) => text["当日"],
        ( < 0, true) => text["{0}開庁日前", -rule.Days],
        ( < 0, false) => text["{0}日前", -rule.Days],
        (_, true) => text["{0}開庁日後", rule.Days],
        _ => text["{0}日後", rule.Days],
    };
}
