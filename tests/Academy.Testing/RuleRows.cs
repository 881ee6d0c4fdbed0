using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Reminders;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Testing;

/// <summary>Rules of reminders, written by hand.</summary>
public static class RuleRows
{
    /// <summary>Adds a rule about all courses and for everybody.</summary>
    /// <param name="site">Where.</param>
    /// <param name="name">What HR calls it.</param>
    /// <param name="days">After the day of the cause; before it when negative.</param>
    /// <param name="hour">When on that day, by Tokyo's clocks.</param>
    /// <param name="change">What else is to be otherwise.</param>
    /// <param name="cause">One of <see cref="ReminderCauses"/>.</param>
    /// <param name="inBusinessDays">Whether only business days count.</param>
    /// <param name="organisation">Whose: a national code. Chuo's when left out.</param>
    public static async Task<ReminderRule> AddRuleAsync(
        this TestSite site, string name, int days, int hour = 10, Action<ReminderRule>? change = null, string cause = ReminderCauses.Due, bool inBusinessDays = true,
        string organisation = "131024")
    {
        await using var db = site.Db(DataScope.System("test"));
        var rule = new ReminderRule
        {
            OrganisationId = await db.Set<Organisation>().Where(row => row.Code == organisation).Select(row => row.Id).SingleAsync(),
            Name = name,
            Cause = cause,
            Days = days,
            InBusinessDays = inBusinessDays,
            Minute = hour * 60,
            OnlyNotBegun = false,
            OnSite = true,
            ByMail = true,
            Subject = "「{件名}」の期限が近づいています",
            Body = "{氏名}さん、期限は{日付}です。",
            SubjectEnglish = "“{topic}” is due soon",
            BodyEnglish = "{name}, it is due on {date}.",
            IsActive = true,
        };
        change?.Invoke(rule);
        db.Add(rule);
        await db.SaveChangesAsync();
        return rule;
    }
}
