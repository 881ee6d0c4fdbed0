using System.Text;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR assigns a course to the people of a list, and imports what they completed elsewhere.</summary>
public sealed class ImportJourney(Chromium chromium) : Journey(chromium)
{
    private const string Head = "職員番号,コース,修了日,研修名,実施主体,備考\n";

    [Fact]
    public async Task A_list_is_assigned_and_a_file_with_a_fault_is_mended_and_imported()
    {
        var hr = await BeginAsync(DatabaseProvider.Sqlite, "hr@chuo.example");
        await AssignAsync(hr);

        await hr.OpenAsync("/hr");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "修了を取り込む" }), "/hr/completions");
        await ChooseAsync(hr, Head + "100101,dq-security-everyday,2025-06-01,情報セキュリティ研修,総務省,\n100106,dq-security-everyday,6月1日,情報セキュリティ研修,総務省,\n");
        var check = hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確かめる" });
        await hr.FollowAsync(check, "/hr/completions", 400);
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "誤りのある所" })).ToContainTextAsync("「6月1日」を日付として読み取れません。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());

        await ChooseAsync(hr, Head + "100101,dq-security-everyday,2025-06-01,情報セキュリティ研修,総務省,\n100106,dq-security-everyday,令和7年6月1日,情報セキュリティ研修,総務省,\n");
        var path = await hr.FollowToNewAsync(check, "/hr/completions/");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "2件の修了を取り込む" }), path);
        await Expect(hr.Page.GetByRole(AriaRole.Heading, new() { Name = "取り込んでいます" })).ToBeVisibleAsync();
        await Site.WorkOffAsync();
        // The page finds out by itself.
        await Expect(hr.Page.GetByText("2件の修了を取り込みました")).ToBeVisibleAsync();

        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "修了の取り込み" }), "/hr/completions");
        await Expect(hr.Page.GetByRole(AriaRole.Table, new() { Name = "これまでの取り込み" })).ToContainTextAsync("取り込み済み");
        var learner = await VisitAsync("learner@chuo.example");
        await learner.OpenAsync("/record");
        await Expect(learner.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("認定による修了");
        await EndAsync(hr);
    }

    private static async Task AssignAsync(Visitor hr)
    {
        const string path = "/courses/dq-security-everyday/assign";
        await hr.OpenAsync(path);
        await hr.Page.GetByLabel("名簿で選ぶ").CheckAsync();
        await hr.Page.Locator("#Numbers").FillAsync("100101\n999999");
        await hr.Page.GetByLabel("期限").FillAsync("2026-12-25");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確認する" }), path);
        await Expect(hr.Page.GetByText("2行目: 職員番号 999999 の職員が見つかりません。")).ToBeVisibleAsync();
        await Expect(hr.Page.GetByRole(AriaRole.Region, new() { Name = "割り当ての内容" })).ToContainTextAsync("青木 美咲");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この内容で1人に割り当てる" }), path);
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("新しい受講者1人");
    }

    private static Task ChooseAsync(Visitor hr, string content) => hr.Page.Locator("#Upload").SetInputFilesAsync(new FilePayload
    {
        Name = "completions.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes(content),
    });
}
