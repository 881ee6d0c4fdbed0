using Academy.Data.Notifications;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Services.Reminders;

/// <summary>Rules as HR mostly wants them, to begin with: when they remind, and words in both languages.</summary>
public sealed class RulePresets(IStringLocalizer<Text> text)
{
    private const int Morning = 9 * 60;

    private const string Section = "section";

    /// <summary>All, in the order in which they are offered.</summary>
    public IReadOnlyList<RulePreset> All =>
    [
        new("due-soon", text["期限の前に知らせる"], text["期限が近い人への案内"]),
        new("overdue", text["期限を過ぎた人に知らせる"], text["期限を過ぎた人への案内"]),
        new("idle", text["しばらく学習していない人に知らせる"], text["しばらく学習していない人への案内"]),
        new("certificate-expiry", text["修了証書の有効期限の前に知らせる"], text["修了証書の有効期限が近い人への案内"]),
        new(Section, text["所属長に週のまとめを送る"], text["所属長への週のまとめ"]),
    ];

    /// <param name="key">As an address has it; what is none is the first one.</param>
    public RulePreset Named(string? key) => All.FirstOrDefault(preset => preset.Key == key) ?? All[0];

    /// <summary>A new rule of an organisation.</summary>
    public static ReminderRule Begin(RulePreset preset, Guid organisation, Guid id) => preset.Key switch
    {
        "overdue" => Rule(
            preset, organisation, id, ReminderCauses.Due, 1, inBusinessDays: false,
            ("「{件名}」の受講期限を過ぎています", "{氏名}さん\n\n「{件名}」の受講期限は{日付}でした。修了がまだ確認できていません。\n早めに受講を終えてください。事情があるときは、研修担当に相談してください。"),
            ("“{topic}” is overdue", "Dear {name},\n\n“{topic}” was due on {date}, and you have not completed it yet.\nPlease complete it soon. If something keeps you from it, tell those in charge of training.")),
        "idle" => Rule(
            preset, organisation, id, ReminderCauses.Inactivity, 30, inBusinessDays: false,
            ("「{件名}」の続きを学習しましょう", "{氏名}さん\n\n「{件名}」は、{日付}から{日数}日間、学習の記録がありません。\n時間のあるときに、少しずつ進めてください。途中から再開できます。"),
            ("Go on with “{topic}”", "Dear {name},\n\nNothing has happened in “{topic}” since {date} ({days} days).\nPlease go on when you have time. You can continue where you left off.")),
        "certificate-expiry" => Rule(
            preset, organisation, id, ReminderCauses.Expiry, -30, inBusinessDays: false,
            ("「{件名}」の修了証書の有効期限は{日付}です", "{氏名}さん\n\n「{件名}」の修了証書の有効期限は{日付}で、あと{日数}日です。\n引き続き証書が必要な方は、もう一度受講する時期と方法を研修担当に確かめてください。"),
            ("Your certificate of “{topic}” is valid until {date}", "Dear {name},\n\nYour certificate of “{topic}” is valid until {date} (days left: {days}).\nIf you still need one after that, ask those in charge of training when and how to take the course again.")),
        Section => Rule(
            preset, organisation, id, ReminderCauses.Section, 0, inBusinessDays: false,
            ("{件名}の受講状況(今週のまとめ)", "{氏名}さん\n\n{件名}で、受講の期限を過ぎている人と、期限が近い人をお知らせします。\n受講の時間がとれるように、声をかけてください。"),
            ("{topic}: courses to be completed", "Dear {name},\n\nThese people in {topic} are overdue with a course, or due soon.\nPlease help them find the time for it.")),
        _ => Rule(
            preset, organisation, id, ReminderCauses.Due, -3, inBusinessDays: true,
            ("「{件名}」の受講期限は{日付}です", "{氏名}さん\n\n「{件名}」の受講期限は{日付}で、あと{日数}日です。\nまだ修了していない方にお知らせしています。期限までに受講を終えてください。"),
            ("“{topic}” is due on {date}", "Dear {name},\n\n“{topic}” is due on {date} (days left: {days}).\nYou have not completed it yet. Please do so by then.")),
    };

    private static ReminderRule Rule(
        RulePreset preset, Guid organisation, Guid id, string cause, int days, bool inBusinessDays, (string Subject, string Body) japanese, (string Subject, string Body) english) => new()
    {
        OrganisationId = organisation,
        Id = id,
        Name = preset.Name,
        Cause = cause,
        Days = days,
        InBusinessDays = inBusinessDays,
        Minute = Morning,
        OnlyNotBegun = false,
        OnSite = true,
        ByMail = true,
        Subject = japanese.Subject,
        Body = japanese.Body,
        SubjectEnglish = english.Subject,
        BodyEnglish = english.Body,
        IsActive = true,
    };
}

/// <param name="Key">As addresses have it.</param>
/// <param name="Title">What it does.</param>
/// <param name="Name">What a rule is called that begins with it.</param>
public sealed record RulePreset(string Key, string Title, string Name);
