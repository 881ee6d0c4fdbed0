using System.Globalization;
using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Theme.Appearances;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Rules in words.</summary>
public sealed class RuleTexts(IStringLocalizer<Text> text)
{
    /// <summary>What a rule hangs on.</summary>
    public string Cause(string cause) => cause switch
    {
        ReminderCauses.Inactivity => text["最後の学習"],
        ReminderCauses.Expiry => text["修了証書の有効期限"],
        ReminderCauses.Section => text["毎週月曜日"],
        _ => text["受講の期限"],
    };

    /// <summary>When it reminds.</summary>
    public string When(ReminderRule rule)
    {
        var at = TimeOnly.MinValue.AddMinutes(rule.Minute).ToString("H:mm", CultureInfo.InvariantCulture);
        var days = Math.Abs(rule.Days);
        return (rule.Cause, Math.Sign(rule.Days), rule.InBusinessDays) switch
        {
            (ReminderCauses.Section, _, _) => text["毎週月曜日 {0}", at],
            (ReminderCauses.Inactivity, _, _) => text["最後の学習から{0}日後 {1}", days, at],
            (ReminderCauses.Expiry, < 0, true) => text["証書の有効期限の{0}開庁日前 {1}", days, at],
            (ReminderCauses.Expiry, < 0, false) => text["証書の有効期限の{0}日前 {1}", days, at],
            (ReminderCauses.Expiry, > 0, true) => text["証書の有効期限の{0}開庁日後 {1}", days, at],
            (ReminderCauses.Expiry, > 0, false) => text["証書の有効期限の{0}日後 {1}", days, at],
            (ReminderCauses.Expiry, _, true) => text["証書の有効期限の当日(閉庁日のときは直前の開庁日) {0}", at],
            (ReminderCauses.Expiry, _, _) => text["証書の有効期限の当日 {0}", at],
            (ReminderCauses.Session, 0, _) => text["開催日の当日(閉庁日のときは直前の開庁日) {0}", at],
            (ReminderCauses.Session, _, _) => text["開催日の{0}開庁日前 {1}", days, at],
            (ReminderCauses.TermStart, 0, _) => text["第1回の当日(閉庁日のときは直前の開庁日) {0}", at],
            (ReminderCauses.TermStart, _, _) => text["第1回の{0}開庁日前 {1}", days, at],
            (_, < 0, true) => text["期限の{0}開庁日前 {1}", days, at],
            (_, < 0, false) => text["期限の{0}日前 {1}", days, at],
            (_, > 0, true) => text["期限の{0}開庁日後 {1}", days, at],
            (_, > 0, false) => text["期限の{0}日後 {1}", days, at],
            (_, _, true) => text["期限の当日(閉庁日のときは直前の開庁日) {0}", at],
            _ => text["期限の当日 {0}", at],
        };
    }

    /// <summary>Whom it reminds.</summary>
    public string Audience(ReminderRule rule, RuleChoices names)
    {
        if (rule.Origin is not null)
            return text["参加者"];
        var parts = new List<string>();
        if (rule.Cause == ReminderCauses.Section)
            parts.Add(text["所属長"]);
        if (rule.DepartmentId is { } department)
            parts.Add(names.Offices.FirstOrDefault(office => office.Id == department)?.Name ?? text["今の組織図にない部署"]);
        if (rule.Rank is { } rank)
            parts.Add(rank);
        if (rule.TopicId is { } topic)
            parts.Add(names.Courses.TryGetValue(topic, out var title) ? text["コース「{0}」", Shown.Text(title)] : text["今は提供していないコース"]);
        if (rule.OnlyNotBegun)
            parts.Add(text["未着手の人だけ"]);
        return parts.Count == 0 ? text["全員"] : string.Join(text["・"], parts);
    }

    /// <summary>How it reminds.</summary>
    public string Channels(ReminderRule rule) => (rule.OnSite, rule.ByMail) switch
    {
        (true, true) => text["サイトのお知らせ・メール"],
        (true, false) => text["サイトのお知らせ"],
        _ => text["メール"],
    };
}
