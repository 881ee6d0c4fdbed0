using System.Net;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Accounts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>Who decides about a learner: HR of their office, and nobody about themselves.</summary>
public sealed class CareRightsTests
{
    private static readonly string[] Forms = ["due", "pause", "resume", "exemption?handler=Exempt", "exemption?handler=Lift", "results/{attempt}"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Pages_ForOthersThanTheLearnersHr_AnswerAsIfNothingWereThere(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var attempt = await care.FailAsync();
        await care.SendAsync("due", new() { ["Form.Due"] = "2026-12-20", ["Form.Reason"] = "理由" });

        await HoldAsync(care, attempt, "hr@chuo.example", HttpStatusCode.OK);
        await HoldAsync(care, attempt, "hr@akiruno.example", HttpStatusCode.NotFound);
        await HoldAsync(care, attempt, "trainer@chuo.example", HttpStatusCode.Forbidden);
        await HoldAsync(care, attempt, CareSite.Mail, HttpStatusCode.Forbidden);
        Assert.Equal(0, await care.EventsAsync("enrolment.paused") + await care.EventsAsync("enrolment.exempted") + await care.EventsAsync("result.corrected"));
        Assert.Equal(1, await care.EventsAsync("due.changed"));
    }

    [Theory, BothDatabases]
    public async Task Pages_ForHrOfAnotherOffice_AnswerAsIfNothingWereThere(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var attempt = await care.FailAsync();
        await care.Site.LimitToOfficeAsync("hr@chuo.example", "区民部");

        await HoldAsync(care, attempt, "hr@chuo.example", HttpStatusCode.NotFound);
    }

    [Theory, BothDatabases]
    public async Task Pages_OfOneself_AreForbidden(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.Hr.SubmitAsync(CareSite.Course, $"{CareSite.Course}?handler=Enrol", []);
        await using var db = care.Site.Db(DataScope.System("test"));
        var self = await db.Set<StaffMember>().Where(row => row.Mail == "hr@chuo.example").Select(row => row.Id).SingleAsync(Stop);
        var page = $"{CareSite.Course}/learners/{self}/care";

        Assert.DoesNotContain(page, await care.Hr.GetStringAsync($"{CareSite.Course}/learners/{self}", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await care.Hr.GetAsync(page, Stop)).StatusCode);
        foreach (var form in Forms)
            Assert.Equal(HttpStatusCode.Forbidden, (await care.Hr.SubmitAsync("/notices", $"{page}/{form.Replace("{attempt}", $"{Guid.NewGuid()}", StringComparison.Ordinal)}", Whole())).StatusCode);
    }

    [Fact]
    public async Task Look_AtThePage_IsNoted()
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);

        await care.Hr.GetStringAsync(care.Page, Stop);

        Assert.Equal(care.LearnerId, Assert.Single(await care.AuditAsync("learning.record-viewed")).SubjectId);
    }

    /// <summary>A form that is refused, or shown before it is done, shows the person as the page does.</summary>
    [Theory, BothDatabases]
    public async Task Look_AtAFormThatWasSent_IsNoted(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var attempt = await care.FailAsync();
        var looks = 0;

        foreach (var (form, status, fields) in Looks(attempt))
        {
            var answer = await care.SendAsync(form, fields);
            Assert.Equal((form, status), (form, answer.StatusCode));
            Assert.Equal((form, ++looks), (form, (await care.AuditAsync("learning.record-viewed")).Count));
        }

        await care.SendAsync("due", new() { ["Form.Due"] = "2026-12-20", ["Form.Reason"] = "理由" });
        Assert.Equal(looks, (await care.AuditAsync("learning.record-viewed")).Count);
        Assert.All(await care.AuditAsync("learning.record-viewed"), entry => Assert.Equal(care.LearnerId, entry.SubjectId));
    }

    private static IEnumerable<(string Form, HttpStatusCode Status, Dictionary<string, string> Fields)> Looks(Guid attempt)
    {
        foreach (var form in Forms.Where(form => form is not ("resume" or "exemption?handler=Lift")))
            yield return (form.Replace("{attempt}", $"{attempt}", StringComparison.Ordinal), HttpStatusCode.BadRequest, []);
        foreach (var form in new[] { "resume", "exemption?handler=Lift" })
            yield return (form, HttpStatusCode.Conflict, new() { ["Form.Reason"] = "理由" });
        yield return ("pause", HttpStatusCode.OK, new() { ["Form.Day"] = "2026-11-24", ["Form.Reason"] = "理由" });
        yield return ($"results/{attempt}", HttpStatusCode.OK, new() { ["Form.Points"] = "7", ["Form.Reason"] = "理由" });
    }

    /// <summary>Every page, and for those who may not every form, answers so.</summary>
    private static async Task HoldAsync(CareSite care, Guid attempt, string account, HttpStatusCode expected)
    {
        var browser = await care.Site.SignedInAsync(account);
        foreach (var form in Forms.Select(form => form.Replace("{attempt}", $"{attempt}", StringComparison.Ordinal)).Prepend(""))
        {
            var path = $"{care.Page}/{form}".TrimEnd('/');
            Assert.Equal((account, path, expected), (account, path, (await browser.GetAsync(path.Split('?')[0], Stop)).StatusCode));
            if (expected != HttpStatusCode.OK && form.Length > 0)
                Assert.Equal((account, path, expected), (account, path, (await care.SendAsync(form, Whole(), browser: browser)).StatusCode));
        }
    }

    private static Dictionary<string, string> Whole() => new()
    {
        ["Form.Id"] = $"{Guid.CreateVersion7()}",
        ["Form.Day"] = "2026-11-24",
        ["Form.Due"] = "2026-12-24",
        ["Form.Points"] = "7",
        ["Form.Reason"] = "理由",
        ["Confirm"] = "true",
    };
}
