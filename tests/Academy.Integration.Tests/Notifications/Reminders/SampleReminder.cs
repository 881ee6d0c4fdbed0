using Academy.Data.Notifications;
using Academy.Domain.Reminders;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>A reminder that was told by a mail.</summary>
internal static class SampleReminder
{
    /// <summary>Three business days before courses are due.</summary>
    public static ReminderRule Rule(Guid organisation) => new()
    {
        OrganisationId = organisation,
        Name = "期限の3開庁日前",
        Cause = ReminderCauses.Due,
        Days = -3,
        InBusinessDays = true,
        Minute = 600,
        OnlyNotBegun = false,
        OnSite = true,
        ByMail = true,
        Subject = "期限が近づいています",
        Body = "期限は{日付}です。",
        SubjectEnglish = "Due soon",
        BodyEnglish = "It is due on {date}.",
        IsActive = true,
    };

    public static OutgoingMail Mail(Guid organisation, DateTime at, MailState state = MailState.Sent, string? answer = null) => new()
    {
        OrganisationId = organisation,
        Id = Guid.CreateVersion7(at),
        Kind = "reminder",
        Address = "taro@city.example",
        Name = "",
        Subject = "言ったこと",
        Text = "本文",
        Html = "<p>本文</p>",
        State = state,
        Answer = answer,
        CreatedAt = at,
        ChangedAt = at,
    };

    public static Reminder Of(
        ReminderRule rule, Guid person, Guid subject, Guid? mail, DateTime dueAt, ReminderState state = ReminderState.Told, ReminderChannel channel = ReminderChannel.Mail, ReminderEnd? end = null) => new()
    {
        OrganisationId = rule.OrganisationId,
        Id = Guid.CreateVersion7(dueAt),
        RuleId = rule.Id,
        StaffMemberId = person,
        SubjectId = subject,
        Day = new(2026, 12, 25),
        Channel = channel,
        DueAt = dueAt,
        State = state,
        End = end,
        MailId = mail,
        ChangedAt = dueAt,
    };
}
