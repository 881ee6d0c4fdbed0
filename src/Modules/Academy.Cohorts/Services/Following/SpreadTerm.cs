using Academy.Data;
using Academy.Domain.Catalogue;

namespace Academy.Cohorts.Services.Following;

/// <summary>Has each organisation whose people take part follow a term.</summary>
internal sealed class SpreadTerm(Homes homes) : IWorkHandler
{
    public string Kind => TermWork.Spread;

    public Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var (host, term) = (item.OrganisationId!.Value, CatalogueJson.Read<OfTerm>(item.Payload));
        return homes.AskAsync(host, term.TermId, home => TermWork.FollowIn(home, host, term), cancellation);
    }

    /// <summary>All is done before.</summary>
    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;
}
