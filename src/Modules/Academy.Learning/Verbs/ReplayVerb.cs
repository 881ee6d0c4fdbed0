using Academy.Data;
using Academy.Data.Learning;
using Academy.Learning.Services.Log;
using Academy.Modularity.Scopes;
using Academy.Modularity.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Academy.Learning.Verbs;

/// <summary><c>replay</c>: folds every enrolment's log anew. On a sound site no fact changes; one that does is named.</summary>
internal sealed class ReplayVerb(AcademyDbFactory databases, ProgressLog log) : IVerb
{
    private const int PageSize = 500;

    public string Name => "replay";

    public string Usage => "— folds the log of every enrolment into its fact anew";

    /// <returns>0 when every fact was what its log says, 1 when one had to be put right.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        var (replayed, changed) = (0, 0);
        for (IReadOnlyList<Key> page = await PageAsync(null, cancellation); page.Count > 0; page = await PageAsync(page[^1], cancellation))
            foreach (var key in page)
            {
                replayed++;
                if (!await log.ReplayAsync(key.OrganisationId, key.EnrolmentId, cancellation))
                    continue;
                changed++;
                await output.WriteLineAsync($"enrolment {key.EnrolmentId}: its fact was not what its log says, and is now.");
            }

        await output.WriteLineAsync($"{replayed} enrolments, {changed} facts changed.");
        return changed == 0 ? 0 : 1;
    }

    private async Task<IReadOnlyList<Key>> PageAsync(Key? after, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("replay: the enrolments of all organisations"));
        var rows = db.Set<Enrolment>().AsQueryable();
        if (after is { } last)
            rows = rows.Where(row => row.OrganisationId > last.OrganisationId
                || (row.OrganisationId == last.OrganisationId && row.Id > last.EnrolmentId));
        return await rows.OrderBy(row => row.OrganisationId).ThenBy(row => row.Id).Take(PageSize)
            .Select(row => new Key(row.OrganisationId, row.Id)).ToListAsync(cancellation);
    }

    private sealed record Key(Guid OrganisationId, Guid EnrolmentId);
}
