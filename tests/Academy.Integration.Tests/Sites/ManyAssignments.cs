using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Assignments;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Assignments;
using Academy.Integration.Tests.Cohorts.Assignments;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A term in which two groups have handed in, one of them shows its work, and then many groups with many hand-ins, files and marks.</summary>
internal static class ManyAssignments
{
    private const string Name = "課題のある期";
    private const int Many = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var (host, learner) = (await PersonAsync(db, "secretariat@academy.example"), await PersonAsync(db, "learner@chuo.example"));
        var programme = await db.Set<ProgrammeTemplate>().Where(row => row.OrganisationId == host.OrganisationId).OrderBy(row => row.Id).Select(row => row.Id).FirstAsync(Stop);
        var person = SampleAssignment.Begin(db, host.OrganisationId, programme, learner.Id, now, 1, learner.OrganisationId);
        person.HomeName = "中央区";
        var works = new[] { SampleAssignment.Work(person, 1, now, state: SubmissionState.Accepted), SampleAssignment.Work(person, 2, now) };
        ((Submission)works[0][1]).ShowcasedAt = now;
        db.AddRange(works.SelectMany(work => work));
        var file = SampleAssignment.File(person, "集計.pdf", now);
        db.AddRange(file, SampleAssignment.Assessor(host.OrganisationId, person.TermId, host.Id, now));
        foreach (var work in works)
            db.AddRange(SampleAssignment.Marks((Submission)work[1], host.Id, "[3,3,3,3]", now), SampleAssignment.Marks((Submission)work[1], await IdAsync(db, "mori@academy.example"), "[3,3,3,3]", now));
        await db.SaveChangesAsync(Stop);
    }

    public static async Task AddAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var now = site.Clock.GetUtcNow().UtcDateTime;
        var person = await db.Set<Participation>().SingleAsync(row => db.Set<Term>().Any(term => term.Id == row.TermId && term.Name == Name), Stop);
        var (host, learner) = (await PersonAsync(db, "secretariat@academy.example"), await PersonAsync(db, "learner@chuo.example"));
        for (var number = 3; number <= Many; number++)
        {
            var work = SampleAssignment.Work(person, number, now, state: SubmissionState.Accepted);
            ((Submission)work[1]).ShowcasedAt = now;
            db.AddRange(work);
            db.AddRange(SampleAssignment.Marks((Submission)work[1], host.Id, "[3,3,3,3]", now), SampleAssignment.File(person, $"集計{number}.pdf", now));
        }

        var first = await db.Set<Submission>().Where(row => row.TermId == person.TermId && row.Group <= 2).ToListAsync(Stop);
        var staff = await db.Set<StaffMember>().Where(row => row.Mail == null && row.OrganisationId == learner.OrganisationId).OrderBy(row => row.Id).Take(Many).ToListAsync(Stop);
        foreach (var (index, member) in staff.Index())
        {
            var other = new Participation
            {
                OrganisationId = person.OrganisationId,
                TermId = person.TermId,
                HomeOrganisationId = member.OrganisationId,
                StaffMemberId = member.Id,
                Name = "伊藤 蓮",
                Reading = "いとう れん",
                ReadingKey = "いとう",
                HomeName = "中央区",
                ConsentedAt = now,
                Group = 1 + (index % 3),
            };
            db.Add(other);
            foreach (var work in first)
            {
                db.Add(new Assessment
                {
                    OrganisationId = person.OrganisationId,
                    SubmissionId = work.Id,
                    ParticipationId = other.Id,
                    Marks = "[2,2,2,2]",
                    SavedAt = now,
                    HandedInAt = now,
                });
                db.Add(new ShowcaseConsent { OrganisationId = person.OrganisationId, SubmissionId = work.Id, ParticipationId = other.Id, GivenAt = now });
            }
        }

        await db.SaveChangesAsync(Stop);
    }

    /// <summary>The term, a work of it to be marked, and one that is shown to everybody.</summary>
    public static async Task<(Guid Term, Guid Work, Guid Shown)> ShownAsync(DbContext db)
    {
        var term = await db.Set<Term>().Where(row => row.Name == Name).Select(row => row.Id).SingleAsync(Stop);
        var works = await db.Set<Submission>().Where(row => row.TermId == term && row.Group <= 2).OrderBy(row => row.Group).Select(row => row.Id).ToListAsync(Stop);
        return (term, works[1], works[0]);
    }

    private static async Task<Guid> IdAsync(DbContext db, string mail) => (await PersonAsync(db, mail)).Id;

    private static Task<StaffMember> PersonAsync(DbContext db, string mail) => db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);
}
