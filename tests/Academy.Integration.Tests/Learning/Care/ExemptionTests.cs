using System.Net;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Domain.Reporting;
using Academy.Modularity;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>A course that is not asked of somebody any more, and is asked again.</summary>
public sealed class ExemptionTests
{
    private const string Exempt = "exemption?handler=Exempt";
    private const string Lift = "exemption?handler=Lift";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, Academy.Testing.BothDatabases]
    public async Task Exempted_ThenLifted_EverythingFollows(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SetDueAsync(new(2026, 11, 20));
        Assert.Equal((1, 1, 0), (await care.CountAsync(Measure.Enrolled), await care.CountAsync(Measure.Overdue), await care.CountAsync(Measure.Exempt)));
        var form = Guid.CreateVersion7();

        var first = await care.SendAsync(Exempt, new() { ["Form.Reason"] = "同等の研修を受けたため" }, form);
        var again = await care.SendAsync(Exempt, new() { ["Form.Reason"] = "同等の研修を受けたため" }, form);

        Assert.Equal($"{care.Page}?done=exempted", first.Headers.Location?.OriginalString);
        Assert.Equal($"{care.Page}?done=exempted", again.Headers.Location?.OriginalString);
        Assert.Equal(LearningStatus.Exempt, (await care.FactAsync()).Status);
        Assert.Equal(care.Site.Clock.GetUtcNow().UtcDateTime.AddSeconds(-1), (await care.EnrolmentAsync()).ExemptedAt);
        Assert.Equal((0, 0, 1), (await care.CountAsync(Measure.Enrolled), await care.CountAsync(Measure.Overdue), await care.CountAsync(Measure.Exempt)));
        Assert.Equal("同等の研修を受けたため", Assert.IsType<ExemptionNotice>(Assert.Single(await care.NoticesAsync())).Reason);
        Assert.Equal(care.LearnerId, Assert.Single(await care.AuditAsync("learning.exempted")).SubjectId);
        await care.AssertReplaysAsync();
        var learner = await care.LearnerAsync();
        Assert.Contains("このコースの受講は求められていません。理由: 同等の研修を受けたため", await learner.GetStringAsync(CareSite.Course, Stop), StringComparison.Ordinal);
        var record = await learner.GetStringAsync("/record", Stop);
        Assert.Contains("理由: 同等の研修を受けたため", record, StringComparison.Ordinal);
        Assert.DoesNotContain("期限超過", record, StringComparison.Ordinal);
        var page = await care.Hr.GetStringAsync(care.Page, Stop);
        Assert.Contains("免除を解除する", page, StringComparison.Ordinal);
        Assert.Contains("佐々木 由紀", page, StringComparison.Ordinal);

        await care.SendAsync(Lift, new() { ["Form.Reason"] = "配属が変わったため" });

        Assert.Equal((LearningStatus.NotStarted, null), ((await care.FactAsync()).Status, (await care.EnrolmentAsync()).ExemptedAt));
        Assert.Equal((1, 1, 0), (await care.CountAsync(Measure.Enrolled), await care.CountAsync(Measure.Overdue), await care.CountAsync(Measure.Exempt)));
        Assert.True(Assert.IsType<ExemptionNotice>((await care.NoticesAsync())[1]).IsLifted);
        Assert.Contains("「BPRの回し方:5つの手順」の免除が解除されました", await learner.GetStringAsync("/notices", Stop), StringComparison.Ordinal);
        await care.AssertReplaysAsync();
    }

    [Theory, Academy.Testing.BothDatabases]
    public async Task Completed_WhileExempt_IsACompletion(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.SendAsync(Exempt, new() { ["Form.Reason"] = "長期の派遣" });
        await care.DoLessonsAsync();
        var attempt = await care.FailAsync();

        await care.ConfirmAsync($"results/{attempt}", new() { ["Form.Points"] = "8", ["Form.Reason"] = "採点の誤り" });

        Assert.Equal(LearningStatus.Completed, (await care.FactAsync()).Status);
        Assert.Equal((1, 0), (await care.CountAsync(Measure.Completed), await care.CountAsync(Measure.Exempt)));
        Assert.Contains("修了は免除に優先するため", await care.Hr.GetStringAsync($"{care.Page}/exemption", Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await care.SendAsync(Exempt, new() { ["Form.Reason"] = "理由" })).StatusCode);
    }

    [Theory]
    [InlineData("", "理由を入力してください。本人にも表示されます。")]
    [InlineData("long", "理由は200文字までにしてください。")]
    public async Task Exempt_BadInput_SaysSoAndKeepsWhatWasTyped(string reason, string sentence)
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        var typed = reason == "long" ? new string('長', 201) : reason;

        var answer = await care.SendAsync(Exempt, new() { ["Form.Reason"] = typed });
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", html, StringComparison.Ordinal);
        Assert.Equal(LearningStatus.NotStarted, (await care.FactAsync()).Status);
    }

    [Fact]
    public async Task Exempt_SecondOfTwoOfficers_IsToldAndChangesNothing()
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        await care.SendAsync(Exempt, new() { ["Form.Reason"] = "一人目" });

        var second = await care.SendAsync(Exempt, new() { ["Form.Reason"] = "二人目" });

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("ほかの担当者が先に変更しました。", await second.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Single(await care.NoticesAsync());
    }
}
