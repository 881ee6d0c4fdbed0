using Academy.Data;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Time;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>A term with a session of today, the reception of which is open.</summary>
internal static class SampleReception
{
    public const string Name = "今日の期";

    private static readonly string Secret = new('a', 64);

    /// <returns>The term, its one session, and somebody's participation.</returns>
    public static (Term Term, TermSession Session, Participation Person) Add(AcademyDb db, Guid host, Guid programme, Guid home, Guid staffMemberId, DateTime now)
    {
        var term = SampleTerm.Term(host, programme, now);
        term.Name = Name;
        var session = SampleTerm.Session(term, 1);
        session.Day = TokyoTime.DateOf(now);
        session.StartMinute = (int)TokyoTime.Of(now).TimeOfDay.TotalMinutes;
        var person = SampleTerm.Participation(term, home, staffMemberId, now);
        db.AddRange(term, session, person, new AttendanceReception { OrganisationId = host, SessionId = session.Id, Secret = Secret, OpenedAt = now });
        return (term, session, person);
    }

    /// <summary>What is up now.</summary>
    public static RotatingCode CodeAt(DateTime now) => RotatingCode.Of(Secret, now);

    /// <summary>That somebody was late, as they reported themselves.</summary>
    public static ParticipationEvent Arrival(TermSession session, Participation person, DateTime now) => new()
    {
        OrganisationId = person.OrganisationId,
        ParticipationId = person.Id,
        HomeOrganisationId = person.HomeOrganisationId,
        Kind = ParticipationEventKind.Attendance,
        SessionId = session.Id,
        Attendance = Attendance.Late,
        Source = AttendanceSource.Code,
        RecordedAt = now,
    };
}
