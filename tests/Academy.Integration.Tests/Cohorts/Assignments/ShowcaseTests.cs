using System.Net;
using Academy.Data.Cohorts.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Cohorts.Assignments;

/// <summary>A proposal is shown to everybody when all of its group agree, and for as long as they do.</summary>
public sealed class ShowcaseTests
{
    private const string List = "/cohorts/showcase";

    /// <summary>Of neither organisation of the group.</summary>
    private const string Stranger = "admin@academy.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Proposal_IsShown_WhenAllOfTheGroupAgree_AndGoneAtOnceWhenOneNoLongerDoes(DatabaseProvider provider)
    {
        await using var term = await AcceptedAsync(provider);
        var work = await term.SubmissionAsync();
        var shown = $"{List}/{work.Id}";
        Assert.Contains("公開している提案はまだありません", (await term.ReadAsync(Stranger, List)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await SayAsync(term, CohortSite.Learner, "Agree", work.Id);
        Assert.Contains("今、2人中1人が同意しています。", (await term.ReadAsync(CohortSite.Secretariat, $"{term.Desk}/1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await ShowAsync(term, "Show")));
        await SayAsync(term, CohortSite.Neighbour, "Agree", work.Id);
        // Agreed is not shown yet: the host does that.
        Assert.Equal(HttpStatusCode.NotFound, await term.StatusAsync(Stranger, shown));
        Assert.Equal(HttpStatusCode.Redirect, await ShowAsync(term, "Show"));

        Assert.Equal(["待ち時間を半分にする"], await TitlesAsync(term));
        var read = await term.ReadAsync(Stranger, shown);
        var page = read.QuerySelector("main")!.TextContent;
        // The heading of the proposal is that of the page, and does not come twice.
        Assert.Equal(["待ち時間を半分にする"], read.QuerySelectorAll("main :is(h1, h2)").Select(heading => heading.TextContent));
        Assert.Contains("申請書を事前に書けるようにします。", page, StringComparison.Ordinal);
        Assert.Contains("勉強会 第3期", page, StringComparison.Ordinal);
        Assert.DoesNotContain("青木", page, StringComparison.Ordinal);
        await SayAsync(term, CohortSite.Neighbour, "Withdraw", work.Id);
        Assert.Empty(await TitlesAsync(term));
        foreach (var mail in new[] { Stranger, CohortSite.Learner, CohortSite.Secretariat })
            Assert.Equal((mail, HttpStatusCode.NotFound), (mail, await term.StatusAsync(mail, shown)));
        Assert.Equal(HttpStatusCode.Conflict, await ShowAsync(term, "Show"));

        // Agreed anew, the host shows it anew, and takes it back itself.
        await SayAsync(term, CohortSite.Neighbour, "Agree", work.Id);
        Assert.Empty(await TitlesAsync(term));
        await ShowAsync(term, "Show");
        Assert.Single(await TitlesAsync(term));
        await ShowAsync(term, "Hide");
        Assert.Empty(await TitlesAsync(term));
        Assert.Equal(2, (await term.Site.RowsAsync<ShowcaseConsent>()).Count);
    }

    [Theory, BothDatabases]
    public async Task Consent_IsForThoseOfTheGroup_AndForWhatIsAccepted(DatabaseProvider provider)
    {
        await using var term = await AcceptedAsync(provider);
        var work = await term.SubmissionAsync();

        await term.PutAsync(CohortSite.Neighbour, 2);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(term, CohortSite.Neighbour, "Agree", work.Id));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(term, CohortSite.Learner, "Agree", Guid.CreateVersion7()));
        await term.PutAsync(CohortSite.Neighbour, 1);
        await SetStateAsync(term, SubmissionState.Submitted);
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(term, CohortSite.Neighbour, "Agree", work.Id));
        Assert.DoesNotContain("提案の公開", (await term.ReadAsync(CohortSite.Learner, term.Page)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await term.Site.RowsAsync<ShowcaseConsent>());
    }

    /// <summary>Who takes their consent back at the very moment in which the host shows the work: it is not shown in the end.</summary>
    [Theory, BothDatabases]
    public async Task Consent_TakenBackWhileTheHostShows_IsNotPassedOver(DatabaseProvider provider)
    {
        await using var term = await AcceptedAsync(provider);
        var work = await term.SubmissionAsync();
        foreach (var mail in new[] { CohortSite.Learner, CohortSite.Neighbour })
            await SayAsync(term, mail, "Agree", work.Id);

        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(ShowAsync(term, "Show"), PostAsync(term, CohortSite.Neighbour, "Withdraw", work.Id));

            Assert.Empty(await TitlesAsync(term));
            await SayAsync(term, CohortSite.Neighbour, "Agree", work.Id);
        }
    }

    private static async Task<AssignmentSite> AcceptedAsync(DatabaseProvider provider)
    {
        var term = await AssignmentSite.StartAsync(provider);
        await term.ProposeAsync();
        await term.HandInAsync();
        await SetStateAsync(term, SubmissionState.Accepted);
        return term;
    }

    private static async Task SetStateAsync(AssignmentSite term, SubmissionState state)
    {
        await using var db = term.Site.Db(DataScope.System("test"));
        await db.Set<Submission>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state), Stop);
    }

    private static async Task<HttpStatusCode> PostAsync(AssignmentSite term, string mail, string how, Guid work)
    {
        using var answer = await (await term.BrowserAsync(mail)).SubmitAsync("/notices/settings", $"{term.Page}?handler={how}", new() { ["WorkId"] = $"{work}" });
        return answer.StatusCode;
    }

    private static async Task SayAsync(AssignmentSite term, string mail, string how, Guid work) => Assert.Equal(HttpStatusCode.Redirect, await PostAsync(term, mail, how, work));

    private static async Task<HttpStatusCode> ShowAsync(AssignmentSite term, string how)
    {
        using var answer = await (await term.BrowserAsync(CohortSite.Secretariat)).SubmitAsync("/notices/settings", $"{term.Desk}/1?handler={how}", []);
        return answer.StatusCode;
    }

    private static async Task<IReadOnlyList<string>> TitlesAsync(AssignmentSite term) =>
        [.. (await term.ReadAsync(Stranger, List)).QuerySelectorAll("main li h2").Select(title => title.TextContent)];
}
