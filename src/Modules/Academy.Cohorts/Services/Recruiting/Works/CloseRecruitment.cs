using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Tells the host that the list of a term is closed. When the last day has become a later one, the work of that day does.</summary>
internal sealed class CloseRecruitment(HostTeller teller, TimeProvider clock) : IWorkHandler
{
    public string Kind => RecruitingWork.Close;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var termId = CatalogueJson.Read<OfRecruitment>(item.Payload).TermId;
        var recruitment = (await TermRecruitment.FindAsync(db, termId, cancellation))!;
        if (clock.GetUtcNow().UtcDateTime < recruitment.ClosedAt || recruitment.DecidedAt is not null)
            return;
        var count = await db.Set<Application>().CountAsync(row => row.HostOrganisationId == recruitment.HostId && row.TermId == termId && row.SubmittedAt != null, cancellation);
        await teller.TellClosedAsync(db, recruitment, count, cancellation);
    }
}
