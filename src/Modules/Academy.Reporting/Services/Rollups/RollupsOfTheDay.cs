using Academy.Data;
using Academy.Data.Organisations;
using Academy.Modularity;
using Microsoft.EntityFrameworkCore;

namespace Academy.Reporting.Services.Rollups;

/// <summary>Has all roll-ups made anew when a day begins: postings, pauses and fiscal years begin with it.</summary>
internal sealed class RollupsOfTheDay(TimeProvider clock) : IWorkHandler
{
    public static Scheduled Schedule { get; } = new("reporting.rollups-of-the-day", "0 0 0 * * ?", "受講・修了の集計");

    public string Kind => Schedule.Kind;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        foreach (var organisation in await db.Set<Organisation>().Select(row => row.Id).ToListAsync(cancellation))
            RollupWork.Add(db, organisation, courseId: null, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }
}
