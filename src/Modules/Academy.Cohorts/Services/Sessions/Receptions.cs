using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Modularity.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>The receptions (受付) of sessions that the reader's organisation hosts. Secrets stay here: what leaves is the code of the moment.</summary>
public sealed class Receptions(AcademyDbFactory databases, AuditTrail audit, ICurrentSession session, IOptions<AcademyOptions> site, TimeProvider clock)
{
    /// <summary>How the reception of a session stands now.</summary>
    public async Task<Reception> FindAsync(HostedTerm term, DatedSession at, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        var now = clock.GetUtcNow().UtcDateTime;
        var read = await (
            from own in db.Set<TermSession>()
            where own.OrganisationId == session.OrganisationId && own.Id == at.Id
            select new
            {
                Row = db.Set<AttendanceReception>().SingleOrDefault(row => row.OrganisationId == own.OrganisationId && row.SessionId == own.Id),
                Reported = db.Set<Participation>().Count(person => person.OrganisationId == own.OrganisationId && person.TermId == own.TermId && person.EndedAt == null
                    && db.Set<ParticipationEvent>().Any(one => one.OrganisationId == own.OrganisationId && one.ParticipationId == person.Id
                        && one.SessionId == own.Id && one.Source == AttendanceSource.Code)),
            }).AsNoTracking().SingleAsync(cancellation);
        if (read.Row is not { } row || !SessionDoors.IsOpen(at.At, row.OpenedAt, row.ClosedAt, now))
            return new(null, read.Reported, SessionDoors.IsDayOf(at.At, now) && now < SessionDoors.ClosesAt(at.At));
        var code = RotatingCode.Of(row.Secret, now);
        return new(new(new(site.Value.PublicUrl, $"/cohorts/{term.Id}/sessions/{at.Number}/arrival?code={code.Letters}"), code.Digits, RotatingCode.SecondsLeft(now)), read.Reported, true);
    }

    /// <summary>Opens it with a new secret. One that is open already stays as it is.</summary>
    /// <returns>False when it is not the day of the session, or the session is over.</returns>
    public async Task<bool> OpenAsync(HostedTerm term, DatedSession at, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!SessionDoors.IsDayOf(at.At, now) || now >= SessionDoors.ClosesAt(at.At))
            return false;
        await ChangeAsync(term.Id, at.Id, "cohorts.reception-opened", (db, row) =>
        {
            if (row is not null && SessionDoors.IsOpen(at.At, row.OpenedAt, row.ClosedAt, now))
                return false;
            if (row is null)
                db.Add(new AttendanceReception { OrganisationId = session.OrganisationId, SessionId = at.Id, Secret = RotatingCode.NewSecret(), OpenedAt = now });
            else
                (row.Secret, row.OpenedAt, row.ClosedAt) = (RotatingCode.NewSecret(), now, null);
            return true;
        }, cancellation);
        return true;
    }

    /// <summary>Closes it. One that is not open stays as it is.</summary>
    public Task CloseAsync(HostedTerm term, DatedSession at, CancellationToken cancellation) => ChangeAsync(term.Id, at.Id, "cohorts.reception-closed", (_, row) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (row is null || !SessionDoors.IsOpen(at.At, row.OpenedAt, row.ClosedAt, now))
            return false;
        row.ClosedAt = now;
        return true;
    }, cancellation);

    private async Task ChangeAsync(Guid termId, Guid sessionId, string action, Func<AcademyDb, AttendanceReception?, bool> change, CancellationToken cancellation)
    {
        await using var db = databases.Create(DataScope.Of(session.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAttendanceAsync(db, sessionId, cancellation);
        if (!change(db, await db.Set<AttendanceReception>().SingleOrDefaultAsync(row => row.OrganisationId == session.OrganisationId && row.SessionId == sessionId, cancellation)))
            return;
        audit.Add(db, session.OrganisationId, action, session.StaffMemberId, ("Term", termId));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

/// <param name="Shown">What is up; null while the reception is not open.</param>
/// <param name="Reported">How many of those who take part have reported at it.</param>
/// <param name="MayOpen">Whether it is the day of the session, and not long over.</param>
public sealed record Reception(ShownCode? Shown, int Reported, bool MayOpen);

/// <param name="Address">For the QR code.</param>
/// <param name="Digits">Six.</param>
/// <param name="SecondsLeft">Until the next code.</param>
public sealed record ShownCode(Uri Address, string Digits, int SecondsLeft)
{
    /// <summary>In two groups, as they are read out.</summary>
    public string InGroups => $"{Digits[..3]} {Digits[3..]}";
}
