using Academy.Data.Catalogue;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Learning.Quizzes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Scopes.Worlds;

/// <summary>Brings the sample course in as one that a single organisation offers; the quizzes of both courses may be taken often.</summary>
internal static class OwnCourse
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task ImportAsync(TestSite site, string organisation)
    {
        using (var folder = QuizSite.AlwaysOpen())
            await site.ImportAsync(folder);
        foreach (var course in new[] { SampleCourse.Own, SampleCourse.Shared })
            await site.TakeAsAsync(course, new(Pass: 80, Attempts: 5, TimeLimit: 20, Opens: "always", Shuffle: "choices"));
        await using var db = site.OwnerDb();
        var first = await db.Set<Organisation>().SingleAsync(row => row.Code == organisation, Stop);
        await db.Set<Offering>().IgnoreQueryFilters().Where(row => row.Slug == SampleCourse.Own && row.OrganisationId != first.Id).ExecuteDeleteAsync(Stop);
    }
}
