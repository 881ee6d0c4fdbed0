using Academy.Data;
using Academy.Data.Notifications;

namespace Academy.Notifications.Services.Reminders;

/// <summary>A reminder as the rules would have it now.</summary>
/// <param name="DueAt">UTC.</param>
public sealed record WantedReminder(ReminderRule Rule, ReminderSubject Subject, ReminderChannel Channel, DateTime DueAt)
{
    public ReminderKey Key => new(Rule.Id, Subject.StaffMemberId, Subject.Id, Subject.Day, Channel);

    public NewReminder New => new(Rule.Id, Subject.StaffMemberId, Subject.Id, Subject.Day, Channel, DueAt);
}

/// <summary>What there is one reminder of at most.</summary>
public sealed record ReminderKey(Guid RuleId, Guid StaffMemberId, Guid SubjectId, DateOnly Day, ReminderChannel Channel)
{
    public static ReminderKey Of(Reminder row) => new(row.RuleId, row.StaffMemberId, row.SubjectId, row.Day, row.Channel);
}
