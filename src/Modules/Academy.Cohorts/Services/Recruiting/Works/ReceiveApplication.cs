using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Works;

/// <summary>Has what an organisation sent take effect on the places of a term: a withdrawal, an offer that was accepted, a colleague who takes somebody's place.</summary>
internal sealed class ReceiveApplication(Places places, WorkBoard board, HostTeller teller) : IWorkHandler
{
    private const string TooLate = "交代できる期限を過ぎています。";
    private const string PlaceGone = "交代する方の枠がすでにありません。";

    public string Kind => RecruitingWork.Receive;

    public async Task RunAsync(AcademyDb db, WorkItem item, CancellationToken cancellation)
    {
        var (host, received) = (item.OrganisationId!.Value, CatalogueJson.Read<ReceivedApplication>(item.Payload));
        // Sent again after it was withdrawn: the host does not see it before it is handed over anew.
        if (await db.Set<Application>().AsNoTracking().SingleOrDefaultAsync(
            found => found.OrganisationId == received.HomeId && found.Id == received.ApplicationId && found.SubmittedAt != null, cancellation) is not { } row)
            return;
        await KeyLock.HoldPlacesAsync(db, row.TermId, cancellation);
        var recruitment = (await TermRecruitment.FindAsync(db, row.TermId, cancellation))!;
        var placement = await Row(db, host, row.Id).SingleOrDefaultAsync(cancellation);
        switch (row.State)
        {
            case ApplicationState.Submitted when row.ReplacesId is { } replaced && placement?.State is not PlacementState.Selected:
                await ReplaceAsync(db, recruitment, row, placement, replaced, cancellation);
                break;
            case ApplicationState.Withdrawn when placement?.State is PlacementState.Selected or PlacementState.Offered or PlacementState.Waiting:
                if (placement.State is not PlacementState.Waiting)
                    await teller.TellAsync(db, recruitment, RecruitmentNews.PlaceGivenUp, row, cancellation);
                Places.Change(placement, PlacementState.Withdrawn);
                break;
            case ApplicationState.Accepting when placement?.State is PlacementState.Offered:
                Places.Change(placement, PlacementState.Selected);
                await places.TellAsync(db, [placement], cancellation);
                break;
            case ApplicationState.Accepting when placement is not null:
                await places.TellAsync(db, [placement], cancellation);
                break;
            default:
                return;
        }

        await db.SaveChangesAsync(cancellation);
        await places.FillAsync(db, recruitment, cancellation);
        await board.AddAsync(db, RecruitingWork.Seating(row.TermId, $"{row.Id:N}:{row.Version}"), cancellation);
    }

    private async Task ReplaceAsync(AcademyDb db, TermRecruitment recruitment, Application row, Placement? placement, Guid replacedId, CancellationToken cancellation)
    {
        var replaced = await Row(db, recruitment.HostId, replacedId).SingleOrDefaultAsync(cancellation);
        if (placement is null)
            db.Add(placement = New(row, recruitment.HostId));
        var isInTime = recruitment.SubstituteUntilDay is { } last && TokyoTime.DateOf(row.SubmittedAt!.Value) <= last;
        if (replaced is not { State: PlacementState.Selected } || !isInTime)
        {
            placement.Note = isInTime ? PlaceGone : TooLate;
            Places.Change(placement, PlacementState.Excluded);
            await places.TellAsync(db, [placement], cancellation);
            return;
        }

        placement.Note = null;
        Places.Change(placement, PlacementState.Selected);
        Places.Change(replaced, PlacementState.Replaced);
        await places.TellAsync(db, [placement, replaced], cancellation);
        await teller.TellAsync(db, recruitment, RecruitmentNews.PlaceTaken, row, cancellation);
    }

    private static Placement New(Application row, Guid host) => new()
    {
        OrganisationId = host,
        ApplicationId = row.Id,
        TermId = row.TermId,
        HomeOrganisationId = row.OrganisationId,
        State = PlacementState.Considered,
        Version = 0,
    };

    private static IQueryable<Placement> Row(AcademyDb db, Guid host, Guid applicationId) =>
        db.Set<Placement>().Where(row => row.OrganisationId == host && row.ApplicationId == applicationId);
}
