using Academy.Cohorts.Services.Participants;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Assignments;

/// <summary>The reader agrees to the work of their group being shown to the staff of all organisations, or takes that back.</summary>
public sealed class OwnConsent(AtHost host, TimeProvider clock)
{
    /// <summary>Taken back, the work is shown to nobody from then on, whoever else agrees. Said twice, it is as said once.</summary>
    /// <param name="own">In which the reader takes part.</param>
    /// <param name="submissionId">That the reader's group has handed in.</param>
    /// <param name="agrees">Otherwise it is taken back.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>False when the reader's group has no such work that was accepted.</returns>
    public async Task<bool> SayAsync(OwnTerm own, Guid submissionId, bool agrees, CancellationToken cancellation)
    {
        if (own.Group is not { } group)
            return false;
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await GroupWork.HoldAsync(db, own.TermId, group, cancellation);
        if (await db.Set<Submission>().SingleOrDefaultAsync(
                row => row.OrganisationId == own.HostId && row.TermId == own.TermId && row.Group == group && row.Id == submissionId && row.State == SubmissionState.Accepted, cancellation)
            is not { } work)
            return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var consent = await db.Set<ShowcaseConsent>().SingleOrDefaultAsync(
            row => row.OrganisationId == own.HostId && row.SubmissionId == submissionId && row.ParticipationId == own.ParticipationId, cancellation);
        if (!agrees)
        {
            work.ShowcasedAt = null;
            if (consent is not null)
                consent.WithdrawnAt ??= now;
        }
        else if (consent is null)
            db.Add(new ShowcaseConsent { OrganisationId = own.HostId, SubmissionId = submissionId, ParticipationId = own.ParticipationId, GivenAt = now });
        else if (consent.WithdrawnAt is not null)
            (consent.GivenAt, consent.WithdrawnAt) = (now, null);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
