using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Groups;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>The term with a session of today has a group in which the learner is, and then many with many messages, files and versions.</summary>
internal static class ManyGroups
{
    private const int Many = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        SampleGroup.Add(site, db, await PersonAsync(db));
        await db.SaveChangesAsync(Stop);
    }

    public static async Task AddAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (person, now) = (await PersonAsync(db), site.Clock.GetUtcNow().UtcDateTime);
        await db.Set<Participation>().Where(row => row.TermId == person.TermId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Group, 1), Stop);
        for (var number = 3; number <= Many; number++)
            db.AddRange(SampleGroup.Message(person, $"その{number}", now), SampleGroup.File(person, $"資料{number}.pdf", now), SampleGroup.Version(person, number, now));
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A file of the group.</summary>
    public static Task<Guid> FileAsync(DbContext db) => db.Set<GroupFile>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);

    private static Task<Participation> PersonAsync(AcademyDb db) =>
        db.Set<Participation>().Where(row => db.Set<Term>().Any(term => term.Id == row.TermId && term.Name == SampleReception.Name)).OrderBy(row => row.Id).FirstAsync(Stop);
}
