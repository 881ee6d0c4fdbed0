using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>
/// Has those take part in a term who have a place, and nobody any more who has given it up. Whoever has left their organisation meanwhile has no use for theirs, and
/// it is offered to the next.
/// </summary>
internal sealed class SeatParticipants(Participations participations, Places places) : IWorkHandler
{
    public string Kind => RecruitingWork.Seat;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (host, termId) = (item.OrganisationId!.Value, CatalogueJson.Read<OfRecruitment>(item.Payload).TermId);
        await KeyLock.HoldPlacesAsync(db, termId, cancellation);
        var found = await (
            from placement in db.Set<Placement>()
            where placement.OrganisationId == host && placement.TermId == termId
            join row in db.Set<Application>() on new { OrganisationId = placement.HomeOrganisationId, Id = placement.ApplicationId } equals new { row.OrganisationId, row.Id }
            join home in db.Set<Organisation>() on row.OrganisationId equals home.Id
            select new { Placement = placement, row.StaffMemberId, row.ConsentedAt, HomeName = home.Name }).ToListAsync(cancellation);
        var present = (await db.Set<Participation>().Where(row => row.OrganisationId == host && row.TermId == termId && row.EndedAt == null)
            .Select(row => new { row.HomeOrganisationId, row.StaffMemberId }).ToListAsync(cancellation)).Select(row => (row.HomeOrganisationId, row.StaffMemberId)).ToHashSet();
        var gone = found.Where(one => one.Placement.State is PlacementState.Withdrawn or PlacementState.Replaced)
            .Select(one => (one.Placement.HomeOrganisationId, one.StaffMemberId)).Where(present.Contains).ToHashSet();
        await participations.LeaveAsync(db, termId, gone, cancellation);
        var left = new List<Placement>();
        foreach (var home in found
            .Where(one => one.Placement.State is PlacementState.Selected && !present.Contains((one.Placement.HomeOrganisationId, one.StaffMemberId)))
            .GroupBy(one => (one.Placement.HomeOrganisationId, one.HomeName)))
        {
            var consents = home.ToDictionary(one => one.StaffMemberId, one => one.ConsentedAt!.Value);
            var joined = await participations.JoinAsync(db, termId, home.Key, consents, cancellation);
            left.AddRange(home.Where(one => !joined.Contains(one.StaffMemberId)).Select(one => one.Placement));
        }

        if (left.Count == 0)
            return;
        left.ForEach(row => Places.Change(row, PlacementState.Withdrawn));
        await db.SaveChangesAsync(cancellation);
        await places.TellAsync(db, left, cancellation);
        await places.FillAsync(db, (await TermRecruitment.FindAsync(db, termId, cancellation))!, cancellation);
    }
}
