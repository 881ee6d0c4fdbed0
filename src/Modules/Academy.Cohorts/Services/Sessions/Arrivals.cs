using Academy.Cohorts.Services.Participants;
using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Academy.Cohorts.Services.Sessions;

/// <summary>Participants report at the reception of a session by the code that is up there.</summary>
public sealed class Arrivals(AtHost host, WrongDigits wrong, TimeProvider clock)
{
    /// <summary>Where the reader is with a session: read, nothing is recorded.</summary>
    /// <param name="own">In which the reader takes part.</param>
    /// <param name="code">The long one, as an address brought it; null when it brought none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ArrivalResult> LookAsync(OwnSession own, string? code, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        var (answer, reception) = await StateAsync(db, own, cancellation);
        return answer ?? new(code is null || RotatingCode.AcceptsLetters(reception!.Secret, code, Now) ? ArrivalState.Open : ArrivalState.WrongCode);
    }

    /// <summary>Records that the reader is there, if the code is the one that is up. Whatever was recorded of them before stands.</summary>
    /// <param name="own">In which the reader takes part.</param>
    /// <param name="code">The long one; null when digits were typed.</param>
    /// <param name="digits">Six; null when they could not be read, or the long one was sent.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<ArrivalResult> ReportAsync(OwnSession own, string? code, string? digits, CancellationToken cancellation)
    {
        await using var db = host.Open(own);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await KeyLock.HoldAttendanceAsync(db, own.Session.Id, cancellation);
        var (answer, reception) = await StateAsync(db, own, cancellation);
        if (answer is not null)
            return answer;
        var now = Now;
        if (code is null)
        {
            if (digits is null)
                return new(ArrivalState.WrongCode);
            if (wrong.Enter(own.ParticipationId) is { } wait)
                return new(ArrivalState.HeldBack) { Wait = wait };
            if (!RotatingCode.AcceptsDigits(reception!.Secret, digits, now))
                return new(ArrivalState.WrongCode);
            wrong.Forget(own.ParticipationId);
        }
        else if (!RotatingCode.AcceptsLetters(reception!.Secret, code, now))
            return new(ArrivalState.WrongCode);

        var how = SessionDoors.At(own.Session.At, now) is ArrivalTime.InTime ? Attendance.Attended : Attendance.Late;
        db.Add(new ParticipationEvent
        {
            OrganisationId = own.HostId,
            ParticipationId = own.ParticipationId,
            HomeOrganisationId = own.HomeId,
            Kind = ParticipationEventKind.Attendance,
            SessionId = own.Session.Id,
            Attendance = how,
            Source = AttendanceSource.Code,
            RecordedAt = now,
        });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(ArrivalState.Reported) { Recorded = new(how, AttendanceSource.Code, now), IsNew = true };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Why nothing can be recorded now, or the reception that is open.</summary>
    private async Task<(ArrivalResult? Answer, AttendanceReception? Reception)> StateAsync(AcademyDb db, OwnSession own, CancellationToken cancellation)
    {
        var read = await (
            from row in db.Set<TermSession>()
            where row.OrganisationId == own.HostId && row.Id == own.Session.Id
            select new
            {
                Reception = db.Set<AttendanceReception>().SingleOrDefault(up => up.OrganisationId == row.OrganisationId && up.SessionId == row.Id),
                Events = db.Set<ParticipationEvent>().Where(one => one.OrganisationId == row.OrganisationId && one.ParticipationId == own.ParticipationId
                    && one.SessionId == row.Id && one.Kind == ParticipationEventKind.Attendance).ToList(),
            }).AsNoTracking().SingleAsync(cancellation);
        if (RecordedArrival.Of(new RecordedStanding(read.Events).NewestOf(own.Session.Id)) is { } recorded)
            return (new(ArrivalState.Reported) { Recorded = recorded }, null);
        return (SessionDoors.At(own.Session.At, Now), read.Reception) switch
        {
            (ArrivalTime.TooEarly, _) => (new(ArrivalState.TooEarly), null),
            (ArrivalTime.Over, _) => (new(ArrivalState.Over), null),
            (_, { } up) when SessionDoors.IsOpen(own.Session.At, up.OpenedAt, up.ClosedAt, Now) => (null, up),
            _ => (new(ArrivalState.Closed), null),
        };
    }
}

/// <summary>Where a participant is with the reception of a session.</summary>
public sealed record ArrivalResult(ArrivalState State)
{
    /// <summary>What stands of them; null while nothing does.</summary>
    public RecordedArrival? Recorded { get; init; }

    /// <summary>Whether it was recorded just now.</summary>
    public bool IsNew { get; init; }

    /// <summary>How long somebody has to wait who typed too many wrong digits.</summary>
    public TimeSpan Wait { get; init; }
}

public enum ArrivalState
{
    /// <summary>The reception is open, and waits for them.</summary>
    Open,

    /// <summary>Something is recorded of them, by the reception or by somebody.</summary>
    Reported,

    /// <summary>The code is not the one that is up, nor the one before.</summary>
    WrongCode,

    /// <summary>Too many wrong digits.</summary>
    HeldBack,

    /// <summary>The reception is not open.</summary>
    Closed,

    /// <summary>The doors are not open yet.</summary>
    TooEarly,

    /// <summary>The session has ended.</summary>
    Over,
}
