using Academy.Cohorts.Services.Participants;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Files;

/// <summary>A file for whoever may have it: who takes part in the term, and the host's staff who run it.</summary>
public sealed class ServedFiles(AtHost atHost, AcademyDbFactory databases, CohortAccess access, ICurrentSession session)
{
    /// <summary>Null when there is no such file, it was taken away, or the reader may not have it.</summary>
    /// <param name="termId">Of whichever host.</param>
    /// <param name="number">Of the session.</param>
    /// <param name="id">Of the file.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<SessionFile?> FindAsync(Guid termId, int number, Guid id, CancellationToken cancellation)
    {
        if (await atHost.FindAsync(termId, number, cancellation) is { } own)
        {
            await using var host = atHost.Open(own);
            return await host.Set<SessionFile>().AsNoTracking().SingleOrDefaultAsync(
                file => file.OrganisationId == own.HostId && file.SessionId == own.Session.Id && file.Id == id && file.RemovedAt == null, cancellation);
        }

        if (!await access.IsOpenAsync())
            return null;
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        return await (
            from file in db.Set<SessionFile>()
            join of in db.Set<TermSession>() on new { file.OrganisationId, file.SessionId } equals new { of.OrganisationId, SessionId = of.Id }
            where file.OrganisationId == session.OrganisationId && of.TermId == termId && of.Number == number && file.Id == id && file.RemovedAt == null
            select file).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }
}
