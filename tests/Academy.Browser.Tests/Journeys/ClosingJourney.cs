using System.Text;
using Academy.Browser.Tests.Visits;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Browser.Tests.Journeys;

/// <summary>HR closes a fiscal year, and sees what has become of its figures since.</summary>
public sealed class ClosingJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_year_is_closed_and_what_is_recorded_later_stands_beside_it()
    {
        var hr = await BeginAsync(DatabaseProvider.Sqlite, "hr@chuo.example");
        await ImportAsync(hr, "100101");
        await hr.OpenAsync("/hr");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "年度の締め" }), "/hr/years");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "令和7年度" }), "/hr/years/2025");

        var close = hr.Page.GetByRole(AriaRole.Button, new() { Name = "この数字で令和7年度を締める" });
        await hr.Page.GetByLabel("備考").FillAsync(new string('長', 501));
        await hr.FollowAsync(close, "/hr/years/2025", 400);
        await Expect(hr.Page.GetByRole(AriaRole.Link, new() { Name = "備考は500文字までにしてください。" })).ToBeVisibleAsync();
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.Page.GetByLabel("備考").FillAsync("研修推進会議に報告");
        await hr.FollowAsync(close, "/hr/years/2025");
        await Expect(hr.Page.GetByText("締めた後に変わった数字はありません。")).ToBeVisibleAsync();
        await Expect(hr.Page.GetByText("研修推進会議に報告")).ToBeVisibleAsync();

        await ImportAsync(hr, "100106");
        await hr.OpenAsync("/hr/years/2025");
        await Expect(hr.Page.GetByRole(AriaRole.Row, new() { Name = "受講 1 2 +1" })).ToBeVisibleAsync();
        await Expect(hr.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "修了 0 → 1" })).ToBeVisibleAsync();
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "報告した数字を書き出す" }), "/hr/export?year=2025&on=2026-03-31&reported=true");
        await hr.OpenAsync("/hr?year=2025");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "報告した数字との差を見る" }), "/hr/years/2025");
        await EndAsync(hr);
    }

    /// <summary>Somebody completed a course in that year, as a file says.</summary>
    private async Task ImportAsync(Visitor hr, string number)
    {
        await hr.OpenAsync("/hr/completions");
        await hr.Page.Locator("#Upload").SetInputFilesAsync(new FilePayload
        {
            Name = $"completions-{number}.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes($"職員番号,コース,修了日,研修名,実施主体\n{number},dq-security-everyday,2025-06-01,情報セキュリティ研修,総務省\n"),
        });
        var path = await hr.FollowToNewAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "内容を確かめる" }), "/hr/completions/");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "1件の修了を取り込む" }), path);
        await Site.WorkOffAsync();
        await Expect(hr.Page.GetByText("1件の修了を取り込みました")).ToBeVisibleAsync();
    }
}
