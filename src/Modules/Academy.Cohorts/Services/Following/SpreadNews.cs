using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Modularity.Scopes;

namespace Academy.Cohorts.Services.Following;

/// <summary>Has the organisation of participants tell them what the host did.</summary>
internal sealed class SpreadNews(AcademyDbFactory databases, WorkBoard board) : IWorkHandler
{
    public string Kind => ParticipantTeller.Spread;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var told = CatalogueJson.Read<ToldNews>(item.Payload);
        await using var db = databases.Create(DataScope.System("cohorts: the work of a participant's organisation on what the host did"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await board.AddAsync(db, new NewWork(ParticipantTeller.Tell, $"{ParticipantTeller.Tell}:{told.Home:N}:{told.Cause}", item.Payload, OrganisationId: told.Home), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>All is done before.</summary>
    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;
}
