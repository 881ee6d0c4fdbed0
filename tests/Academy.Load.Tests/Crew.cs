using System.Diagnostics;
using Academy.Load.Tests.Visits;

namespace Academy.Load.Tests;

/// <summary>Learners who are signed in and visit the site, a few at a time; no learner is in two visits at once.</summary>
internal sealed class Crew(LoadedSite site, IReadOnlyList<IReadOnlyList<Learner>> groups) : IDisposable
{
    private const int MostInAGroup = 25;

    public static async Task<Crew> SignInAsync(LoadedSite site, LoadSize size)
    {
        var each = Math.Min(MostInAGroup, size.Learners / size.Connections);
        var spread = size.Learners / (size.Connections * each);
        var groups = await Task.WhenAll(Enumerable.Range(0, size.Connections).Select(async connection =>
        {
            var group = new List<Learner>();
            for (var place = 0; place < each; place++)
            {
                var learner = new Learner(site.Address, 1 + ((connection * each + place) * spread), size.Courses);
                await learner.SignInAsync();
                group.Add(learner);
            }
            return (IReadOnlyList<Learner>)group;
        }));
        return new(site, groups);
    }

    public async Task<Measured> VisitAsync(Visit visit, TimeSpan duration)
    {
        var (siteBefore, databaseBefore) = (site.SiteTime, LoadedSite.DatabaseTime());
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(groups.Select(group => Task.Run(async () =>
        {
            var took = new List<TimeSpan>();
            for (var turn = 0; watch.Elapsed < duration; turn++)
            {
                var begun = watch.Elapsed;
                await visit.MakeAsync(group[turn % group.Count], turn);
                took.Add(watch.Elapsed - begun);
            }
            return took;
        })));
        return new(visit.Name, watch.Elapsed, site.SiteTime - siteBefore, LoadedSite.DatabaseTime() - databaseBefore, [.. times.SelectMany(took => took).Order()]);
    }

    public void Dispose()
    {
        foreach (var learner in groups.SelectMany(group => group))
            learner.Dispose();
    }
}
