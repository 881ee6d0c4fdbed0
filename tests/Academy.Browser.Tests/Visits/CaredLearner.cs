using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Domain.Names;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>A colleague of <see cref="BusyLearner"/> who failed a quiz and is on leave, and about whom HR decided this and that, under ids that are known beforehand.</summary>
internal static class CaredLearner
{
    private static readonly Guid Id = new("01999c00-0000-7000-8000-000000000002");
    private static readonly Guid Attempt = new("01999c00-0000-7000-8000-000000000003");

    /// <summary>The page of all decisions.</summary>
    public static string Care => $"/courses/bpr-how-to-run/learners/{Id}/care";

    /// <summary>The page on which the result of the attempt is corrected.</summary>
    public static string Result => $"{Care}/results/{Attempt}";

    /// <summary>Comes to the office before courses are assigned to it.</summary>
    public static async Task ComeAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var colleague = await db.Set<StaffMember>().SingleAsync(row => row.Mail == BusyLearner.Mail);
        var office = await db.Set<Posting>().Where(row => row.StaffMemberId == colleague.Id).Select(row => row.DepartmentId).SingleAsync();
        var person = new Person();
        db.AddRange(person, new StaffMember
        {
            Id = Id,
            OrganisationId = colleague.OrganisationId,
            PersonId = person.Id,
            EmployeeNumber = "900002",
            FamilyName = "小川",
            GivenName = "航",
            FamilyReading = "おがわ",
            GivenReading = "わたる",
            ReadingKey = ReadingKey.Of("おがわ", "わたる"),
            ValidFrom = new(2020, 4, 1),
        }, new Posting
        {
            OrganisationId = colleague.OrganisationId,
            StaffMemberId = Id,
            DepartmentId = office,
            Kind = PostingKind.Main,
            ValidFrom = new(2020, 4, 1),
        });
        await db.SaveChangesAsync();
    }

    /// <summary>What happened once the courses were assigned.</summary>
    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@akiruno.example");
        var quiz = ContentId.Of("quiz", "bpr-03", "final");
        var enrolments = await db.Set<Enrolment>().Where(row => row.StaffMemberId == Id).ToListAsync();
        var enrolment = enrolments.Single(row => db.Set<Data.Catalogue.Release>().Any(release => release.Id == row.ReleaseId && release.Slug == "bpr-how-to-run"));
        (Guid? Item, Guid? Actor, EventPayload Payload)[] happened =
        [
            (quiz, null, new QuizOpened(Attempt, 1, enrolment.ReleaseId)),
            (quiz, null, new QuizSubmitted(Attempt, 3, 8)),
            (null, hr.Id, new EnrolmentExempted("派遣先で同じ研修を受けるため")),
            (null, hr.Id, new ExemptionLifted("派遣が取りやめになったため")),
            (quiz, hr.Id, new ResultCorrected(Attempt, 5, 8, "問3の選択肢に誤りがあったため")),
            (null, hr.Id, new EnrolmentPaused(new(2026, 11, 1), "育児休業のため")),
        ];
        var log = site.Services.GetRequiredService<ProgressLog>();
        var start = site.Clock.GetUtcNow().UtcDateTime;
        await log.AppendAsync(enrolment.OrganisationId, enrolment.Id, [.. happened.Select((one, minute) =>
        {
            var at = start.AddMinutes(minute - happened.Length);
            return new LearningEvent(Guid.CreateVersion7(), one.Item, at, at, one.Actor, one.Payload).ToStored();
        })], CancellationToken.None);
    }
}
