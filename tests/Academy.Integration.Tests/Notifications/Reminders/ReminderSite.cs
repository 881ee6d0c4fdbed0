using Academy.Data.Catalogue;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Events;
using Academy.Domain.Reminders;
using Academy.Domain.Time;
using Academy.Integration.Tests.Operations;
using Academy.Learning.Services.Log;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Reminders;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The demonstration, where Chuo reminds its people. It is noon of Tuesday 24 November 2026.</summary>
internal static class ReminderSite
{
    public const string Learner = "learner@chuo.example";

    /// <summary>Somebody of the same office.</summary>
    public const string Colleague = "ito@chuo.example";

    public const string Course = "bpr-how-to-run";
    public const string OtherCourse = "dq-security-everyday";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<TestSite> StartAsync(DatabaseProvider provider) => DemoSite.StartAsync(provider);

    /// <summary>A rule, of Chuo: three business days before the due date at nine, on the site and by mail, unless said otherwise.</summary>
    public static async Task<ReminderRule> RuleAsync(this TestSite site, Action<ReminderRule>? change = null, string cause = ReminderCauses.Due, Guid? organisation = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var rule = new ReminderRule
        {
            OrganisationId = organisation ?? await db.Set<Organisation>().Where(row => row.Code == "131024").Select(row => row.Id).SingleAsync(Stop),
            Name = "期限の前",
            Cause = cause,
            Days = -3,
            InBusinessDays = true,
            Minute = 9 * 60,
            OnlyNotBegun = false,
            OnSite = true,
            ByMail = true,
            Subject = "「{件名}」の期限が近づいています",
            Body = "{氏名}さん\n\n期限は{日付}です。あと{日数}日です。",
            SubjectEnglish = "“{topic}” is due soon",
            BodyEnglish = "Dear {name},\n\nit is due on {date}, in {days} days.",
            IsActive = true,
        };
        change?.Invoke(rule);
        db.Add(rule);
        await db.SaveChangesAsync(Stop);
        return rule;
    }

    public static async Task ChangeAsync(this TestSite site, ReminderRule rule, Action<ReminderRule> change)
    {
        await using var db = site.Db(DataScope.System("test"));
        change(await db.Set<ReminderRule>().SingleAsync(row => row.Id == rule.Id, Stop));
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Enrols somebody as of now.</summary>
    /// <param name="due">As <c>2026-12-04</c>; null: none.</param>
    public static async Task<Enrolment> EnrolAsync(this TestSite site, string mail, string? due, string slug = Course, LearningStatus status = LearningStatus.NotStarted)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await site.EnrolAsync(await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop), due, slug, status);
    }

    /// <inheritdoc cref="EnrolAsync(TestSite, string, string?, string, LearningStatus)"/>
    public static async Task<Enrolment> EnrolAsync(
        this TestSite site, StaffMember member, string? due, string slug = Course, LearningStatus status = LearningStatus.NotStarted, int cycle = 1)
    {
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(member.OrganisationId, slug, Stop);
        await using var db = site.Db(DataScope.System("test"));
        var enrolment = new Enrolment
        {
            OrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            CourseId = course!.CourseId,
            Cycle = cycle,
            OfferingId = course.OfferingId,
            ReleaseId = course.ReleaseId,
            Source = EnrolmentSource.Assigned,
            DueOn = due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd"),
            CreatedAt = site.Clock.GetUtcNow().UtcDateTime,
        };
        db.AddRange(enrolment, new LearningFact
        {
            OrganisationId = member.OrganisationId,
            EnrolmentId = enrolment.Id,
            StaffMemberId = member.Id,
            CourseId = course.CourseId,
            Status = status,
            ReleaseId = course.ReleaseId,
            CurrentReleaseId = course.ReleaseId,
        });
        await db.SaveChangesAsync(Stop);
        return enrolment;
    }

    public static async Task ChangeAsync(this TestSite site, Enrolment enrolment, Action<Enrolment, LearningFact> change)
    {
        await using var db = site.Db(DataScope.System("test"));
        change(await db.Set<Enrolment>().SingleAsync(row => row.Id == enrolment.Id, Stop), await db.Set<LearningFact>().SingleAsync(row => row.EnrolmentId == enrolment.Id, Stop));
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>Opens the first lesson now.</summary>
    public static async Task LearnAsync(this TestSite site, Enrolment enrolment)
    {
        await using var db = site.Db(DataScope.System("test"));
        var release = await db.Set<Release>().SingleAsync(row => row.Id == enrolment.ReleaseId, Stop);
        var lesson = CatalogueJson.Read<CourseOutline>(release.Outline).Items.First(item => item.Kind == OutlineItemKind.Lesson).Id;
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await site.Services.GetRequiredService<ProgressLog>().AppendAsync(
            enrolment.OrganisationId, enrolment.Id, [new LearningEvent(Guid.CreateVersion7(), lesson, now, now, null, new LessonOpened()).ToStored()], Stop);
    }

    public static Task CompleteAsync(this TestSite site, Enrolment enrolment) => site.ChangeAsync(enrolment, (_, fact) => (fact.Status, fact.CompletedAt, fact.CompletedOn) =
        (LearningStatus.Completed, site.Clock.GetUtcNow().UtcDateTime, TokyoTime.Today(site.Clock)));

    /// <summary>Has the hour strike at which all reminders are planned.</summary>
    public static async Task PlanAsync(this TestSite site, int workers = 1)
    {
        await site.AskOfNobodyAsync(PlanAllReminders.Schedule.Kind, $"{Guid.NewGuid()}");
        await site.WorkOffAsync(workers);
    }

    /// <summary>Sets Tokyo's clocks, and has the work of that moment done.</summary>
    /// <param name="time">As <c>2026-12-01T09:00</c>.</param>
    public static async Task UntilAsync(this TestSite site, string time, int workers = 1)
    {
        site.Clock.Set(InTokyo(time));
        await site.WorkOffAsync(workers);
    }

    public static DateTime InTokyo(string time)
    {
        var local = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return TokyoTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }

    public static async Task<IReadOnlyList<Reminder>> RemindersAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Reminder>().AsNoTracking().OrderBy(row => row.DueAt).ThenBy(row => row.Channel).ToListAsync(Stop);
    }

    public static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(Stop);
    }

    public static async Task<IReadOnlyList<Notice>> NoticesAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Notice>().AsNoTracking().Where(row => row.Kind == "reminder").OrderBy(row => row.Id).ToListAsync(Stop);
    }

    public static async Task WishAsync(this TestSite site, string mail, ReminderMail wish, string language = "ja")
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
        db.Add(new ReminderPreference { OrganisationId = member.OrganisationId, StaffMemberId = member.Id, Mail = wish, Language = language });
        await db.SaveChangesAsync(Stop);
    }
}
