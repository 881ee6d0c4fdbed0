using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>
/// What the host sees of an application: nothing before the applicant's organisation hands it over, then what it copies as of that moment, and never who said what at home.
/// By the query filters and, with these off, by the policies.
/// </summary>
public sealed class HandoverTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Application_IsSeenByItsOrganisation_AndByTheHostWhenHandedOver(DatabaseProvider provider)
    {
        await using var flow = await FilledAsync(provider);

        await AssertSeenAsync(flow, filtered: true);
    }

    [Fact]
    public async Task Application_WithTheQueryFiltersOff_IsSeenByTheSame()
    {
        await using var flow = await FilledAsync(DatabaseProvider.PostgreSql);

        await AssertSeenAsync(flow, filtered: false);
    }

    [Theory, BothDatabases]
    public async Task Host_SeesThePersonAsOfTheHandover(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.FileAsync(FlowSite.Learner, "窓口の業務を見直す");
        await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner);
        await RenameAsync(flow, "青山", "あおやま");
        await MoveAsync(flow, "生活支援課", new(2026, 11, 25));

        await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner);
        await RenameAsync(flow, "赤木", "あかぎ");
        await MoveAsync(flow, "保険年金課", new(2026, 11, 26));
        await flow.WorkOffAsync();

        var row = Assert.Single((await flow.AsAsync<SelectionDesk, ReadSelection?>(FlowSite.Host, desk => desk.ReadAsync(flow.TermId, Stop)))!.Rows);
        Assert.Equal(("青山 美咲", "あおやま みさき", "生活支援課", "窓口の業務を見直す"), (row.Name, row.Reading, row.OfficeName, row.Reason));
    }

    /// <summary>Sent again after it was withdrawn, it is not seen as it was.</summary>
    [Theory, BothDatabases]
    public async Task Application_PutInAnew_IsNotSeenBeforeItIsHandedOverAnew(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.SubmitAsync(FlowSite.Learner);
        await flow.WithdrawAsync(FlowSite.Learner);
        Assert.Single(await SeenByHostAsync());

        await flow.FileAsync(FlowSite.Learner, "もう一度");
        await flow.WorkOffAsync();
        Assert.Empty(await SeenByHostAsync());
        await flow.DecideAsync(FlowSite.Superior, FlowSite.Learner);
        await flow.DecideAsync(FlowSite.Hr, FlowSite.Learner);
        Assert.Equal(["もう一度"], (await SeenByHostAsync()).Select(row => row.Reason));

        async Task<IReadOnlyList<SelectionRow>> SeenByHostAsync() =>
            (await flow.AsAsync<SelectionDesk, ReadSelection?>(FlowSite.Host, desk => desk.ReadAsync(flow.TermId, Stop)))!.Rows;
    }

    [Theory, BothDatabases]
    public async Task Host_CannotChangeAnApplication_NorTheHomeADecision(DatabaseProvider provider)
    {
        await using var flow = await FilledAsync(provider);
        await using (var db = flow.Site.Db(DataScope.Of(flow.Cohort.HostId)))
        {
            (await db.Set<Application>().SingleAsync(Stop)).Reason = "別の理由";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        }

        var chuo = (await flow.MemberAsync(FlowSite.Learner)).OrganisationId;
        var submitted = (await flow.Site.RowsAsync<Application>()).Single(row => row.SubmittedAt != null);
        await using (var db = flow.Site.Db(DataScope.Of(chuo)))
        {
            db.Add(new Placement { OrganisationId = flow.Cohort.HostId, ApplicationId = submitted.Id, TermId = flow.TermId, HomeOrganisationId = chuo, State = default });
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        }
    }

    [Fact]
    public async Task WithTheQueryFiltersOff_NobodyChangesWhatIsAnothers()
    {
        await using var flow = await FilledAsync(DatabaseProvider.PostgreSql);
        flow.Site.Log.Expect("Microsoft.EntityFrameworkCore");
        await using (var host = flow.Site.Db(DataScope.Of(flow.Cohort.HostId)))
            Assert.Equal(0, await host.Set<Application>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.Reason, "別の理由"), Stop));
        await using var home = flow.Site.Db(DataScope.Of((await flow.MemberAsync(FlowSite.Learner)).OrganisationId));
        Assert.Equal(0, await home.Set<Placement>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.Note, "別の理由"), Stop));
        Assert.Equal(0, await home.Set<Recruitment>().IgnoreQueryFilters().ExecuteUpdateAsync(set => set.SetProperty(row => row.AnswerDays, 9), Stop));
        foreach (var sql in new[] { """update "ApplicationStep" set "Comment" = 'x'""", """delete from "ApplicationStep" """, """delete from "Application" """ })
            Assert.Contains("permission denied", (await Assert.ThrowsAnyAsync<Exception>(() => home.Database.ExecuteSqlRawAsync(sql, Stop))).ToString(), StringComparison.Ordinal);
    }

    /// <summary>Learner handed over and excluded by the host, trainer waiting for HR with a deputy named; the neighbour's waiting for their superior.</summary>
    private static async Task<FlowSite> FilledAsync(DatabaseProvider provider)
    {
        var flow = await FlowSite.StartAsync(provider);
        await flow.SubmitAsync(FlowSite.Learner);
        await flow.FileAsync(FlowSite.Trainer);
        await flow.DecideAsync(FlowSite.Superior, FlowSite.Trainer);
        await flow.FileAsync(FlowSite.Neighbour);
        await flow.NameDeputyAsync(FlowSite.Superior, FlowSite.Superior, FlowSite.Colleague, new(2026, 11, 24), new(2026, 11, 30));
        var id = (await flow.ReadAsync(FlowSite.Learner)).Id;
        await flow.AsAsync<SelectionDesk, object>(FlowSite.Host, async desk => await desk.ExcludeAsync(flow.TermId, id, "対象外", Stop));
        return flow;
    }

    private static async Task AssertSeenAsync(FlowSite flow, bool filtered)
    {
        Assert.Equal(("青木 美咲", 0, 0, 1, 1), await SeenAsync("130001"));
        Assert.Equal(("青木 美咲,髙橋 健一", 5, 1, 0, 1), await SeenAsync("131024"));
        Assert.Equal(("秋川 陽菜", 1, 0, 0, 1), await SeenAsync("132284"));

        async Task<(string Applications, int Steps, int Deputies, int Placements, int Recruitments)> SeenAsync(string code)
        {
            await using var db = flow.Site.Db(DataScope.Of((await flow.Site.RowsAsync<Organisation>()).Single(row => row.Code == code).Id));
            return (
                string.Join(',', await Rows<Application>().OrderBy(row => row.ReadingKey).Select(row => row.Name).ToListAsync(Stop)),
                await Rows<ApplicationStep>().CountAsync(Stop), await Rows<ApprovalDeputy>().CountAsync(Stop), await Rows<Placement>().CountAsync(Stop), await Rows<Recruitment>().CountAsync(Stop));

            IQueryable<TRow> Rows<TRow>()
                where TRow : class => filtered ? db.Set<TRow>() : db.Set<TRow>().IgnoreQueryFilters();
        }
    }

    private static async Task RenameAsync(FlowSite flow, string family, string reading)
    {
        await using var db = flow.Site.Db(DataScope.System("test"));
        await db.Set<StaffMember>().Where(row => row.Mail == FlowSite.Learner)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.FamilyName, family).SetProperty(row => row.FamilyReading, reading), Stop);
    }

    private static async Task MoveAsync(FlowSite flow, string office, DateOnly day)
    {
        await flow.Site.EndPostingsAsync(FlowSite.Learner, day);
        await flow.Site.PostAsync(FlowSite.Learner, office, "主事", PostingKind.Main, day);
        flow.At(day);
    }
}
