using System.Net;
using Academy.Data.Cohorts;
using Academy.Data.Organisations;
using Academy.Domain.Cohorts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts;

/// <summary>
/// Who sees what of a term: all see what is announced, a home organisation what the host has of its people, the host everything. By the query
/// filters and, with these off, by the policies.
/// </summary>
public sealed class CohortSeparationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Rows_AreSeenByTheHost_AndByTheHomeOfEachParticipant(DatabaseProvider provider)
    {
        await using var cohort = await FilledAsync(provider);

        await AssertSeenAsync(cohort, filtered: true);
    }

    [Fact]
    public async Task Rows_WithTheQueryFiltersOff_AreSeenByTheSame()
    {
        await using var cohort = await FilledAsync(DatabaseProvider.PostgreSql);

        await AssertSeenAsync(cohort, filtered: false);
    }

    [Theory, BothDatabases]
    public async Task Home_CannotSaveWhatIsTheHosts(DatabaseProvider provider)
    {
        await using var cohort = await FilledAsync(provider);
        var chuo = await IdAsync(cohort, "131024");
        var own = await cohort.ParticipationAsync(CohortSite.Learner);

        await using (var db = cohort.Site.Db(DataScope.Of(chuo)))
        {
            (await db.Set<Participation>().SingleAsync(Stop)).EndedAt = cohort.Site.Clock.GetUtcNow().UtcDateTime;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        }

        await using (var db = cohort.Site.Db(DataScope.Of(chuo)))
        {
            db.Add(EventOf(own, Attendance.Attended));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        }

        await using (var db = cohort.Site.Db(DataScope.Of(chuo)))
        {
            (await db.Set<Term>().SingleAsync(Stop)).Name = "別の名前";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        }

        Assert.Null((await cohort.ParticipationAsync(CohortSite.Learner)).EndedAt);
    }

    /// <summary>Whatever the code may ask: the database refuses it, or finds nothing to change.</summary>
    [Fact]
    public async Task Home_WithTheQueryFiltersOff_CannotChangeWhatIsTheHosts()
    {
        await using var cohort = await FilledAsync(DatabaseProvider.PostgreSql);
        cohort.Site.Log.Expect("Microsoft.EntityFrameworkCore");
        await using var db = cohort.Site.Db(DataScope.Of(await IdAsync(cohort, "131024")));

        Assert.Equal(0, await db.Set<Participation>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "別の名前"), Stop));
        Assert.Equal(0, await db.Set<Term>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "別の名前"), Stop));
        Assert.Equal(0, await db.Set<TermSession>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.Minutes, 1), Stop));
        await RefusedAsync("""update "ParticipationEvent" set "Attendance" = 'Absent'""", "permission denied");
        await RefusedAsync("""delete from "ParticipationEvent" """, "permission denied");
        await RefusedAsync(
            """
            insert into "ParticipationEvent" ("OrganisationId", "Id", "ParticipationId", "HomeOrganisationId", "Kind", "RecordedAt")
            select "OrganisationId", gen_random_uuid(), "Id", "HomeOrganisationId", 'Reflection', now() from "Participation"
            """,
            "row-level security");

        async Task RefusedAsync(string sql, string reason) =>
            Assert.Contains(reason, (await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql, Stop))).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Else an organisation would see what is recorded of another one's people.</summary>
    [Theory, BothDatabases]
    public async Task Event_UnderAnotherHomeThanItsParticipations_IsRefused(DatabaseProvider provider)
    {
        await using var cohort = await FilledAsync(provider);
        cohort.Site.Log.Expect("Microsoft.EntityFrameworkCore");
        var (own, other) = (await cohort.ParticipationAsync(CohortSite.Learner), await cohort.ParticipationAsync(CohortSite.Neighbour));
        await using var db = cohort.Site.Db(DataScope.System("test"));

        db.Add(new ParticipationEvent
        {
            OrganisationId = own.OrganisationId,
            ParticipationId = own.Id,
            HomeOrganisationId = other.HomeOrganisationId,
            Kind = ParticipationEventKind.Reflection,
            IsMet = true,
            RecordedAt = own.ConsentedAt,
        });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
    }

    /// <summary>Nobody but participants is shown who takes part, where the meeting is, or what to bring.</summary>
    [Theory, BothDatabases]
    public async Task Term_IsReadByAll_AndItsPeopleAndLinksByParticipantsAlone(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await cohort.ChangeAsync(1, ("Form.Link", "https://meet.example.jp/a"));
        string[] inside = ["青木 美咲", "秋川 陽菜", "https://meet.example.jp/a", "先行自治体の事例集(当日配布)"];

        foreach (var mail in new[] { "hr@chuo.example", "hr@akiruno.example", CohortSite.Secretariat })
        {
            using var outsider = await cohort.Site.SignedInAsync(mail);
            var html = (await CohortSite.ReadAsync(outsider, cohort.Page)).QuerySelector("main")!.OuterHtml;
            Assert.Contains("先行自治体の事例と4つのQ", html, StringComparison.Ordinal);
            Assert.All(inside, word => Assert.DoesNotContain(word, html, StringComparison.Ordinal));
        }

        using var participant = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var own = (await CohortSite.ReadAsync(participant, cohort.Page)).QuerySelector("main")!.OuterHtml;
        Assert.All(inside, word => Assert.Contains(word, own, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Desk_IsForTheSecretariatAlone(DatabaseProvider provider)
    {
        await using var cohort = await FilledAsync(provider);
        var counts = (await cohort.Site.CountAsync<ParticipationEvent>(), await cohort.Site.CountAsync<Term>());

        foreach (var mail in new[] { CohortSite.Learner, "hr@chuo.example", "trainer@chuo.example", "hr@akiruno.example", "admin@academy.example" })
        {
            using var browser = await cohort.Site.SignedInAsync(mail);
            foreach (var path in new[] { "/secretariat", cohort.Desk, $"{cohort.Desk}/sessions/1", $"{cohort.Desk}/sessions/1/attendance", $"{cohort.Desk}/works", $"{cohort.Desk}/settings" })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path, Stop)).StatusCode);
            foreach (var path in new[] { $"{cohort.Desk}?handler=Announce", $"{cohort.Desk}/sessions/1", $"{cohort.Desk}/sessions/1/attendance", $"{cohort.Desk}/works", $"{cohort.Desk}/settings" })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync("/notices", path, [])).StatusCode);
        }

        Assert.Equal(counts, (await cohort.Site.CountAsync<ParticipationEvent>(), await cohort.Site.CountAsync<Term>()));
    }

    private static async Task AssertSeenAsync(CohortSite cohort, bool filtered)
    {
        // Of the two terms one is a draft: the host sees both, everybody else the other one.
        Assert.Equal(("青木 美咲,秋川 陽菜", 2, 2, 12, 1), await SeenAsync("130001"));
        Assert.Equal(("青木 美咲", 1, 1, 6, 0), await SeenAsync("131024"));
        Assert.Equal(("秋川 陽菜", 1, 1, 6, 0), await SeenAsync("132284"));
        Assert.Equal(("", 0, 1, 6, 0), await SeenAsync("131016"));

        async Task<(string People, int Events, int Terms, int Sessions, int Templates)> SeenAsync(string code)
        {
            await using var db = cohort.Site.Db(DataScope.Of(await IdAsync(cohort, code)));
            return (
                string.Join(',', await Rows<Participation>().OrderBy(row => row.ReadingKey).Select(row => row.Name).ToListAsync(Stop)),
                await Rows<ParticipationEvent>().CountAsync(Stop), await Rows<Term>().CountAsync(Stop), await Rows<TermSession>().CountAsync(Stop), await Rows<ProgrammeTemplate>().CountAsync(Stop));

            IQueryable<TRow> Rows<TRow>()
                where TRow : class => filtered ? db.Set<TRow>() : db.Set<TRow>().IgnoreQueryFilters();
        }
    }

    /// <summary>Two participants of two organisations, each with something recorded, and beside their term a draft of another one; and an organisation of which nobody takes part.</summary>
    private static async Task<CohortSite> FilledAsync(DatabaseProvider provider)
    {
        var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        await using var db = cohort.Site.Db(DataScope.System("test"));
        var term = await db.Set<Term>().AsNoTracking().SingleAsync(Stop);
        var draft = new Term { OrganisationId = term.OrganisationId, TemplateId = term.TemplateId, Name = "下書き", Summary = "", Terms = term.Terms, CreatedAt = term.CreatedAt };
        db.AddRange(draft, new Organisation { Code = "131016", Kind = OrganisationKind.Ward, Name = "千代田区", ReadingKey = "ちよだく" });
        foreach (var row in await db.Set<TermSession>().AsNoTracking().ToListAsync(Stop))
            db.Add(new TermSession
            {
                OrganisationId = row.OrganisationId,
                TermId = draft.Id,
                Number = row.Number,
                Day = row.Day,
                StartMinute = row.StartMinute,
                Minutes = row.Minutes,
                Details = row.Details,
            });
        db.AddRange((await db.Set<Participation>().AsNoTracking().ToListAsync(Stop)).Select(row => EventOf(row, Attendance.Attended)));
        await db.SaveChangesAsync(Stop);
        return cohort;
    }

    private static ParticipationEvent EventOf(Participation row, Attendance how) => new()
    {
        OrganisationId = row.OrganisationId,
        ParticipationId = row.Id,
        HomeOrganisationId = row.HomeOrganisationId,
        Kind = ParticipationEventKind.Attendance,
        Attendance = how,
        RecordedAt = row.ConsentedAt,
    };

    private static async Task<Guid> IdAsync(CohortSite cohort, string code) => (await cohort.Site.RowsAsync<Organisation>()).Single(row => row.Code == code).Id;
}
