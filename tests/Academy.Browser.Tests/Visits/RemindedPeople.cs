using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>A rule by which the busy learner is reminded on 25 November, and reminders that stand in every way.</summary>
internal static class RemindedPeople
{
    public static async Task PrepareAsync(TestSite site)
    {
        var rule = await site.AddRuleAsync("期限の2開庁日前のお知らせ", -2, organisation: "132284");
        await using var db = site.Db(DataScope.System("test"));
        var enrolment = await db.Set<Enrolment>().AsNoTracking().FirstAsync(row => row.OrganisationId == rule.OrganisationId && row.DueOn == new DateOnly(2026, 11, 27));
        var hour = 0;
        Add(ReminderState.Planned);
        Add(ReminderState.Told, channel: ReminderChannel.Site);
        Add(ReminderState.Told, mail: MailState.Sent);
        Add(ReminderState.Told, mail: MailState.Refused, answer: "550 5.1.1 no such user here");
        Add(ReminderState.Told, mail: MailState.Unsure);
        Add(ReminderState.Cancelled, ReminderEnd.Gone);
        Add(ReminderState.Cancelled, ReminderEnd.NoAddress);
        await db.SaveChangesAsync();

        void Add(ReminderState state, ReminderEnd? end = null, ReminderChannel channel = ReminderChannel.Mail, MailState? mail = null, string? answer = null)
        {
            var at = new DateTime(2026, 11, 24, 1, 0, 0, DateTimeKind.Utc).AddDays(-hour++);
            var id = Guid.CreateVersion7(at);
            db.Add(new Reminder
            {
                OrganisationId = rule.OrganisationId,
                Id = Guid.CreateVersion7(at),
                RuleId = rule.Id,
                StaffMemberId = enrolment.StaffMemberId,
                SubjectId = enrolment.Id,
                Day = new DateOnly(2026, 11, 27).AddDays(-hour),
                Channel = channel,
                DueAt = at,
                State = state,
                End = end,
                MailId = mail is null ? null : id,
                ChangedAt = at,
            });
            if (mail is { } became)
                db.Add(new OutgoingMail
                {
                    OrganisationId = rule.OrganisationId,
                    Id = id,
                    Kind = "reminder",
                    Address = BusyLearner.Mail,
                    Name = "",
                    Subject = "期限が近づいています",
                    Text = "本文",
                    Html = "<p>本文</p>",
                    State = became,
                    Answer = answer,
                    CreatedAt = at,
                    ChangedAt = at,
                });
        }
    }
}
