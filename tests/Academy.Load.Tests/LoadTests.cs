using Academy.Load.Tests.Visits;

namespace Academy.Load.Tests;

/// <summary>
/// What a visit of each hot page costs on PostgreSQL: processor time of the site and of the database, with all rows of a year there.
/// The test asks only that every answer is right; the figures are for reading (<c>tests/load.sh</c>).
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    [Fact]
    public async Task EveryHotPage_VisitedByMany_AnswersRight()
    {
        var size = LoadSize.Chosen;
        await using var site = await LoadedSite.StartAsync(size);
        using var crew = await Crew.SignInAsync(site, size);
        foreach (var visit in new Visit[] { new DashboardVisit(), new CourseVisit(), new LessonVisit(), new QuizVisit(), new SignInVisit() })
        {
            await crew.VisitAsync(visit, size.Warming);
            var measured = await crew.VisitAsync(visit, size.Counted);
            output.WriteLine(measured.ToString());
            Assert.True(measured.Visits > 0);
        }

        output.WriteLine($"after the load: site {site.Memory}");
        Assert.Empty(site.Complaints());
    }
}
