using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Has the organisation of an applicant take note of what the host decided.</summary>
internal sealed class SpreadOutcome(AcademyDbFactory databases, WorkBoard board) : IWorkHandler
{
    public string Kind => RecruitingWork.SpreadOutcome;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.System("cohorts: the work of an applicant's organisation on what the host decided"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await board.AddAsync(db, RecruitingWork.AtHome(CatalogueJson.Read<ToldOutcome>(item.Payload)), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>All is done before.</summary>
    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;
}
