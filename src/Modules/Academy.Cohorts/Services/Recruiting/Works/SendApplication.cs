using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Has the host of a term look at an application of this organisation.</summary>
internal sealed class SendApplication(AcademyDbFactory databases, WorkBoard board) : IWorkHandler
{
    public string Kind => RecruitingWork.Send;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("cohorts: the host's work on an application"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await board.AddAsync(db, RecruitingWork.AtHost(item.OrganisationId!.Value, CatalogueJson.Read<SentApplication>(item.Payload)), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>All is done before.</summary>
    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;
}
