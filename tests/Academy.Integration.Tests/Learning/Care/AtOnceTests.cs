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
        var browsers = await OfficersAsync(care);

        await AssertOneAsync(care, browsers, "due", "due", officer => new() { ["Form.Due"] = $"2026-12-2{officer}", ["Form.Removes"] = "false", ["Form.Reason"] = "理由", ["Seen"] = "none" });
        await AssertOneAsync(care, browsers, "exemption?handler=Exempt", "exempted", _ => new() { ["Form.Reason"] = "理由" });
        await AssertOneAsync(care, browsers, "exemption?handler=Lift", "lifted", _ => new() { ["Form.Reason"] = "理由" });

        Assert.Equal((1, 1, 1), (await care.EventsAsync("due.changed"), await care.EventsAsync("enrolment.exempted"), await care.EventsAsync("exemption.lifted")));
        Assert.Equal(3, (await care.NoticesAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task Decision_ThatManyWereShownAndConfirmAtOnce_IsDoneByOne(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SetDueAsync(new(2026, 12, 1));
        var (attempt, enrolment, browsers) = (await care.FailAsync(), (await care.EnrolmentAsync()).Id, await OfficersAsync(care));

        await AssertOneConfirmedAsync(care, browsers, $"results/{attempt}", "corrected", officer => new() { ["Form.Points"] = $"{5 + officer}", ["Form.Reason"] = "理由" });
        await AssertOneConfirmedAsync(care, browsers, "pause", "paused", officer => new() { ["Form.Day"] = $"2026-11-1{officer}", ["Form.Reason"] = "理由" });
        await AssertOneConfirmedAsync(
            care, browsers, "resume", "resumed", officer => new() { ["Form.Day"] = "2026-11-24", ["Form.Reason"] = "理由", [$"Dues[{enrolment}]"] = $"2026-12-2{officer}" });

        Assert.Equal((1, 1, 1), (await care.EventsAsync("result.corrected"), await care.EventsAsync("enrolment.paused"), await care.EventsAsync("enrolment.resumed")));
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

    private static async Task<IReadOnlyList<HttpClient>> OfficersAsync(CareSite care)
    {
        var browsers = new List<HttpClient>();
        for (var officer = 0; officer < Officers; officer++)
            browsers.Add(await care.Site.SignedInAsync("hr@chuo.example"));
        return browsers;
    }

    /// <summary>All were shown the same before the first one confirms.</summary>
    private static async Task AssertOneConfirmedAsync(
        CareSite care, IReadOnlyList<HttpClient> browsers, string form, string done, Func<int, Dictionary<string, string>> fields)
    {
        var planned = new List<Dictionary<string, string>>();
        foreach (var (officer, browser) in browsers.Index())
            planned.Add(await care.PlannedAsync(form, fields(officer), browser: browser));
        await AssertOneAsync(care, browsers, form, done, officer => planned[officer]);
    }

    private static async Task AssertOneAsync(
        CareSite care, IReadOnlyList<HttpClient> browsers, string form, string done, Func<int, Dictionary<string, string>> fields)
    {
        var answers = await Task.WhenAll(browsers.Select((browser, officer) => Task.Run(() => care.SendAsync(form, fields(officer), browser: browser), Stop)));

        Assert.Equal((form, 1), (form, answers.Count(answer => answer.Headers.Location?.OriginalString == $"{care.Page}?done={done}")));
        foreach (var told in answers.Where(answer => answer.StatusCode != HttpStatusCode.Redirect))
        {
            Assert.Equal((form, HttpStatusCode.Conflict), (form, told.StatusCode));
            Assert.Contains("ほかの担当者が先に変更しました。", await told.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }
}
