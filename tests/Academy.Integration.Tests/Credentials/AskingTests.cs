using Academy.Data.Jobs;
using Academy.Domain.Learning;
using Academy.Integration.Tests.Learning;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Credentials;

/// <summary>Each way to a completion asks for the certificate, in the transaction of the completion.</summary>
public sealed class AskingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Completion_ByAReportedEvent_AsksForTheCertificate(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        Assert.Empty(await AskedAsync(site));

        await site.ConfirmAsync(learner, "only");

        var work = Assert.Single(await AskedAsync(site));
        var fact = await site.FactAsync();
        Assert.Equal((LearningStatus.Completed, $"certificate:{fact.EnrolmentId}", WorkState.Ready), (fact.Status, work.DedupeKey, work.State));
        Assert.Equal(fact.OrganisationId, work.OrganisationId);
    }

    [Theory, BothDatabases]
    public async Task Completion_OnAPageWithoutScript_AsksForTheCertificate(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        await site.EnrolAllAsync(course);
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        var page = $"/learn/{SecondCourse.Slug}/only";
        var html = await learner.GetStringAsync(page, Stop);

        await learner.SubmitAsync(page, $"{page}?handler=Confirm", Hidden(html));

        Assert.Equal(LearningStatus.Completed, (await site.FactAsync()).Status);
        Assert.Single(await AskedAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Completion_ByAMoveToAnotherRelease_AsksForTheCertificate(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var course = new SecondCourse();
        course.With("more");
        await site.EnrolAllAsync(course);
        var learner = await site.SignedInAsync(CertificateSite.Learner);
        await site.ConfirmAsync(learner, "only");
        Assert.Empty(await AskedAsync(site));

        await course.Says("editorial").Without("more").PublishAsync(site);

        Assert.Equal(LearningStatus.Completed, (await site.FactAsync()).Status);
        Assert.Single(await AskedAsync(site));
    }

    [Theory, BothDatabases]
    public async Task Completion_ThatIsNotCommitted_AsksForNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await (await LearnerRows.OfAsync(site, CertificateSite.Learner)).EnrolAsync("first");

        await Assert.ThrowsAsync<TimeoutException>(() => site.CompleteAsync(enrolment, site.Clock.GetUtcNow().UtcDateTime, _ => throw new TimeoutException()));

        Assert.Empty(await AskedAsync(site));
    }

    /// <summary>As of completions of a time when nothing asked for certificates.</summary>
    [Theory, BothDatabases]
    public async Task Replay_OfACompletionThatAskedForNothing_AsksOnce(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.CompleteAsync();
        await using (var owner = site.OwnerDb())
            await owner.Set<Work>().ExecuteDeleteAsync(Stop);

        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        Assert.Single(await AskedAsync(site));
        await site.WorkOffAsync();
        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        await site.WorkOffAsync();

        Assert.Single(await site.CertificatesAsync());
    }

    /// <summary>Done work is forgotten some day; what was issued is not issued again.</summary>
    [Theory, BothDatabases]
    public async Task Replay_AfterTheWorkIsForgotten_IssuesNothing(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        await site.IssueAsync();
        await using (var owner = site.OwnerDb())
            await owner.Set<Work>().ExecuteDeleteAsync(Stop);

        await site.AssertReplayChangesNothingAsync(enrolments: 1);
        await site.WorkOffAsync();

        var certificate = Assert.Single(await site.CertificatesAsync());
        Assert.Single(await site.VersionsAsync(certificate));
    }

    /// <summary>Whoever held the training has attested it; neither the recognition nor a replay asks, and the record shows no certificate.</summary>
    [Theory, BothDatabases]
    public async Task Completion_ThatIsRecognised_AsksForNothing_AlsoByReplay(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var recognised = await (await LearnerRows.OfAsync(site, CertificateSite.Learner)).EnrolAsync("elsewhere");
        await site.CompleteAsync(slug: "here");
        await site.RecogniseAsync(recognised);

        await site.AssertReplayChangesNothingAsync(enrolments: 2);
        await site.WorkOffAsync();

        Assert.DoesNotContain(await AskedAsync(site), work => work.DedupeKey == $"certificate:{recognised.Id}");
        var certificate = Assert.Single(await site.CertificatesAsync());
        var record = await (await site.SignedInAsync(CertificateSite.Learner)).GetStringAsync("/record", Stop);
        Assert.Contains("認定による修了", record, StringComparison.Ordinal);
        Assert.Equal(
            [$"/certificates/{certificate.Id}"],
            System.Text.RegularExpressions.Regex.Matches(record, "/certificates/[^\"]+").Select(link => link.Value).Distinct());
    }

    private static async Task<IReadOnlyList<Work>> AskedAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().AsNoTracking().Where(work => work.Kind == "credentials.certificate").ToListAsync(Stop);
    }

    private static Dictionary<string, string> Hidden(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html, """<input type="hidden" name="(?<name>\w+)" value="(?<value>[^"]*)">""")
            .DistinctBy(found => found.Groups["name"].Value).ToDictionary(found => found.Groups["name"].Value, found => found.Groups["value"].Value);
}
