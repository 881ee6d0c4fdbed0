using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Time;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>A term with a session of today, whose reception is open: one participant has not reported yet, and what is recorded of another one was corrected.</summary>
internal static class KeptReception
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000041");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var host = await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync();
        var secretary = await db.Set<StaffMember>().Where(row => row.Mail == "secretariat@academy.example").Select(row => row.Id).SingleAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        db.Add(new Term
        {
            OrganisationId = host,
            Id = Id,
            TemplateId = KeptTerm.Programme,
            Name = "窓口改善の勉強会 第1期",
            NameEnglish = "Better counters, term 1",
            Summary = "窓口を改める職員を育てます。",
            Terms = CatalogueJson.Write(new TermTerms(null, new(1, 0, PartialCounts: false, [], 0, Assignment: false, Reflection: false), new(3, 7))),
            AnnouncedAt = now,
            CreatedAt = now,
        });
        var session = new TermSession
        {
            OrganisationId = host,
            TermId = Id,
            Number = 1,
            Day = TokyoTime.DateOf(now),
            StartMinute = 750,
            Minutes = 180,
            Details = CatalogueJson.Write(new SessionDetails(new("待ち時間を測る", "Measuring the wait"), "待ち時間を測れる", SessionFormat.Onsite, "研修室", null, null, [], null, null)),
        };
        db.Add(session);
        db.Add(new AttendanceReception { OrganisationId = host, SessionId = session.Id, Secret = RotatingCode.NewSecret(), OpenedAt = now });
        Join(db, host, await db.Set<StaffMember>().SingleAsync(row => row.Mail == BusyLearner.Mail), now);
        var other = Join(db, host, await db.Set<StaffMember>().SingleAsync(row => row.Mail == "ito@chuo.example"), now);
        db.Add(Event(other, session, Attendance.Late, AttendanceSource.Code, null, null, now));
        db.Add(Event(other, session, Attendance.Attended, AttendanceSource.List, "電車の遅延証明書を確認したため", secretary, now.AddMinutes(1)));
        await db.SaveChangesAsync();
    }

    private static ParticipationEvent Event(Participation person, TermSession session, Attendance how, AttendanceSource source, string? reason, Guid? actor, DateTime at) => new()
    {
        OrganisationId = person.OrganisationId,
        ParticipationId = person.Id,
        HomeOrganisationId = person.HomeOrganisationId,
        Kind = ParticipationEventKind.Attendance,
        SessionId = session.Id,
        Attendance = how,
        Source = source,
        Reason = reason,
        RecordedAt = at,
        ActorId = actor,
    };

    private static Participation Join(DbContext db, Guid host, StaffMember member, DateTime now)
    {
        var participation = new Participation
        {
            OrganisationId = host,
            TermId = Id,
            HomeOrganisationId = member.OrganisationId,
            StaffMemberId = member.Id,
            Name = $"{member.FamilyName} {member.GivenName}",
            Reading = $"{member.FamilyReading} {member.GivenReading}",
            ReadingKey = member.ReadingKey,
            HomeName = member.Mail!.Contains("chuo", StringComparison.Ordinal) ? "中央区" : "あきる野市",
            OfficeName = "情報推進課",
            ConsentedAt = now,
        };
        db.Add(participation);
        return participation;
    }
}
