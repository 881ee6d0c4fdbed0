using Academy.Browser.Tests.Visits;
using Academy.Data.Cohorts;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>Two people of one group, from two municipalities: they talk, share a file and write a proposal at the same time.</summary>
public sealed class GroupJourney(Chromium chromium) : Journey(chromium)
{
    private const string First = "# 窓口の待ち時間\n\n- 月曜に込む\n- 書類が多い";
    private const string Theirs = "# 窓口の待ち時間\n\n- 月曜に込む\n- 書類が重なる";
    private const string Own = "# 窓口の待ち時間\n\n- 月曜に込む\n- 書類が多い\n- 電話が多い";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_group_works_together()
    {
        await StartAsync(DatabaseProvider.Sqlite);
        var term = await Participants.JoinAsync(Site, Participants.Learner, Participants.Neighbour);
        var (learner, neighbour) = (await VisitAsync(Participants.Learner), await VisitAsync(Participants.Neighbour));
        var space = $"/cohorts/{term}/group";
        await learner.OpenAsync(space);
        await Expect(learner.Page.GetByText("班はまだ決まっていません")).ToBeVisibleAsync();
        await PutTogetherAsync(term);

        await learner.OpenAsync($"/cohorts/{term}");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "1班の場を開く" }), space);
        await learner.FollowAsync(Button(learner, "書き込む"), space, 400);
        await learner.Page.GetByLabel("書き込む内容").FillAsync("手引は https://example.jp/guide です。\n読んでおいてください。");
        await learner.FollowAsync(Button(learner, "書き込む"), space);
        await Site.WorkOffAsync();
        await neighbour.OpenAsync("/notices");
        await neighbour.FollowAsync(neighbour.Page.GetByRole(AriaRole.Button, new() { Name = "1班の話合いに書き込みがありました" }), space);
        await Expect(neighbour.Page.GetByText("読んでおいてください。")).ToBeVisibleAsync();
        await Expect(neighbour.Page.GetByRole(AriaRole.Link, new() { Name = "https://example.jp/guide" })).ToHaveAttributeAsync("rel", "nofollow noreferrer");

        await neighbour.FollowAsync(neighbour.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルを追加する" }), $"{space}/files");
        await neighbour.Page.GetByLabel("登録するファイル").SetInputFilesAsync(new FilePayload { Name = "聞き取り.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await neighbour.FollowAsync(Button(neighbour, "登録する"), $"{space}/files");
        await learner.OpenAsync(space);
        var download = await learner.Page.RunAndWaitForDownloadAsync(() => learner.Page.GetByRole(AriaRole.Link, new() { Name = "聞き取り.pdf" }).ClickAsync());
        Assert.Equal("聞き取り.pdf", download.SuggestedFilename);

        await WriteAsync(learner, space, neighbour);
        await RestoreAsync(learner, space);
    }

    /// <summary>Both begin with the same version, and the other one is first to save.</summary>
    private static async Task WriteAsync(Visitor learner, string space, Visitor neighbour)
    {
        var (proposal, edit) = ($"{space}/proposal", $"{space}/proposal/edit");
        await learner.OpenAsync(edit);
        await Field(learner).FillAsync(First);
        await learner.FollowAsync(Button(learner, "プレビュー"), $"{edit}?handler=Preview");
        await Expect(learner.Page.GetByRole(AriaRole.Heading, new() { Name = "窓口の待ち時間" })).ToBeVisibleAsync();
        await learner.FollowAsync(Button(learner, "保存する"), proposal);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "編集する" }), edit);
        await neighbour.OpenAsync(edit);
        await Field(neighbour).FillAsync(Theirs);
        await neighbour.FollowAsync(Button(neighbour, "保存する"), proposal);

        await Field(learner).FillAsync(Own);
        await learner.FollowAsync(Button(learner, "保存する"), edit, 409);
        await Expect(learner.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ほかの人が先に保存しました");
        await Expect(Field(learner)).ToHaveValueAsync(Own);
        await Expect(learner.Page.Locator("ins")).ToHaveTextAsync("- 書類が重なる");
        await Expect(learner.Page.Locator("del")).ToHaveTextAsync("- 書類が多い");
        await learner.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await learner.FollowAsync(Button(learner, "保存する"), proposal);
        await Expect(learner.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("第3版として保存しました。");
        await Expect(learner.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "電話が多い" })).ToBeVisibleAsync();
    }

    private static async Task RestoreAsync(Visitor learner, string space)
    {
        var history = $"{space}/proposal/history";
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "これまでの版" }), history);
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "第2版" }), $"{history}/2");
        await Expect(learner.Page.Locator("ins")).ToHaveTextAsync("- 書類が重なる");
        await learner.FollowAsync(Button(learner, "この版に戻す"), $"{space}/proposal");
        await Expect(learner.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("第2版の内容を、第4版として保存しました。");
        await Expect(learner.Page.GetByText("書類が重なる")).ToBeVisibleAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Field(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "提案" });

    private async Task PutTogetherAsync(Guid term)
    {
        await using var db = Site.Db(DataScope.System("test"));
        await db.Set<Participation>().Where(row => row.TermId == term).ExecuteUpdateAsync(set => set.SetProperty(row => row.Group, 1), Stop);
    }
}
