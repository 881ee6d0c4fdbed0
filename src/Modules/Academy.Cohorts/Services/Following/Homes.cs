using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Modularity.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Following;

/// <summary>The organisations whose people take part in a term, each of which has its own part done in its own scope.</summary>
internal sealed class Homes(AcademyDbFactory databases, WorkBoard board)
{
    /// <summary>Writes a piece of work down for each; what is there already is passed over.</summary>
    /// <param name="host">Of the term.</param>
    /// <param name="termId">Whose participants are meant.</param>
    /// <param name="work">For one organisation.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task AskAsync(Guid host, Guid termId, Func<Guid, NewWork> work, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("cohorts: work for each organisation whose people take part in a term"));
        var homes = await db.Set<Participation>().Where(row => row.OrganisationId == host && row.TermId == termId)
            .Select(row => row.HomeOrganisationId).Distinct().ToListAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await board.AddAsync(db, [.. homes.Select(work)], cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
