using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Reminders;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>A rule of reminders under an id that is known beforehand, stopped, beside one that holds and reckons in a year whose holidays nobody knows, in a silenced organisation: what the pages look like with everything on them.</summary>
internal static class KeptRule
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000003");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@akiruno.example");
        var office = await db.Set<Department>().FirstAsync(row => row.OrganisationId == hr.OrganisationId);
        db.AddRange(Rule(hr, Id, "期限の3日前の案内", -3, null), Rule(hr, Guid.CreateVersion7(), "期限の1年前の案内", -365, office.Id));
        await db.SaveChangesAsync();
        await db.Set<ReminderSettings>().Where(row => row.OrganisationId == hr.OrganisationId).ExecuteDeleteAsync();
        db.Add(new ReminderSettings
        {
            OrganisationId = hr.OrganisationId,
            SilencedAt = site.Clock.GetUtcNow().UtcDateTime,
            QuietFrom = 20 * 60,
            QuietUntil = 8 * 60,
            QuietOnClosedDays = true,
        });
        await db.SaveChangesAsync();
    }

    private static ReminderRule Rule(StaffMember hr, Guid id, string name, int days, Guid? office) => new()
    {
        OrganisationId = hr.OrganisationId,
        Id = id,
        Name = name,
        Cause = ReminderCauses.Due,
        Days = days,
        InBusinessDays = true,
        Minute = 9 * 60,
        DepartmentId = office,
        OnlyNotBegun = office is not null,
        OnSite = true,
        ByMail = true,
        Subject = "「{件名}」の期限は{日付}です",
        Body = "{氏名}さん\n\nあと{日数}日です。",
        SubjectEnglish = "“{topic}” is due on {date}",
        BodyEnglish = "Dear {name},\n\ndays left: {days}.",
        IsActive = office is not null,
    };
}
