using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Cohorts.Sessions;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Cohorts.Sessions;
using Academy.Integration.Tests.Cohorts;
using Academy.Integration.Tests.Cohorts.Recruiting;
using Academy.Integration.Tests.Cohorts.Sessions;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A term of the secretariat with one participant, and then many terms, programmes and participants.</summary>
internal static class ManyCohorts
{
    private const int Many = 200;
    private const string Drawn = "抽選した期";
    private const string Closed = "締め切った期";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (host, learner) = (await HostAsync(db), await db.Set<StaffMember>().SingleAsync(row => row.Mail == "learner@chuo.example", Stop));
        var programme = SampleTerm.Programme(host, "見本の勉強会");
        var term = SampleTerm.Term(host, programme.Id, site.Clock.GetUtcNow().UtcDateTime);
        var first = SampleTerm.Session(term, 1);
        db.AddRange(programme, term, first);
        db.Add(SampleMakeUp.Report(first, Join(db, term, first, learner, site.Clock.GetUtcNow().UtcDateTime), site.Clock.GetUtcNow().UtcDateTime));
        SampleReception.Add(db, host, programme.Id, learner.OrganisationId, learner.Id, site.Clock.GetUtcNow().UtcDateTime);
        db.AddRange(
            SampleSessionFiles.Row(first, SessionFileKind.Material, "資料.pdf", SampleFile.Pdf(), site.Clock.GetUtcNow().UtcDateTime),
            SampleSessionFiles.Row(first, SessionFileKind.Recording, "録画.mp4", SampleFile.Mp4(60), site.Clock.GetUtcNow().UtcDateTime));
        var closed = SampleTerm.Term(host, programme.Id, site.Clock.GetUtcNow().UtcDateTime);
        closed.Name = Closed;
        db.AddRange(closed, SampleTerm.Session(closed, 1), SampleSelection.Recruitment(closed));
        var application = SampleSelection.Application(closed, learner.OrganisationId, learner.Id, "青木 美咲", "あおき みさき");
        var drawn = SampleTerm.Term(host, programme.Id, site.Clock.GetUtcNow().UtcDateTime);
        drawn.Name = Drawn;
        var given = SampleSelection.Application(drawn, learner.OrganisationId, learner.Id, "青木 美咲", "あおき みさき");
        db.AddRange(application, drawn, SampleTerm.Session(drawn, 1), given, SampleSelection.Decide(SampleSelection.Recruitment(drawn), site.Clock.GetUtcNow().UtcDateTime, given));
        db.Add(SampleSelection.Placement(given, PlacementState.Selected, 1));
        await db.SaveChangesAsync(Stop);
    }

    public static async Task AddAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (term, now) = (await TermAsync(db), site.Clock.GetUtcNow().UtcDateTime);
        var first = await db.Set<TermSession>().SingleAsync(row => row.TermId == term.Id, Stop);
        for (var number = 2; number <= Many; number++)
        {
            var other = SampleTerm.Term(term.OrganisationId, term.TemplateId, now);
            db.AddRange(SampleTerm.Session(term, number), SampleTerm.Programme(term.OrganisationId, $"勉強会{number}"), other, SampleTerm.Session(other, 1));
        }

        db.AddRange(Enumerable.Range(1, Many).Select(number => SampleSessionFiles.Row(first, SessionFileKind.Material, $"資料{number}.pdf", SampleFile.Pdf($"{number}"), now)));
        var (drawn, closed) = (await DrawnAsync(db), await ClosedAsync(db));
        foreach (var (index, person) in (await db.Set<StaffMember>().Where(row => row.Mail == null).OrderBy(row => row.Id).Take(Many).ToListAsync(Stop)).Index())
        {
            var given = SampleSelection.Application(drawn, person.OrganisationId, person.Id, "伊藤 蓮", "いとう れん");
            db.AddRange(SampleSelection.Application(closed, person.OrganisationId, person.Id, "伊藤 蓮", "いとう れん"), given, SampleSelection.Placement(given, PlacementState.NotSelected, index + 2));
        }

        var reply = CatalogueJson.Write(new SurveyReply([.. StandardSurvey.Questions.Select(question => new SurveyReplyLine(question.Key, SurveyQuestionKind.Text, question.Text, null, null, "よかった"))]));
        db.AddRange(Enumerable.Range(0, Many).Select(_ => new SurveyAnswer { OrganisationId = term.OrganisationId, SessionId = first.Id, Answers = reply, Day = first.Day }));
        var today = await TodayAsync(db);
        var session = await db.Set<TermSession>().SingleAsync(row => row.TermId == today.Id, Stop);
        foreach (var person in await db.Set<StaffMember>().Where(row => row.Mail == null).OrderBy(row => row.Id).Take(Many).ToListAsync(Stop))
        {
            db.Add(SampleMakeUp.Report(first, Join(db, term, first, person, now), now));
            var arrived = SampleTerm.Participation(today, person.OrganisationId, person.Id, now);
            db.AddRange(arrived, SampleReception.Arrival(session, arrived, now));
        }

        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A term of which the result is known.</summary>
    public static Task<Term> DrawnAsync(DbContext db) => db.Set<Term>().SingleAsync(row => row.Name == Drawn, Stop);

    /// <summary>A term of which the list is closed, and the result not known.</summary>
    public static Task<Term> ClosedAsync(DbContext db) => db.Set<Term>().SingleAsync(row => row.Name == Closed, Stop);

    /// <summary>An application for the term of which the list is closed.</summary>
    public static Task<Guid> CandidateAsync(DbContext db, Term closed) => db.Set<Application>().Where(row => row.TermId == closed.Id).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);

    /// <summary>A term with a session of today.</summary>
    public static Task<Term> TodayAsync(DbContext db) => db.Set<Term>().SingleAsync(row => row.Name == SampleReception.Name, Stop);

    /// <summary>The term that pages show.</summary>
    public static Task<Term> TermAsync(DbContext db) => db.Set<Term>().Where(row => row.Name == "見本の期").OrderBy(row => row.Id).FirstAsync(Stop);

    /// <summary>A file of a session of that term.</summary>
    public static Task<Guid> FileAsync(DbContext db, Term term) => db.Set<SessionFile>()
        .Where(file => db.Set<TermSession>().Any(row => row.Id == file.SessionId && row.TermId == term.Id)).OrderBy(file => file.Id).Select(file => file.Id).FirstAsync(Stop);

    /// <summary>A report on that session.</summary>
    public static Task<Guid> ReportAsync(DbContext db) => db.Set<MakeUpReport>().OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);

    private static Task<Guid> HostAsync(DbContext db) => db.Set<Organisation>().Where(row => row.Code == "130001").Select(row => row.Id).SingleAsync(Stop);

    /// <returns>The participation.</returns>
    private static Guid Join(DbContext db, Term term, TermSession session, StaffMember person, DateTime now)
    {
        var participation = SampleTerm.Participation(term, person.OrganisationId, person.Id, now);
        db.AddRange(participation, new ParticipationEvent
        {
            OrganisationId = term.OrganisationId,
            ParticipationId = participation.Id,
            HomeOrganisationId = person.OrganisationId,
            Kind = ParticipationEventKind.Attendance,
            SessionId = session.Id,
            Attendance = Attendance.Attended,
            RecordedAt = now,
        });
        return participation.Id;
    }
}
