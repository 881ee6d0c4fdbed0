using System.Net;
using Academy.Cohorts.Services.Sessions.Surveys;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>What participants are asked after a session, and what the host reads of it.</summary>
public sealed class SurveyTests
{
    private static readonly Dictionary<string, string> Whole = new()
    {
        ["Answers[satisfied]"] = "5", ["Answers[understood]"] = "4", ["Answers[useful]"] = "3", ["Answers[pace]"] = "1", ["Answers[comment]"] = "=実習がよかった",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Survey_IsAnsweredOnceByParticipants_WithNothingOfWhoDid(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        var path = $"{cohort.Page}/sessions/1/survey";
        cohort.Site.Clock.Set(ReminderSite.InTokyo("2026-12-15T13:29"));
        using (var early = await cohort.Site.SignedInAsync(CohortSite.Neighbour))
        {
            Assert.Contains("アンケートは、この回が始まると答えられます", await TextAsync(early, path), StringComparison.Ordinal);
            Assert.DoesNotContain("アンケートに答える", await TextAsync(early, cohort.Page), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(early, path, Whole)).StatusCode);
        }

        cohort.Site.Clock.Set(ReminderSite.InTokyo("2026-12-15T16:20"));
        using var neighbour = await cohort.Site.SignedInAsync(CohortSite.Neighbour);
        Assert.Contains("第1回のアンケートに答える", await TextAsync(neighbour, cohort.Page), StringComparison.Ordinal);
        await Task.WhenAll(SendAsync(neighbour, path, Whole), SendAsync(neighbour, path, Whole));
        Assert.Contains("回答を受け付けました", await TextAsync(neighbour, path), StringComparison.Ordinal);
        await SendAsync(neighbour, path, new(Whole) { ["Answers[satisfied]"] = "1" });

        var answer = Assert.Single(await cohort.Site.RowsAsync<SurveyAnswer>());
        Assert.Equal(new DateOnly(2026, 12, 15), answer.Day);
        Assert.Equal(
            ["satisfied 5", "understood 4", "useful 3", "pace ちょうどよかった", "comment =実習がよかった"],
            CatalogueJson.Read<SurveyReply>(answer.Answers).Lines.Select(line => $"{line.Key} {line.Step}{line.Choice?.Ja}{line.Text}"));
        var participation = await cohort.ParticipationAsync(CohortSite.Neighbour);
        Assert.Equal(participation.Id, Assert.Single(await cohort.Site.RowsAsync<SurveyReceipt>()).ParticipationId);
        Assert.DoesNotContain($"{participation.Id}", answer.Answers, StringComparison.OrdinalIgnoreCase);

        using var stranger = await cohort.Site.SignedInAsync("trainer@chuo.example");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(path, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(stranger, path, Whole)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"{cohort.Page}/sessions/7/survey", Stop)).StatusCode);

        cohort.Site.Clock.Set(ReminderSite.InTokyo("2026-12-30T09:00"));
        using var late = await cohort.Site.SignedInAsync(CohortSite.Learner);
        Assert.Contains("アンケートの受付は終わりました", await TextAsync(late, path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(late, path, Whole)).StatusCode);
        Assert.Single(await cohort.Site.RowsAsync<SurveyAnswer>());
    }

    [Theory, BothDatabases]
    public async Task Answers_ThatAreWrong_SaySoAtTheQuestion_AndNothingIsLost(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        cohort.Site.Clock.Set(ReminderSite.InTokyo("2026-12-15T16:20"));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var long_ = new string('あ', 1_001);

        using var answer = await SendAsync(learner, $"{cohort.Page}/sessions/1/survey", new(Whole) { ["Answers[understood]"] = "", ["Answers[useful]"] = "6", ["Answers[pace]"] = "-1", ["Answers[comment]"] = long_ });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await KeptPage.PageAsync(answer);
        Assert.Equal(
            ["understood 回答を1つ選んでください。", "useful 回答を1つ選んでください。", "pace 回答を1つ選んでください。", "comment 1,000文字までにしてください。"],
            page.QuerySelectorAll("main .field__error").Select(fault => $"{fault.Id!.Split('_')[1]} {fault.TextContent.Trim()}"));
        Assert.All(page.QuerySelectorAll("[data-errors] a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.NotNull(page.QuerySelector("[name='Answers[satisfied]'][value='5'][checked]"));
        Assert.Equal(long_, page.QuerySelector("textarea")!.TextContent.TrimStart('\n'));
        Assert.Empty(await cohort.Site.RowsAsync<SurveyReceipt>());
    }

    [Theory, BothDatabases]
    public async Task Results_AreShownFromFiveAnswersOn_AsPageAndFile(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner, CohortSite.Neighbour);
        var (path, host) = ($"{cohort.Desk}/sessions/1/survey", await cohort.SecretariatAsync());
        await AddAsync(cohort, 4);
        var few = await TextAsync(host, path);
        Assert.Contains("回答4件", few, StringComparison.Ordinal);
        Assert.Contains("回答が5件になると、結果を表示します", few, StringComparison.Ordinal);
        Assert.DoesNotContain("実習", few, StringComparison.Ordinal);

        await AddAsync(cohort, 1);

        var page = await CohortSite.ReadAsync(host, path);
        Assert.Contains("平均5.0(5点満点)", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["そう思う 5人", "ややそう思う 0人"], page.QuerySelectorAll(".tally")[0].QuerySelectorAll("li").Take(2).Select(Squeezed));
        Assert.Equal(5, page.QuerySelectorAll(".remarks > li").Length);
        using var file = await host.SubmitAsync(path, $"{path}?handler=File", []);
        var lines = (await file.Content.ReadAsStringAsync(Stop)).Split("\r\n");
        Assert.Equal(["質問,回答,人数", "今回の内容に満足した,そう思う,5"], lines.Take(2));
        // What a spreadsheet would take for a formula is a text.
        Assert.Contains("よかったことや、改めてほしいこと,'=実習がよかった,1", lines);
    }

    [Theory, BothDatabases]
    public async Task Questions_AreChangedByTheHost_AndSurviveOtherChangesOfTheTerm(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        var (path, host) = ($"{cohort.Desk}/survey", await cohort.SecretariatAsync());
        var fields = CohortSite.Fields(await CohortSite.ReadAsync(host, path));
        Assert.Equal(5, fields.Count(field => field.Key.EndsWith(".Text", StringComparison.Ordinal)));
        Set(fields, "Questions[0].Text", "会場は使いやすかった");
        Set(fields, "Questions[1].Text", "");
        Set(fields, "Questions[1].TextEnglish", "");
        Set(fields, "Questions[3].Choices", "1つだけ");
        Set(fields, "Questions[3].ChoicesEnglish", "");

        using var wrong = await host.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        var page = await KeptPage.PageAsync(wrong);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "選択肢を1行に1つずつ、2個から10個まで入力してください。同じものは使えません。", "会場は使いやすかった"),
            (wrong.StatusCode, Assert.Single(page.QuerySelectorAll("main .field__error")).TextContent.Trim(), page.QuerySelector("[name='Questions[0].Text']")!.GetAttribute("value")));

        using var more = await host.PostAsync($"{path}?handler=Add", new FormUrlEncodedContent(fields), Stop);
        fields = CohortSite.Fields(await KeptPage.PageAsync(more));
        Set(fields, "Questions[3].Choices", "はい\nいいえ");
        Set(fields, "Questions[5].Text", "次に学びたいこと");
        Set(fields, "Questions[5].Kind", "Text");
        using var saved = await host.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(cohort.Desk, saved.Headers.Location?.OriginalString);
        using var overtaken = await host.PostAsync(path, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(HttpStatusCode.Conflict, overtaken.StatusCode);

        var settings = CohortSite.Fields(await CohortSite.ReadAsync(host, $"{cohort.Desk}/settings"));
        using var other = await host.PostAsync($"{cohort.Desk}/settings", new FormUrlEncodedContent(settings), Stop);
        Assert.Equal(cohort.Desk, other.Headers.Location?.OriginalString);
        cohort.Site.Clock.Set(ReminderSite.InTokyo("2026-12-15T16:20"));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var asked = await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1/survey");
        Assert.Equal(
            ["1. 会場は使いやすかった ※必須", "2. 職場の仕事に生かせる ※必須", "3. 進み方はどうでしたか ※必須", "4. よかったことや、改めてほしいこと", "5. 次に学びたいこと ※必須"],
            asked.QuerySelectorAll("main legend, main .field > label").Select(Squeezed));

        using var again = await cohort.Site.SignedInAsync(CohortSite.Secretariat);
        fields = CohortSite.Fields(await CohortSite.ReadAsync(again, path));
        using var standard = await again.PostAsync($"{path}?handler=Standard", new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(cohort.Desk, standard.Headers.Location?.OriginalString);
        Assert.Contains("今回の内容に満足した", await TextAsync(learner, $"{cohort.Page}/sessions/1/survey"), StringComparison.Ordinal);
    }

    /// <summary>Answers in rows.</summary>
    private static async Task AddAsync(CohortSite cohort, int count)
    {
        var session = await cohort.SessionAsync(1);
        var reply = new SurveyReply([.. StandardSurvey.Questions.Select(question => new SurveyReplyLine(
            question.Key, question.Kind, question.Text, question.Kind is SurveyQuestionKind.Scale ? 5 : null,
            question.Kind is SurveyQuestionKind.Choice ? question.Choices[0] : null,
            question.Kind is SurveyQuestionKind.Text ? "=実習がよかった" : null))]);
        await using var db = cohort.Site.Db(DataScope.System("test"));
        for (var one = 0; one < count; one++)
            db.Add(new SurveyAnswer { OrganisationId = cohort.HostId, SessionId = session.Id, Answers = CatalogueJson.Write(reply), Day = new(2026, 12, 15) });
        await db.SaveChangesAsync(Stop);
    }

    private static void Set(List<KeyValuePair<string, string>> fields, string name, string value)
    {
        fields.RemoveAll(field => field.Key == name);
        fields.Add(new(name, value));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string path, Dictionary<string, string> fields) => browser.SubmitAsync("/notices", path, fields);

    private static async Task<string> TextAsync(HttpClient browser, string path) => (await CohortSite.ReadAsync(browser, path)).QuerySelector("main")!.TextContent;

    private static string Squeezed(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
