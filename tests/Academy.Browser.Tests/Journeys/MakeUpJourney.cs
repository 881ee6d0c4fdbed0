using System.Text.RegularExpressions;
using Academy.Browser.Tests.Visits;
using Academy.Domain.Time;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>Somebody missed a session: the host puts up its recording, they really watch it and hand in a report, which comes back once and is accepted then.</summary>
public sealed class MakeUpJourney(Chromium chromium) : Journey(chromium)
{
    private const string Secretariat = "secretariat@academy.example";

    /// <summary>Plays the film to its end, at double speed.</summary>
    private const string Play = """
        async () => {
            const video = document.querySelector('video');
            video.muted = true;
            video.playbackRate = 2;
            const ended = new Promise(resolve => video.addEventListener('ended', resolve));
            await video.play();
            await ended;
        }
        """;

    private static readonly string Report = string.Concat(Enumerable.Repeat("総数ではなく、一人当たりで比べることを学んだ。", 10));

    [Fact]
    public async Task A_missed_session_is_made_up_for()
    {
        await StartAsync(DatabaseProvider.Sqlite);
        var term = await Participants.JoinAsync(Site, Participants.Learner);
        Site.Clock.Set(TokyoTime.At(new(2026, 12, 16), new(10, 0)));
        var (host, learner) = (await VisitAsync(Secretariat), await VisitAsync(Participants.Learner));
        await PutUpAsync(host, term);
        var session = $"/cohorts/{term}/sessions/1";
        await learner.OpenAsync(session);

        await Field(learner).FillAsync(Report);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "レポートを提出する" }), session, 400);
        await Expect(learner.Page.GetByText("今は0%です。").First).ToBeVisibleAsync();
        // By the server's clock there is time to watch it.
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await learner.Page.EvaluateAsync(Play);
        await Expect(learner.Page.Locator("[data-said]")).ToHaveTextAsync(new Regex("^(9[0-9]|100)% 視聴$"));
        await Expect(Field(learner)).ToHaveValueAsync(Report);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "レポートを提出する" }), session);
        await Expect(learner.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("レポートを提出しました。");

        var (reports, comment) = ($"/secretariat/terms/{term}/reports", "自分の職場でどう使うかも書いてください。");
        await OpenReportAsync(host, term, "振替のレポート(確認待ち1件)");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }), new Uri(host.Page.Url).AbsolutePath + "?handler=Return", 400);
        await host.Page.GetByLabel("コメント").FillAsync(comment);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "差し戻す" }), reports);
        await Site.WorkOffAsync();

        await learner.OpenAsync("/notices");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "振替のレポートが差し戻されました" }), session);
        await Expect(learner.Page.GetByText(comment)).ToBeVisibleAsync();
        await learner.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await Field(learner).FillAsync(Report + "窓口の待ち時間を、来庁者一人当たりで見直す。");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "レポートを提出する" }), session);
        await OpenReportAsync(host, term, "振替のレポート(確認待ち1件)");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "受理する" }), reports);
        await learner.OpenAsync(session);
        await Expect(learner.Page.Locator("dl.facts")).ToContainTextAsync("録画とレポート");
    }

    private static ILocator Field(Visitor learner) => learner.Page.GetByRole(AriaRole.Textbox, new() { Name = "レポート" });

    private static async Task PutUpAsync(Visitor host, Guid term)
    {
        var files = $"/secretariat/terms/{term}/sessions/1/files";
        await host.OpenAsync(files);
        // What is too large is told before it is sent.
        var captions = host.Page.GetByLabel("字幕のファイル");
        await captions.SetInputFilesAsync(new FilePayload { Name = "字幕.vtt", MimeType = "text/vtt", Buffer = new byte[(2 * 1024 * 1024) + 1] });
        await Expect(host.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("ファイルが大きすぎます。2.0 MBまでにしてください。");
        await host.Page.GetByRole(AriaRole.Button, new() { Name = "字幕を登録する" }).ClickAsync();
        await Expect(captions).ToBeFocusedAsync();
        await host.InspectAsync();
        await captions.SetInputFilesAsync(Array.Empty<string>());
        await Expect(host.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await host.Page.GetByLabel("録画のファイル").SetInputFilesAsync(SampleRecording.Path);
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Button, new() { Name = "録画を登録する" }), files);
    }

    private static async Task OpenReportAsync(Visitor host, Guid term, string link)
    {
        await host.OpenAsync($"/secretariat/terms/{term}");
        await host.FollowAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = link }), $"/secretariat/terms/{term}/reports");
        await host.FollowToNewAsync(host.Page.GetByRole(AriaRole.Link, new() { Name = "青木 美咲" }), $"/secretariat/terms/{term}/reports/");
    }
}
