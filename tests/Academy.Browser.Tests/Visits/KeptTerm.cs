using Academy.Data.Cohorts;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>A term under way with participants of two municipalities, all that a session can have, a session on a closed day and a change that is not told yet: what the pages look like with everything on them.</summary>
internal static class KeptTerm
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000005");

    public static Guid Programme { get; } = new("01999c00-0000-7000-8000-000000000006");

    public static async Task PrepareAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var host = await db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var terms = new TermTerms(new("身近な行政課題の解決", "グループで1つ選び、\n12枚以内にまとめます。", 3), new(5, 1, PartialCounts: false, [6], 2, Assignment: true, Reflection: true), new(3, 7));
        db.Add(new ProgrammeTemplate
        {
            OrganisationId = host,
            Id = Programme,
            Name = "データ活用の勉強会",
            Summary = "統計を業務に生かす職員を育てます。",
            Plan = CatalogueJson.Write(new ProgrammePlan([.. Enumerable.Range(1, 6).Select(number => new PlannedSession(Details(number), 3, new(13, 30), 180))], HolidayShift.NextWeek, terms)),
        });
        db.Add(new Term
        {
            OrganisationId = host,
            Id = Id,
            TemplateId = Programme,
            Name = "データ活用の勉強会 第2期",
            NameEnglish = "Working with data, term 2",
            Summary = "統計を業務に生かす職員を育てます。",
            Terms = CatalogueJson.Write(terms),
            AnnouncedAt = now,
            CreatedAt = now,
        });
        // The third one is next, and its place was changed a moment ago; the last one is on a Sunday.
        var sessions = new[] { new DateOnly(2026, 10, 6), new(2026, 11, 10), new(2026, 12, 8), new(2027, 1, 12), new(2027, 2, 9), new(2027, 3, 14) }
            .Select((day, index) => Session(host, index + 1, day)).ToList();
        db.AddRange(sessions);
        foreach (var mail in new[] { BusyLearner.Mail, "sato@akiruno.example", "ito@chuo.example" })
            Join(db, host, sessions, await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail), now);
        await db.SaveChangesAsync();
    }

    private static TermSession Session(Guid host, int number, DateOnly day) => new()
    {
        OrganisationId = host,
        TermId = Id,
        Number = number,
        Day = day,
        StartMinute = 810,
        Minutes = 180,
        Details = CatalogueJson.Write(Details(number)),
        Told = CatalogueJson.Write(new SessionAppointment(day, new(13, 30), 180, number == 3 ? "第1会議室" : Details(number).Place, Details(number).Link)),
    };

    private static SessionDetails Details(int number) => new(
        new($"数字の見方・使い方 その{number}", $"Figures, part {number}"), "分母を言える\n図を選べる", SessionFormat.Hybrid, "中央区役所 8階研修室", "https://meeting.example/room/123456", "三浦 恵",
        [ContentId.Of("course", "bpr-03"), ContentId.Of("course", "dq-02")], "困りごとを書き出す", "練習用の集計データ");

    private static void Join(DbContext db, Guid host, List<TermSession> sessions, StaffMember member, DateTime now)
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
        foreach (var (session, how) in new[] { (sessions[0], Attendance.Attended), (sessions[1], Attendance.Absent) })
            db.Add(new ParticipationEvent
            {
                OrganisationId = host,
                ParticipationId = participation.Id,
                HomeOrganisationId = member.OrganisationId,
                Kind = ParticipationEventKind.Attendance,
                SessionId = session.Id,
                Attendance = how,
                RecordedAt = now,
            });
    }
}
