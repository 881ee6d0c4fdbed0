using Academy.Data.Notifications;
using Academy.Domain.Reminders;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>A rule that nobody had to write: three days before the due date, to everybody.</summary>
internal static class SampleRule
{
    public static ReminderRule Of(Guid organisation, string name) => new()
    {
        OrganisationId = organisation,
        Name = name,
        Cause = ReminderCauses.Due,
        Days = -3,
        InBusinessDays = false,
        Minute = 9 * 60,
        OnlyNotBegun = false,
        OnSite = true,
        ByMail = true,
        Subject = "「{件名}」の期限は{日付}です",
        Body = "{氏名}さん\n\nあと{日数}日です。",
        SubjectEnglish = "“{topic}” is due on {date}",
        BodyEnglish = "Dear {name},\n\ndays left: {days}.",
        IsActive = true,
    };
}
