using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Recruiting.Applying;

/// <summary>What HR or a superior puts in for somebody else (代理申込・指名・交代): the person is asked to agree first.</summary>
public sealed class Nominations(
    AcademyDbFactory databases, ApplicationRows rows, ApplicationMoves moves, Approvers approvers, RecruitingAccess access, WorkSignal signal, ICurrentSession session,
    TimeProvider clock)
{
    /// <summary>HR files for anybody of the organisation, a superior nominates those whose superior they are.</summary>
    /// <param name="termId">For which term.</param>
    /// <param name="staffMemberId">Of the reader's organisation, and not the reader.</param>
    /// <param name="way">Proxy or nomination.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public Task<ApplicationOutcome> FileAsync(Guid termId, Guid staffMemberId, ApplicationWay way, string reason, CancellationToken cancellation) =>
        WriteAsync(termId, staffMemberId, async (db, recruitment, row) =>
        {
            if (!recruitment.TakesApplications(TokyoTime.Today(clock)))
                return ApplicationOutcome.TooLate;
            var filedBy = await access.IsHrAsync() ? FiledBy.Hr : FiledBy.Superior;
            if (filedBy is FiledBy.Superior && (way is not ApplicationWay.Nomination || !await IsSuperiorAsync(db, staffMemberId, cancellation)))
                return ApplicationOutcome.Gone;
            return await PutInAsync(db, recruitment, row, staffMemberId, way, filedBy, reason, null, cancellation);
        }, cancellation);

    /// <summary>HR has a colleague take the place of somebody who has one.</summary>
    /// <param name="replacesId">The application that has the place.</param>
    /// <param name="staffMemberId">Who is to take it.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ApplicationOutcome> SubstituteAsync(Guid replacesId, Guid staffMemberId, string reason, CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return ApplicationOutcome.Gone;
        await using var reading = Open();
        if (await reading.Set<Application>().AsNoTracking().SingleOrDefaultAsync(row => row.OrganisationId == session.OrganisationId && row.Id == replacesId, cancellation)
            is not { State: ApplicationState.Selected } replaced)
            return ApplicationOutcome.Gone;
        return await WriteAsync(replaced.TermId, staffMemberId, async (db, recruitment, row) =>
            recruitment.SubstituteUntilDay is not { } last || TokyoTime.Today(clock) > last
                ? ApplicationOutcome.TooLate
                : await PutInAsync(db, recruitment, row, staffMemberId, ApplicationWay.Substitution, FiledBy.Hr, reason, replacesId, cancellation), cancellation);
    }

    private async Task<ApplicationOutcome> PutInAsync(
        AcademyDb db, TermRecruitment recruitment, Application? row, Guid staffMemberId, ApplicationWay way, FiledBy filedBy, string reason, Guid? replacesId,
        CancellationToken cancellation)
    {
        if (staffMemberId == session.StaffMemberId)
            return ApplicationOutcome.OwnAffair;
        // Who got no place may still take a colleague's. Who waits for one has it to lose, and would withdraw first.
        var isFree = row is null || ApplicationFlow.IsOver(row.State)
            || (way is ApplicationWay.Substitution && row.State is ApplicationState.NotSelected or ApplicationState.OfferLapsed or ApplicationState.Replaced);
        if (!isFree || await TakesPartAsync(db, recruitment, staffMemberId, cancellation))
            return ApplicationOutcome.Already;
        row ??= await rows.AddAsync(db, recruitment, staffMemberId, cancellation);
        if (row is null)
            return ApplicationOutcome.Gone;
        (row.Way, row.FiledBy, row.FilerId, row.ReplacesId, row.Reason) = (way, filedBy, session.StaffMemberId, replacesId, reason);
        (row.FiledAt, row.ConsentedAt, row.OwnOrder) = (clock.GetUtcNow().UtcDateTime, null, null);
        await moves.MoveAsync(
            db, recruitment, row, new(ApplicationStepKind.Filed, ApplicationFlow.AfterFiling(way, hasSuperior: true), session.StaffMemberId), cancellation);
        return ApplicationOutcome.Done;
    }

    private async Task<ApplicationOutcome> WriteAsync(
        Guid termId, Guid staffMemberId, Func<AcademyDb, TermRecruitment, Application?, Task<ApplicationOutcome>> change, CancellationToken cancellation)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await TermRecruitment.FindAsync(db, termId, cancellation) is not { IsAnnounced: true } recruitment)
            return ApplicationOutcome.Gone;
        await KeyLock.HoldAsync(db, $"application:{termId:N}:{staffMemberId:N}", cancellation);
        var row = await db.Set<Application>().SingleOrDefaultAsync(
            found => found.OrganisationId == session.OrganisationId && found.TermId == termId && found.StaffMemberId == staffMemberId, cancellation);
        try
        {
            var outcome = await change(db, recruitment, row);
            if (outcome is not ApplicationOutcome.Done)
                return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            // What the host decided came in between.
            return ApplicationOutcome.Overtaken;
        }

        await transaction.CommitAsync(cancellation);
        signal.Wake();
        return ApplicationOutcome.Done;
    }

    private async Task<bool> IsSuperiorAsync(AcademyDb db, Guid staffMemberId, CancellationToken cancellation) =>
        (await approvers.OfAsync(db, [staffMemberId], cancellation)).GetValueOrDefault(staffMemberId)?.Superior == session.StaffMemberId;

    private Task<bool> TakesPartAsync(AcademyDb db, TermRecruitment recruitment, Guid staffMemberId, CancellationToken cancellation) => db.Set<Participation>().AnyAsync(
        row => row.TermId == recruitment.TermId && row.HomeOrganisationId == session.OrganisationId && row.StaffMemberId == staffMemberId && row.EndedAt == null, cancellation);

    private AcademyDb Open() => databases.Create(DataScope.Of(session.OrganisationId));
}
