using Academy.Data;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Modularity.Scopes;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Has HR of every organisation told that a term recruits.</summary>
internal sealed class SpreadOpening(AcademyDbFactory databases, IStaffDirectory staff, WorkBoard board) : IWorkHandler
{
    public string Kind => RecruitingWork.SpreadOpening;

    public async Task PrepareAsync(WorkItem item, CancellationToken cancellation)
    {
        var termId = CatalogueJson.Read<OfRecruitment>(item.Payload).TermId;
        var organisations = await staff.OrganisationsAsync(cancellation);
        await using var db = databases.Create(DataScope.System("cohorts: HR of every organisation is told that a term recruits"));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await board.AddAsync(db, [.. organisations.Values.Select(home => RecruitingWork.OpeningIn(home, termId))], cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>All is done before.</summary>
    public Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation) => Task.CompletedTask;
}
