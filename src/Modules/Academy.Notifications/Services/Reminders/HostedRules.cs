using Academy.Data.Notifications;
using Academy.Domain.Reminders;

namespace Academy.Notifications.Services.Reminders;

/// <summary>The rules that a term's host makes for the organisations whose people take part: at nine, on the site and by mail, in words of the site.</summary>
internal static class HostedRules
{
    private const int Morning = 9 * 60;

    /// <param name="cause">A session, or the start of a term.</param>
    /// <param name="organisation">Whose people are reminded.</param>
    /// <param name="origin">The term.</param>
    public static ReminderRule Begin(string cause, Guid organisation, Guid origin)
    {
        var isSession = cause == ReminderCauses.Session;
        return new()
        {
            OrganisationId = organisation,
            Origin = origin,
            Name = "",
            Cause = cause,
            Days = 0,
            InBusinessDays = true,
            Minute = Morning,
            OnlyNotBegun = false,
            OnSite = true,
            ByMail = true,
            Subject = isSession ? "{件名}は{日付}です" : "{件名}は{日付}に始まります",
            Body = isSession
                ? "{氏名}さん\n\n{件名}は{日付}です。\n時間と会場、事前の準備を、勉強会のページで確認してください。"
                : "{氏名}さん\n\n{件名}の第1回は{日付}です。\n日程と事前の準備を、勉強会のページで確認してください。",
            SubjectEnglish = isSession ? "{topic} is on {date}" : "{topic} starts on {date}",
            BodyEnglish = isSession
                ? "Dear {name},\n\n{topic} takes place on {date}.\nPlease look up time, place and preparation on its page."
                : "Dear {name},\n\nthe first session of {topic} is on {date}.\nPlease look up the dates and the preparation on its page.",
            IsActive = true,
        };
    }
}
