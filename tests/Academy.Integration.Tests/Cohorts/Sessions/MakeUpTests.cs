using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Cohorts;
using Academy.Data.Cohorts.Sessions;
using Academy.Data.Notifications;
using Academy.Domain.Cohorts;
using Academy.Domain.Cohorts.Sessions;
using Academy.Integration.Tests.Sites;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Dom;

namespace Academy.Integration.Tests.Cohorts.Sessions;

/// <summary>Who missed a session makes up for it: they watch its recording and hand in a report, which the host accepts or returns.</summary>
public sealed class MakeUpTests
{
    private const string Comment = "どの業務で使うかを、もう少し具体的に書いてください。";

    private static readonly string Report = string.Concat(Enumerable.Repeat("集計表の見方を学んだ。", 20));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Report_AfterTheRecording_IsAccepted_AndTheParticipantIsTold(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100));
        using var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);

        var (refused, sentence) = await RefusedAsync(cohort, learner, Report);
        Assert.Equal("録画を90%以上視聴すると提出できます。今は0%です。", sentence);
        Assert.Equal(Report, refused);
        var page = await Watching.OpenAsync(cohort, learner);
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await page.ToldAsync(90, (0, 90));
        (refused, sentence) = await RefusedAsync(cohort, learner, Report[..199]);
        Assert.Equal("200文字以上、4,000文字以内で書いてください。今は199文字です。", sentence);
        Assert.Equal(Report[..199], refused);

        Assert.Equal("レポートを提出しました。事務局が確かめると、お知らせが届きます。", await HandInAsync(cohort, learner, Report));
        // The button pressed twice.
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(cohort, learner, Report)).StatusCode);
        Assert.Equal("振替のレポート(確認待ち1件)", (await CohortSite.ReadAsync(await cohort.SecretariatAsync(), cohort.Desk)).QuerySelector($"a[href='{cohort.Desk}/reports']")!.TextContent);
        Assert.Equal(["青木 美咲 第1回 確認待ち"], await ListedAsync(cohort));
        var report = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());
        var shown = await CohortSite.ReadAsync(await cohort.SecretariatAsync(), $"{cohort.Desk}/reports/{report.Id}");
        Assert.Contains(Report, shown.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("90% 視聴", shown.Body.TextContent, StringComparison.Ordinal);

        Assert.Equal("青木 美咲さんのレポートを受理しました。", await DecideAsync(cohort, report, "Accept", ""));

        await cohort.Site.WorkOffAsync();
        Assert.Equal(["青木 美咲 第1回 受理"], await ListedAsync(cohort));
        Assert.Equal(Attendance.Recording, await cohort.RecordedAsync(1, CohortSite.Learner));
        Assert.Equal((AttendanceSource.Report, await cohort.Site.StaffIdAsync(CohortSite.Secretariat)), Made(Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>())));
        Assert.Contains("録画とレポート", (await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1")).QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        var notices = (await CohortSite.ReadAsync(learner, "/notices")).Body!.TextContent;
        Assert.Contains("第1回の振替のレポートが受理されました", notices, StringComparison.Ordinal);
        Assert.Contains("第1回は「録画とレポート」で記録しました。", notices, StringComparison.Ordinal);
        Assert.Equal([CohortSite.Learner], (await cohort.Site.RowsAsync<OutgoingMail>()).Where(mail => mail.Kind == "term.report").Select(mail => mail.Address));
        Assert.Single(await cohort.Site.RowsAsync<AuditEntry>(), entry => entry.Action == "cohorts.report-accepted" && entry.SubjectId == report.Id);
    }

    [Theory, BothDatabases]
    public async Task Report_ThatIsReturned_ComesBackWithAComment_AndIsHandedInAgain(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await WatchedAsync(cohort);
        await HandInAsync(cohort, learner, Report);
        var first = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());

        var unsaid = await DecisionAsync(cohort, first, "Return", " ");
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        Assert.Equal("差し戻すときは、直してほしいところを書いてください。", (await KeptPage.PageAsync(unsaid)).GetElementById("Comment-error")!.TextContent.Trim());
        Assert.Equal("青木 美咲さんのレポートを差し戻しました。", await DecideAsync(cohort, first, "Return", Comment));
        await cohort.Site.WorkOffAsync();

        Assert.Contains($"コメントは「{Comment}」です。", (await CohortSite.ReadAsync(learner, "/notices")).Body!.TextContent, StringComparison.Ordinal);
        var page = await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1");
        Assert.Contains(Comment, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Report, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Null(await cohort.RecordedAsync(1, CohortSite.Learner));
        await HandInAsync(cohort, learner, Report + "住民票の窓口で使う。");

        Assert.Equal(["青木 美咲 第1回 確認待ち"], await ListedAsync(cohort));
        var second = (await cohort.Site.RowsAsync<MakeUpReport>()).Single(row => row.Number == 2);
        // The first one was decided on, and leads to the second.
        Assert.Equal(HttpStatusCode.Conflict, (await DecisionAsync(cohort, first, "Accept", "")).StatusCode);
        using (var old = await (await cohort.SecretariatAsync()).GetAsync($"{cohort.Desk}/reports/{first.Id}", Stop))
            Assert.Equal($"{cohort.Desk}/reports/{second.Id}", old.Headers.Location?.OriginalString);
        await DecideAsync(cohort, second, "Accept", "よくまとまっています。");
        Assert.Equal(HttpStatusCode.Conflict, (await DecisionAsync(cohort, second, "Return", Comment)).StatusCode);
        await cohort.Site.WorkOffAsync();
        Assert.Contains("コメントは「よくまとまっています。」です。", (await CohortSite.ReadAsync(learner, "/notices")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await cohort.Site.RowsAsync<ParticipationEvent>());
    }

    [Theory, BothDatabases]
    public async Task Report_FromTwoWindowsAtOnce_IsHandedInOnce_AndTheOtherTextIsNotLost(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await WatchedAsync(cohort);
        var texts = new[] { Report + "一つ目。", Report + "二つ目。" };

        var answers = await Task.WhenAll(texts.Select(text => SendAsync(cohort, learner, text)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var kept = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());
        var lost = answers.Index().Single(answer => answer.Item.StatusCode is HttpStatusCode.Conflict);
        Assert.NotEqual(kept.Text, texts[lost.Index]);
        Assert.Equal(texts[lost.Index], (await KeptPage.PageAsync(lost.Item)).QuerySelector("blockquote")!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task Report_DecidedOnByTwoAtOnce_IsDecidedOnce(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await WatchedAsync(cohort);
        await HandInAsync(cohort, learner, Report);
        var report = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());
        await cohort.SecretariatAsync();

        var answers = await Task.WhenAll(new[] { "Accept", "Return", "Accept" }.Select(how => DecisionAsync(cohort, report, how, Comment)));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        await cohort.Site.WorkOffAsync();
        var decided = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());
        Assert.Equal(decided.State is MakeUpState.Accepted ? 1 : 0, (await cohort.Site.RowsAsync<ParticipationEvent>()).Count);
        Assert.Single(await cohort.Site.RowsAsync<Notice>(), notice => notice.Kind == "term.report");
    }

    [Theory, BothDatabases]
    public async Task Report_OfSomebodyWhoWasThereAfterAll_IsNotAccepted(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await WatchedAsync(cohort);
        await HandInAsync(cohort, learner, Report);
        var report = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());
        await cohort.RecordAsync(1, (CohortSite.Learner, Attendance.Late));

        var answer = await DecisionAsync(cohort, report, "Accept", "受理します。");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await KeptPage.PageAsync(answer);
        Assert.Contains("この回は、すでに「遅刻」と記録されています", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("受理します。", page.GetElementById("Comment")!.TextContent.Trim());
        Assert.Equal(["差し戻す"], page.QuerySelectorAll("main form button").Select(button => button.TextContent));
        await DecideAsync(cohort, report, "Return", "出席と記録しました。");
        Assert.Equal(Attendance.Late, await cohort.RecordedAsync(1, CohortSite.Learner));
        Assert.Null((await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1")).QuerySelector("textarea"));
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(cohort, learner, Report + "追記。")).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Report_OfWhoLeft_IsGone_AndOfASessionThatHasToBeAttended_ThereIsNone(DatabaseProvider provider)
    {
        await using var cohort = await CohortSite.StartAsync(provider, CohortSite.Learner);
        using var learner = await WatchedAsync(cohort);
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100), 6);
        var last = await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/6");
        Assert.Contains("この回は、修了の条件で出席が必要な回です。", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(last.QuerySelector("textarea"));
        await HandInAsync(cohort, learner, Report);
        var report = Assert.Single(await cohort.Site.RowsAsync<MakeUpReport>());

        var sent = await DecisionFormAsync(cohort, "");
        await cohort.EndAsync(CohortSite.Learner);

        Assert.Equal(HttpStatusCode.NotFound, (await (await cohort.SecretariatAsync()).PostAsync($"{cohort.Desk}/reports/{report.Id}?handler=Accept", sent, Stop)).StatusCode);
        Assert.Empty(await ListedAsync(cohort));
        Assert.Equal(HttpStatusCode.NotFound, (await (await cohort.SecretariatAsync()).GetAsync($"{cohort.Desk}/reports/{report.Id}", Stop)).StatusCode);
    }

    private static (AttendanceSource?, Guid?) Made(ParticipationEvent row) => (row.Source, row.ActorId);

    /// <returns>The browser of somebody who has watched the recording of the first session whole.</returns>
    private static async Task<HttpClient> WatchedAsync(CohortSite cohort)
    {
        await cohort.AddAsync("Recording", "録画.mp4", SampleFile.Mp4(100));
        var learner = await cohort.Site.SignedInAsync(CohortSite.Learner);
        var page = await Watching.OpenAsync(cohort, learner);
        cohort.Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await page.ToldAsync(100, (0, 100));
        return learner;
    }

    private static Task<HttpResponseMessage> SendAsync(CohortSite cohort, HttpClient learner, string report) =>
        learner.SubmitAsync("/cohorts", $"{cohort.Page}/sessions/1", new() { ["Report"] = report });

    /// <returns>What the page says then.</returns>
    private static async Task<string> HandInAsync(CohortSite cohort, HttpClient learner, string report)
    {
        using var answer = await SendAsync(cohort, learner, report);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return (await CohortSite.ReadAsync(learner, $"{cohort.Page}/sessions/1")).QuerySelector("main [role=status]")!.TextContent.Trim();
    }

    /// <returns>What stands in the field then, and what is said of it.</returns>
    private static async Task<(string Typed, string Sentence)> RefusedAsync(CohortSite cohort, HttpClient learner, string report)
    {
        using var answer = await SendAsync(cohort, learner, report);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await KeptPage.PageAsync(answer);
        return (page.GetElementById("Report")!.TextContent.Trim(), page.GetElementById("Report-error")!.TextContent.Trim());
    }

    private static async Task<FormUrlEncodedContent> DecisionFormAsync(CohortSite cohort, string comment)
    {
        var token = Browsing.AntiforgeryToken(await (await cohort.SecretariatAsync()).GetStringAsync($"{cohort.Desk}/works", Stop));
        return new([new("__RequestVerificationToken", token), new("Comment", comment)]);
    }

    private static async Task<HttpResponseMessage> DecisionAsync(CohortSite cohort, MakeUpReport report, string how, string comment) =>
        await (await cohort.SecretariatAsync()).PostAsync($"{cohort.Desk}/reports/{report.Id}?handler={how}", await DecisionFormAsync(cohort, comment), Stop);

    /// <returns>What the list says then.</returns>
    private static async Task<string> DecideAsync(CohortSite cohort, MakeUpReport report, string how, string comment)
    {
        using var answer = await DecisionAsync(cohort, report, how, comment);
        Assert.Equal((HttpStatusCode.Redirect, $"{cohort.Desk}/reports"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        return (await CohortSite.ReadAsync(await cohort.SecretariatAsync(), $"{cohort.Desk}/reports")).QuerySelector("main [role=status]")!.TextContent.Trim();
    }

    /// <summary>The lines of the host's list.</summary>
    private static async Task<IReadOnlyList<string>> ListedAsync(CohortSite cohort) =>
    [
        .. (await CohortSite.ReadAsync(await cohort.SecretariatAsync(), $"{cohort.Desk}/reports")).QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', row.QuerySelector("th a")!.TextContent, row.Children[2].TextContent.Trim(), row.Children[4].TextContent.Trim())),
    ];
}
