using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A rule with one reminder that was sent, and then one more for each enrolment there is.</summary>
internal static class ManyReminders
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var enrolment = await db.Set<Enrolment>().AsNoTracking().FirstAsync(row => db.Set<Organisation>().Any(owner => owner.Id == row.OrganisationId && owner.Code == "131024"), Stop);
        var rule = SampleReminder.Rule(enrolment.OrganisationId);
        db.Add(rule);
        Remind(db, rule, enrolment);
        await db.SaveChangesAsync(Stop);
    }

    public static async Task AddAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var rule = await db.Set<ReminderRule>().AsNoTracking().OrderBy(row => row.Id).FirstAsync(Stop);
        var known = db.Set<Reminder>().Select(row => row.SubjectId);
        foreach (var enrolment in await db.Set<Enrolment>().AsNoTracking().Where(row => row.OrganisationId == rule.OrganisationId && !known.Contains(row.Id)).ToListAsync(Stop))
            Remind(db, rule, enrolment);
        await db.SaveChangesAsync(Stop);
    }

    private static void Remind(DbContext db, ReminderRule rule, Enrolment enrolment)
    {
        var mail = SampleReminder.Mail(rule.OrganisationId, DateTime.UnixEpoch);
        db.AddRange(mail, SampleReminder.Of(rule, enrolment.StaffMemberId, enrolment.Id, mail.Id, DateTime.UnixEpoch));
    }
}
