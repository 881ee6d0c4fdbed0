using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Events;
using Academy.Learning.Services;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>Somebody who has a course under way, one completed and a notice of each: what pages look like that are not empty.</summary>
internal static class BusyLearner
{
    public const string Mail = "learner@akiruno.example";

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var member = await db.Set<StaffMember>().SingleAsync(row => row.Mail == Mail);
        var underWay = await AssignAsync(site, member, "bpr-how-to-run", new(2026, 11, 27));
        var completed = await AssignAsync(site, member, "dq-security-everyday", new(2026, 12, 25));

        var lesson = CatalogueJson.Read<CourseOutline>(
            await db.Set<Data.Catalogue.Release>().Where(row => row.Id == underWay.ReleaseId).Select(row => row.Outline).SingleAsync()).Items.First();
        var log = site.Services.GetRequiredService<ProgressLog>();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await log.AppendAsync(member.OrganisationId, underWay.Id,
            [new LearningEvent(Guid.CreateVersion7(), lesson.Id, now, now, null, new LessonConfirmed()).ToStored()], CancellationToken.None);
        await log.AppendAsync(member.OrganisationId, completed.Id,
            [new LearningEvent(Guid.CreateVersion7(), null, now, now, member.Id, new CompletionRecognised(new(2026, 11, 20), "他団体の研修")).ToStored()], CancellationToken.None);
    }

    private static async Task<Enrolment> AssignAsync(TestSite site, StaffMember member, string slug, DateOnly due)
    {
        await using var db = site.Db(DataScope.Of(member.OrganisationId));
        var office = await db.Set<Posting>().Where(row => row.StaffMemberId == member.Id).Select(row => row.DepartmentId).SingleAsync();
        var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(member.OrganisationId, slug, CancellationToken.None);
        await site.Services.GetRequiredService<Assignments>().AssignAsync(member.OrganisationId, member.Id, course!, office, due, CancellationToken.None);
        return await db.Set<Enrolment>().SingleAsync(row => row.StaffMemberId == member.Id && row.CourseId == course!.CourseId);
    }
}
