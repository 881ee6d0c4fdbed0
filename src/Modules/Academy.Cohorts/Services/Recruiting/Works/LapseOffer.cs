using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Ends an offer that was not answered in time, and offers the place to whoever comes next.</summary>
internal sealed class LapseOffer(Places places) : IWorkHandler
{
    public string Kind => RecruitingWork.LapseOffer;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (host, ended) = (item.OrganisationId!.Value, CatalogueJson.Read<EndedOffer>(item.Payload));
        var termId = await Row(db, host, ended).Select(row => row.TermId).SingleAsync(cancellation);
        await KeyLock.HoldPlacesAsync(db, termId, cancellation);
        var row = await Row(db, host, ended).SingleAsync(cancellation);
        if (row.Version != ended.Version || row.State is not PlacementState.Offered)
            return;
        // It was answered in time, and the answer is on its way.
        if (await db.Set<Application>().AnyAsync(
            own => own.OrganisationId == row.HomeOrganisationId && own.Id == row.ApplicationId
                && (own.State == ApplicationState.Accepting || own.State == ApplicationState.Withdrawn), cancellation))
            return;
        Places.Change(row, PlacementState.OfferLapsed);
        await db.SaveChangesAsync(cancellation);
        await places.TellAsync(db, [row], cancellation);
        await places.FillAsync(db, (await TermRecruitment.FindAsync(db, termId, cancellation))!, cancellation);
    }

    private static IQueryable<Placement> Row(AcademyDb db, Guid host, EndedOffer ended) =>
        db.Set<Placement>().Where(row => row.OrganisationId == host && row.ApplicationId == ended.ApplicationId);
}
