using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Integration.Tests.Cohorts.Recruiting;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Sites;

/// <summary>A few applications of an organisation's people for the term of <see cref="ManyCohorts"/>, and then many, for many terms, with many deputies.</summary>
internal static class ManyApplications
{
    private const int Many = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task BeginAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (term, now) = (await ManyCohorts.TermAsync(db), site.Clock.GetUtcNow().UtcDateTime);
        db.Add(SampleRecruiting.Recruitment(term.OrganisationId, term.Id));
        foreach (var (mail, state) in new[] { ("learner@chuo.example", ApplicationState.AwaitingSuperior), ("ito@chuo.example", ApplicationState.AwaitingHr), ("wang@chuo.example", ApplicationState.Selected) })
            SampleRecruiting.Add(db, term.OrganisationId, term.Id, await db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop), state, now);
        db.Add(Deputy(await PersonAsync(db, "watanabe@chuo.example"), await PersonAsync(db, "trainer@chuo.example"), 1));
        await db.SaveChangesAsync(Stop);
    }

    public static async Task AddAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        var (term, now) = (await ManyCohorts.TermAsync(db), site.Clock.GetUtcNow().UtcDateTime);
        foreach (var other in await db.Set<Term>().Where(row => row.Name == "見本の期" && row.Id != term.Id).ToListAsync(Stop))
            db.Add(SampleRecruiting.Recruitment(other.OrganisationId, other.Id));
        var learner = await PersonAsync(db, "learner@chuo.example");
        var people = await db.Set<StaffMember>().Where(row => row.Mail == null && row.OrganisationId == learner.OrganisationId).OrderBy(row => row.Id).Take(Many).ToListAsync(Stop);
        var (superior, trainer) = (await PersonAsync(db, "watanabe@chuo.example"), await PersonAsync(db, "trainer@chuo.example"));
        foreach (var (index, person) in people.Index())
        {
            var row = SampleRecruiting.Add(db, term.OrganisationId, term.Id, person, index % 2 == 0 ? ApplicationState.AwaitingSuperior : ApplicationState.AwaitingHr, now);
            db.AddRange(SampleRecruiting.Step(row, ApplicationStepKind.SuperiorApproved, trainer.Id, superior.Id, now), Deputy(superior, person, index));
        }

        var shown = (await ShownAsync(db, term.Id)).Application;
        var own = await db.Set<Application>().SingleAsync(row => row.Id == shown, Stop);
        for (var number = 0; number < Many; number++)
            db.Add(SampleRecruiting.Step(own, ApplicationStepKind.Returned, people[number % people.Count].Id, null, now));
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>The learner's application, and one that has a place.</summary>
    public static async Task<(Guid Application, Guid Place)> ShownAsync(DbContext db, Guid termId)
    {
        var learner = await PersonAsync(db, "learner@chuo.example");
        return (
            await db.Set<Application>().Where(row => row.TermId == termId && row.StaffMemberId == learner.Id).Select(row => row.Id).SingleAsync(Stop),
            await db.Set<Application>().Where(row => row.TermId == termId && row.State == ApplicationState.Selected).Select(row => row.Id).SingleAsync(Stop));
    }

    private static Task<StaffMember> PersonAsync(DbContext db, string mail) => db.Set<StaffMember>().SingleAsync(row => row.Mail == mail, Stop);

    private static ApprovalDeputy Deputy(StaffMember superior, StaffMember deputy, int days) => new()
    {
        OrganisationId = superior.OrganisationId,
        SuperiorId = superior.Id,
        DeputyId = deputy.Id,
        From = new(2026, 11, 1),
        Until = new DateOnly(2026, 12, 1).AddDays(days),
        NamedBy = superior.Id,
        NamedAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
