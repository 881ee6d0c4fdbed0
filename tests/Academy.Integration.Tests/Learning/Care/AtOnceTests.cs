using System.Net;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>Two officers who decide about the same person at the same moment: one did, and the other one is told so.</summary>
public sealed class AtOnceTests
{
    private const int Officers = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Decision_OfManyAtOnce_IsDoneByOne(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var browsers = new List<HttpClient>();
        for (var officer = 0; officer < Officers; officer++)
            browsers.Add(await care.Site.SignedInAsync("hr@chuo.example"));

        foreach (var (form, done, fields) in Decisions())
        {
            var answers = await Task.WhenAll(browsers.Select(browser => Task.Run(() => care.SendAsync(form, new(fields), browser: browser), Stop)));

            Assert.Equal((form, 1), (form, answers.Count(answer => answer.Headers.Location?.OriginalString == $"{care.Page}?done={done}")));
            foreach (var told in answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect))
            {
                Assert.Equal((form, HttpStatusCode.Conflict), (form, told.StatusCode));
                Assert.Contains("ほかの担当者が先に変更しました。", await told.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            }
        }

        Assert.Equal((1, 1, 1), (await care.EventsAsync("due.changed"), await care.EventsAsync("enrolment.exempted"), await care.EventsAsync("exemption.lifted")));
        Assert.Equal(3, (await care.NoticesAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task Form_SentTwiceAtOnce_IsDoneOnceAndSaysSoTwice(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var form = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, Officers).Select(_ => Task.Run(
            () => care.SendAsync("exemption?handler=Exempt", new() { ["Form.Reason"] = "同等の研修を受けたため" }, form), Stop)));

        Assert.All(answers, answer => Assert.Equal($"{care.Page}?done=exempted", answer.Headers.Location?.OriginalString));
        Assert.Equal(1, await care.EventsAsync("enrolment.exempted"));
        Assert.Single(await care.NoticesAsync());
    }

    private static IEnumerable<(string Form, string Done, Dictionary<string, string> Fields)> Decisions()
    {
        yield return ("due", "due", new() { ["Form.Due"] = "2026-12-20", ["Form.Removes"] = "false", ["Form.Reason"] = "理由", ["Seen"] = "none" });
        yield return ("exemption?handler=Exempt", "exempted", new() { ["Form.Reason"] = "理由" });
        yield return ("exemption?handler=Lift", "lifted", new() { ["Form.Reason"] = "理由" });
    }
}
