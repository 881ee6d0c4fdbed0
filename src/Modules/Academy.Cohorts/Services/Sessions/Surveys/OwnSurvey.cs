using Academy.Cohorts.Services.Participants;
using Academy.Data;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions.Surveys;

/// <summary>The survey after a session, for who took part. Nobody is told who answered what: the answer and that somebody has answered are kept apart.</summary>
public sealed class OwnSurvey(AtHost host, TimeProvider clock)
{
    public SurveyState StateOf(OwnSession own) => SurveyTime.StateAt(own.Session.At, clock.GetUtcNow().UtcDateTime);

    public async Task<bool> HasAnsweredAsync(OwnSession own, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        return await Receipts(db, own).AnyAsync(cancellation);
    }

    /// <summary>Keeps what somebody answered. Sent twice, even at once, the first counts.</summary>
    /// <param name="own">Whose survey is open.</param>
    /// <param name="reply">Without anything of who answers.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task AnswerAsync(OwnSession own, SurveyReply reply, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAsync(db, $"survey:{own.Session.Id:N}:{own.ParticipationId:N}", cancellation);
        if (await Receipts(db, own).AnyAsync(cancellation))
            return;
        db.Add(new SurveyReceipt { OrganisationId = own.HostId, SessionId = own.Session.Id, ParticipationId = own.ParticipationId });
        db.Add(new SurveyAnswer { OrganisationId = own.HostId, SessionId = own.Session.Id, Answers = CatalogueJson.Write(reply), Day = TokyoTime.Today(clock) });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static IQueryable<SurveyReceipt> Receipts(AcademyDb db, OwnSession own) =>
        db.Set<SurveyReceipt>().Where(row => row.OrganisationId == own.HostId && row.SessionId == own.Session.Id && row.ParticipationId == own.ParticipationId);
}
