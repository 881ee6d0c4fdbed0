using Academy.Cohorts.Services.Participants;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;

namespace Academy.Cohorts.Services.Sessions.MakeUps;

/// <summary>A participant makes up for a session with a report on its recording.</summary>
public sealed class OwnMakeUp(AtHost host, TimeProvider clock)
{
    /// <summary>Hands in a report, if one is awaited. Sent twice, even at once, the first counts.</summary>
    /// <param name="own">In which the reader takes part.</param>
    /// <param name="report">Of a length that <see cref="MakeUp"/> allows.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Where the participant was before: it was handed in when that is <see cref="MakeUpStep.Open"/>.</returns>
    public async Task<MakeUpStep> HandInAsync(OwnSession own, string report, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAttendanceAsync(db, own.Session.Id, cancellation);
        var read = await OwnSessions.ReadAsync(db, own, cancellation);
        if (read.MakeUp is not MakeUpStep.Open)
            return read.MakeUp;
        db.Add(new MakeUpReport
        {
            OrganisationId = own.HostId,
            SessionId = own.Session.Id,
            ParticipationId = own.ParticipationId,
            Number = read.Reports.Count + 1,
            Text = report,
            SubmittedAt = clock.GetUtcNow().UtcDateTime,
            State = MakeUpState.Submitted,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return MakeUpStep.Open;
    }
}
