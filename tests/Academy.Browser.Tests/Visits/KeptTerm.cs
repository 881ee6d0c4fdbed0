using Academy.Cohorts.Services.Sessions.Files;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Cohorts.Sessions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Browser.Tests.Visits;

/// <summary>A term under way with participants of two municipalities, all that a session can have, a session on a closed day and a change that is not told yet: what the pages look like with everything on them.</summary>
internal static class KeptTerm
{
    public static Guid Id { get; } = new("01999c00-0000-7000-8000-000000000005");

    public static Guid Programme { get; } = new("01999c00-0000-7000-8000-000000000006");

    /// <summary>A file of the first session.</summary>
    public static Guid Material { get; } = new("01999c00-0000-7000-8000-000000000015");

    /// <summary>By which somebody makes up for the second session: it waits.</summary>
    public static Guid Report { get; } = new("01999c00-0000-7000-8000-000000000016");

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
        // The last one joined after the groups were made.
        foreach (var (mail, group) in new (string, int?)[] { (BusyLearner.Mail, 1), ("sato@akiruno.example", 2), ("ito@chuo.example", null) })
            Join(db, host, sessions, await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail), group, now);
        db.AddRange(Enumerable.Range(0, 7).Select(number => Answer(host, sessions[0], number)));
        AddFiles(site, db, sessions[0], now);
        AddReports(site, db, sessions[1], now);
        await db.SaveChangesAsync();
    }

    private static SurveyAnswer Answer(Guid host, TermSession session, int number) => new()
    {
        OrganisationId = host,
        SessionId = session.Id,
        Answers = CatalogueJson.Write(new SurveyReply([.. StandardSurvey.Questions.Select(question => new SurveyReplyLine(
            question.Key, question.Kind, question.Text, question.Kind is SurveyQuestionKind.Scale ? 5 - (number % 3) : null,
            question.Kind is SurveyQuestionKind.Choice ? question.Choices[number % 3] : null,
            question.Kind is SurveyQuestionKind.Text ? $"実習の時間がもう少しほしいと思いました。\n班は{number + 3}人がちょうどよいです。" : null))])),
        Day = session.Day,
    };

    /// <summary>A material, and a recording with captions that somebody has watched a part of.</summary>
    private static void AddFiles(TestSite site, DbContext db, TermSession session, DateTime now)
    {
        var store = site.Services.GetRequiredService<SessionFileStore>();
        var recording = SampleRecording.Row(store, session, SessionFileKind.Recording, "録画.mp4", SampleRecording.Content, now);
        db.AddRange(
            SampleRecording.Row(store, session, SessionFileKind.Material, "第1回 数字の見方・使い方 配布資料(事前に読む).pdf", "%PDF-1.7"u8.ToArray(), now, Material),
            recording,
            SampleRecording.Row(store, session, SessionFileKind.Captions, "字幕.vtt", SampleRecording.Captions, now));
        var watcher = db.ChangeTracker.Entries<Participation>().Select(entry => entry.Entity).First(row => row.TermId == Id);
        db.Add(new RecordingView
        {
            OrganisationId = session.OrganisationId,
            FileId = recording.Id,
            ParticipationId = watcher.Id,
            Watched = "[[0,3],[5,7]]",
            Seconds = 5,
            Position = 7,
            ChangedAt = now,
        });
    }

    /// <summary>All have missed the session: one report came back, the next one waits.</summary>
    private static void AddReports(TestSite site, DbContext db, TermSession session, DateTime now)
    {
        var recording = SampleRecording.Row(site.Services.GetRequiredService<SessionFileStore>(), session, SessionFileKind.Recording, "録画.mp4", SampleRecording.Content, now);
        db.Add(recording);
        foreach (var (index, person) in db.ChangeTracker.Entries<Participation>().Select(entry => entry.Entity).Where(row => row.TermId == Id).Take(2).ToList().Index())
        {
            db.Add(new RecordingView
            {
                OrganisationId = session.OrganisationId,
                FileId = recording.Id,
                ParticipationId = person.Id,
                Watched = "[[0,10]]",
                Seconds = 10,
                Position = 10,
                ChangedAt = now,
            });
            db.Add(new MakeUpReport
            {
                OrganisationId = session.OrganisationId,
                Id = index == 1 ? Report : Guid.CreateVersion7(),
                SessionId = session.Id,
                ParticipationId = person.Id,
                Number = 1,
                Text = string.Concat(Enumerable.Repeat("総数だけでなく、人口当たりで比べることの大切さを学んだ。窓口の待ち時間も、来庁者一人当たりで見直したい。\n\n", 6)).Trim(),
                SubmittedAt = now.AddHours(index - 3),
                State = index == 1 ? MakeUpState.Submitted : MakeUpState.Returned,
                Comment = index == 1 ? null : "どの統計を使うかを、もう少し具体的に書いてください。",
                DecidedAt = index == 1 ? null : now,
            });
        }
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

    private static void Join(DbContext db, Guid host, List<TermSession> sessions, StaffMember member, int? group, DateTime now)
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
            Mail = member.Mail,
            Group = group,
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
