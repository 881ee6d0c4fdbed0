using System.Net;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Domain.Reporting;
using Academy.Integration.Tests.Credentials;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Learning.Care;

/// <summary>Another result beside the one that an attempt earned.</summary>
public sealed class CorrectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Raised_CompletesTheCourseAndTheCertificateFollows(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.DoLessonsAsync();
        var attempt = await care.FailAsync();
        var form = Guid.CreateVersion7();

        var plan = await (await care.SendAsync($"results/{attempt}", Points("７"), form)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("不合格から合格になります。", plan, StringComparison.Ordinal);
        Assert.Contains("この訂正で修了になり、修了証書が交付されます。", plan, StringComparison.Ordinal);
        Assert.Equal(0, await care.EventsAsync("result.corrected"));
        var corrected = await care.ConfirmAsync($"results/{attempt}", Points("７"), form);
        var again = await care.SendAsync($"results/{attempt}", Points("７"), form);

        Assert.Equal($"{care.Page}?done=corrected", corrected.Headers.Location?.OriginalString);
        Assert.Equal($"{care.Page}?done=corrected", again.Headers.Location?.OriginalString);
        Assert.Equal(1, await care.EventsAsync("result.corrected"));
        var fact = await care.FactAsync();
        Assert.Equal((LearningStatus.Completed, new DateOnly(2026, 11, 24)), (fact.Status, fact.CompletedOn));
        Assert.True(fact.BestScore >= 80);
        Assert.Equal(1, await care.CountAsync(Measure.Completed));
        var told = Assert.IsType<ResultCorrectedNotice>(Assert.Single(await care.NoticesAsync()));
        Assert.Equal((1, 7, true, "設問に誤りがあったため"), (told.Number, told.Points, told.IsPassed, told.Reason));
        Assert.Single(await care.AuditAsync("learning.result-corrected"));
        await care.Site.WorkOffAsync();
        Assert.Single(await care.Site.CertificatesAsync());
        await care.AssertReplaysAsync();
        await AssertEarnedIsBesideAsync(care);
    }

    private static async Task AssertEarnedIsBesideAsync(CareSite care)
    {
        var learner = await care.LearnerAsync();
        Assert.Contains("訂正前は0点でした。理由: 設問に誤りがあったため", await learner.GetStringAsync($"{CareSite.Quiz}/1/result", Stop), StringComparison.Ordinal);
        Assert.Contains("訂正前 0%", await learner.GetStringAsync(CareSite.Quiz, Stop), StringComparison.Ordinal);
        Assert.Contains("訂正前 0%", await learner.GetStringAsync("/record", Stop), StringComparison.Ordinal);
        Assert.Contains("訂正前 0%", await care.Hr.GetStringAsync($"{CareSite.Course}/learners/{care.LearnerId}", Stop), StringComparison.Ordinal);
        Assert.Contains("設問に誤りがあったため", await care.Hr.GetStringAsync(care.Page, Stop), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Lowered_AfterTheCompletion_TheCompletionStays(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        await care.DoLessonsAsync();
        var attempt = await care.FailAsync();
        await care.ConfirmAsync($"results/{attempt}", Points("7"));

        var plan = await (await care.SendAsync($"results/{attempt}", Points("1"))).Content.ReadAsStringAsync(Stop);
        Assert.Contains("合格から不合格になります。", plan, StringComparison.Ordinal);
        Assert.Contains("修了の記録と修了証書は変わりません。", plan, StringComparison.Ordinal);
        await care.ConfirmAsync($"results/{attempt}", Points("1"));

        var fact = await care.FactAsync();
        Assert.Equal(LearningStatus.Completed, fact.Status);
        Assert.True(fact.BestScore < 80);
        Assert.Equal(2, await care.EventsAsync("result.corrected"));
        await care.Site.WorkOffAsync();
        Assert.Single(await care.Site.CertificatesAsync());
    }

    [Theory, BothDatabases]
    public async Task Confirmed_AfterSomebodyElseCorrected_IsToldAndShownFromWhatStandsNow(DatabaseProvider provider)
    {
        await using var care = await CareSite.StartAsync(provider);
        var attempt = await care.FailAsync();
        var planned = await care.PlannedAsync($"results/{attempt}", Points("7"));
        await care.ConfirmAsync($"results/{attempt}", Points("3"));

        var answer = await care.SendAsync($"results/{attempt}", planned);

        var html = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("ほかの担当者が先に変更しました。", html, StringComparison.Ordinal);
        Assert.Contains("3点 → 7点", html, StringComparison.Ordinal);
        Assert.Equal(1, await care.EventsAsync("result.corrected"));
        Assert.Equal($"{care.Page}?done=corrected", (await care.ConfirmAsync($"results/{attempt}", Points("7"))).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Raised_WithLessonsLeft_CompletesNothing()
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        var attempt = await care.FailAsync();

        var plan = await (await care.SendAsync($"results/{attempt}", Points("7"))).Content.ReadAsStringAsync(Stop);
        await care.ConfirmAsync($"results/{attempt}", Points("7"));

        Assert.Contains("変わりません。修了には、ほかの項目も必要です。", plan, StringComparison.Ordinal);
        Assert.Equal(LearningStatus.UnderWay, (await care.FactAsync()).Status);
    }

    [Theory]
    [InlineData("", "理由", "訂正後の点数を入力してください。")]
    [InlineData("-1", "理由", "訂正後の点数は0から8までの整数で入力してください。")]
    [InlineData("9", "理由", "訂正後の点数は0から8までの整数で入力してください。")]
    [InlineData("8.5", "理由", "訂正後の点数は0から8までの整数で入力してください。")]
    [InlineData("満点", "理由", "訂正後の点数は0から8までの整数で入力してください。")]
    [InlineData("0", "理由", "今の結果と同じ点数です。")]
    [InlineData("7", "", "理由を入力してください。本人にも表示されます。")]
    public async Task BadInput_SaysSoAtTheFieldAndKeepsWhatWasTyped(string points, string reason, string sentence)
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        var attempt = await care.FailAsync();

        var answer = await care.SendAsync($"results/{attempt}", Points(points, reason));
        var html = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{points}\"", html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{reason}\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await care.EventsAsync("result.corrected"));
    }

    [Fact]
    public async Task Correction_OfAnAttemptUnderWayOrUnknown_IsNotThere()
    {
        await using var care = await CareSite.StartAsync(DatabaseProvider.Sqlite);
        await care.FailAsync();
        var learner = await care.LearnerAsync();
        await learner.SubmitAsync($"{CareSite.Quiz}/1/result", CareSite.Quiz, []);
        var open = CareSite.Between(await learner.GetStringAsync($"{CareSite.Quiz}/2", Stop), "data-attempt=\"", "\"");

        Assert.Equal(HttpStatusCode.NotFound, (await care.Hr.GetAsync($"{care.Page}/results/{open}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await care.Hr.GetAsync($"{care.Page}/results/{Guid.NewGuid()}", Stop)).StatusCode);
    }

    private static Dictionary<string, string> Points(string points, string reason = "設問に誤りがあったため") =>
        new() { ["Form.Points"] = points, ["Form.Reason"] = reason };
}
