using Academy.Data.Learning;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Time;
using Academy.Learning.Services.Assigning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Reporting;

/// <summary>The demonstration with something to count.</summary>
internal static class ReportSite
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The twelve officials of Chuo are to take a course by 25 December.</summary>
    public static async Task<TestSite> StartAsync(DatabaseProvider provider)
    {
        var site = await DemoSite.StartAsync(provider);
        foreach (var name in new[] { "総務部", "区民部", "福祉保健部" })
        {
            await using var db = site.Db(DataScope.System("test"));
            var office = await db.Set<DepartmentVersion>().SingleAsync(row => row.Name == name && row.ParentId == null && row.Position >= 0
                && db.Set<Organisation>().Any(organisation => organisation.Id == row.OrganisationId && organisation.Code == "131024"), Stop);
            var hr = await db.Set<StaffMember>().SingleAsync(row => row.Mail == "hr@chuo.example", Stop);
            var course = await site.Services.GetRequiredService<ICourseDirectory>().FindAsync(office.OrganisationId, "bpr-how-to-run", Stop);
            await site.Services.GetRequiredService<Assignments>().AssignAsync(office.OrganisationId, hr.Id, course!, new OfOffice(office.DepartmentId), new(2026, 12, 25), Stop);
        }

        return site;
    }

    /// <summary>
    /// Of the twelve: one is exempt, one completed in time and one late, two are under way, seven have not started, of whom one is overdue
    /// and another one, on leave, is not.
    /// </summary>
    public static async Task<TestSite> StartWithEachMeasureAsync(DatabaseProvider provider)
    {
        var site = await StartAsync(provider);
        await using (var db = site.Db(DataScope.System("test")))
        {
            var enrolments = await db.Set<Enrolment>().OrderBy(row => row.Id).ToListAsync(Stop);
            var facts = await db.Set<LearningFact>().ToDictionaryAsync(fact => fact.EnrolmentId, Stop);
            Complete(facts[enrolments[0].Id], new(2026, 6, 1));
            Complete(facts[enrolments[1].Id], new(2026, 7, 1));
            enrolments[1].DueOn = new(2026, 6, 30);
            foreach (var enrolment in enrolments[2..4])
                (facts[enrolment.Id].Status, facts[enrolment.Id].StartedAt) = (LearningStatus.UnderWay, TokyoTime.StartOf(new(2026, 11, 2)));
            enrolments[4].DueOn = enrolments[5].DueOn = new(2026, 11, 20);
            enrolments[5].PausedFrom = new(2026, 11, 1);
            enrolments[6].ExemptedAt = TokyoTime.StartOf(new(2026, 11, 3));
            facts[enrolments[6].Id].Status = LearningStatus.Exempt;
            await db.SaveChangesAsync(Stop);
        }

        return site;
    }

    private static void Complete(LearningFact fact, DateOnly day) =>
        (fact.Status, fact.StartedAt, fact.CompletedAt, fact.CompletedOn) = (LearningStatus.Completed, TokyoTime.StartOf(day), TokyoTime.StartOf(day), day);
}
