using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Data.Cohorts.Recruiting;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Cohorts.Recruiting;

/// <summary>What HR of all organisations and the host are told of a recruitment, on the site and by mail.</summary>
public sealed class HostNewsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Opening_IsToldToHrOfEveryOrganisation_Once(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);

        Assert.Equal(ChangeOutcome.Done, await SaveAsync(flow, FlowSite.ApproveUntil));
        Assert.Equal(ChangeOutcome.Done, await SaveAsync(flow, FlowSite.ApproveUntil));
        await flow.WorkOffAsync(workers: 3);

        Assert.Equal([FlowSite.NeighboursHr, FlowSite.Hr], await ToldAsync(flow));
        Assert.Equal([FlowSite.NeighboursHr, FlowSite.Hr], await MailedAsync(flow));
        using var hr = await flow.Site.SignedInAsync(FlowSite.Hr);
        var page = (await CohortSite.ReadAsync(hr, "/notices")).QuerySelector("main")!.TextContent;
        Assert.Contains("「勉強会 第3期」の参加者を募集しています", page, StringComparison.Ordinal);
        Assert.Contains("申込の締切は令和8年11月27日(金)です。", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Closing_IsToldToTheHost_OnTheDayThatCounts_Once(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await SaveAsync(flow, FlowSite.ApproveUntil);
        await flow.SubmitAsync(FlowSite.Learner, FlowSite.Neighbour);
        await SaveAsync(flow, FlowSite.ApproveUntil.AddDays(1));
        flow.At(FlowSite.ApproveUntil.AddDays(1), 0);
        await flow.WorkOffAsync();
        Assert.DoesNotContain(FlowSite.Host, await ToldAsync(flow));

        flow.At(FlowSite.ApproveUntil.AddDays(2), 0);
        await flow.WorkOffAsync(workers: 2);

        Assert.Equal(FlowSite.Host, Assert.Single(await ToldAsync(flow), mail => mail == FlowSite.Host));
        Assert.Single(await MailedAsync(flow), mail => mail == FlowSite.Host);
        using var host = await flow.Site.SignedInAsync(FlowSite.Host);
        var page = (await CohortSite.ReadAsync(host, "/notices")).QuerySelector("main")!.TextContent;
        Assert.Contains("「勉強会 第3期」の募集を締め切りました", page, StringComparison.Ordinal);
        Assert.Contains("応募は2人です。", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task PlaceThatIsGivenUp_IsToldToTheHost(DatabaseProvider provider)
    {
        await using var flow = await FlowSite.StartAsync(provider);
        await flow.RecruitAsync(FlowSite.Learner);

        await flow.WithdrawAsync(FlowSite.Learner);
        await flow.WorkOffAsync();

        Assert.Equal([FlowSite.Host], await ToldAsync(flow));
        using var host = await flow.Site.SignedInAsync(FlowSite.Host);
        Assert.Contains(
            "「勉強会 第3期」の青木 美咲さんが辞退しました", (await CohortSite.ReadAsync(host, "/notices")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<ChangeOutcome> SaveAsync(FlowSite flow, DateOnly approveUntil)
    {
        var row = (await flow.Site.RowsAsync<Recruitment>()).Single(row => row.TermId == flow.TermId);
        var wish = new RecruitmentWish(
            row.ApplyUntil, approveUntil, row.DecideBy, row.AnswerDays, row.SubstituteUntil, CatalogueJson.Read<SelectionRule>(row.Rule), row.WaitingPlaces);
        return await flow.AsAsync<RecruitmentDesk, ChangeOutcome>(FlowSite.Host, desk => desk.SaveAsync(flow.TermId, row.Version, wish, Stop));
    }

    /// <summary>To whom it was told on the site, by mail address in order; twice who was told twice.</summary>
    private static async Task<IReadOnlyList<string>> ToldAsync(FlowSite flow)
    {
        var people = (await flow.Site.RowsAsync<StaffMember>()).ToDictionary(row => row.Id, row => row.Mail ?? "");
        return [.. (await flow.Site.RowsAsync<Notice>()).Where(row => row.Kind == "term.recruitment").Select(row => people[row.StaffMemberId]).Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> MailedAsync(FlowSite flow) =>
        [.. (await flow.Site.RowsAsync<OutgoingMail>()).Where(row => row.Kind == "term.recruitment").Select(row => row.Address).Order(StringComparer.Ordinal)];
}
