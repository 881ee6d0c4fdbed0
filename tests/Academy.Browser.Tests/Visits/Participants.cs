using Academy.Data.Cohorts;
using Academy.Data.Organisations;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Visits;

/// <summary>Officials of two municipalities who take part in the term of the demonstration.</summary>
internal static class Participants
{
    public const string Learner = "learner@chuo.example";
    public const string Neighbour = "learner@akiruno.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="site">With the demonstration.</param>
    /// <param name="mails">Who takes part.</param>
    /// <returns>The term.</returns>
    public static async Task<Guid> JoinAsync(TestSite site, params string[] mails)
    {
        await using var db = site.Db(DataScope.System("test"));
        var term = await db.Set<Term>().SingleAsync(Stop);
        foreach (var member in await db.Set<StaffMember>().Where(row => mails.Contains(row.Mail)).ToListAsync(Stop))
            db.Add(new Participation
            {
                OrganisationId = term.OrganisationId,
                TermId = term.Id,
                HomeOrganisationId = member.OrganisationId,
                StaffMemberId = member.Id,
                Name = $"{member.FamilyName} {member.GivenName}",
                Reading = $"{member.FamilyReading} {member.GivenReading}",
                ReadingKey = member.ReadingKey,
                HomeName = await db.Set<Organisation>().Where(row => row.Id == member.OrganisationId).Select(row => row.Name).SingleAsync(Stop),
                ConsentedAt = site.Clock.GetUtcNow().UtcDateTime,
            });
        await db.SaveChangesAsync(Stop);
        return term.Id;
    }
}
