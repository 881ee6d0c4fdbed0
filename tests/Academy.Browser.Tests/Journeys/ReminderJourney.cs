using Academy.Browser.Tests.Visits;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Browser.Tests.Journeys;

/// <summary>A learner says how to be reminded, HR sees beforehand what will be sent, and afterwards what was, and sends it once more.</summary>
public sealed class ReminderJourney(Chromium chromium) : Journey(chromium)
{
    private const string Settings = "/notices/settings";
    private const string Rehearsal = "/hr/reminders/rehearsal";
    private const string Sent = "/hr/reminders/log";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_is_rehearsed_sent_and_sent_again()
    {
        var learner = await BeginAsync(DatabaseProvider.Sqlite, "learner@chuo.example");
        await EnrolAsync(learner);
        await Site.AddRuleAsync("期限の3開庁日前", -3);
        await ChooseAsync(learner);

        var hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync(Rehearsal);
        var table = hr.Page.GetByRole(AriaRole.Table);
        await Expect(table).ToContainTextAsync("期限 11月30日(月)の3開庁日前");
        // The notice and the mail, which comes in the morning.
        await Expect(table.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await hr.Page.GetByLabel("予行する日").FillAsync("2026-11-26");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この日で見る" }), $"{Rehearsal}?on=2026-11-26");
        await Expect(table).ToHaveCountAsync(0);
        await hr.Page.GetByLabel("予行する日").FillAsync("2026-11-25");
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Button, new() { Name = "この日で見る" }), $"{Rehearsal}?on=2026-11-25");
        await Expect(table).ToContainTextAsync("8:30");
        await Expect(table).ToContainTextAsync("本人の希望で、1日1回まとめて送ります。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());

        await PassAsync();
        hr = await VisitAsync("hr@chuo.example");
        await hr.OpenAsync(Rehearsal);
        await hr.FollowAsync(hr.Page.GetByRole(AriaRole.Link, new() { Name = "送信の記録" }), Sent);
        await SendAgainAsync(hr);
    }

    private static async Task ChooseAsync(Visitor learner)
    {
        await learner.OpenAsync("/notices");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Link, new() { Name = "お知らせの受け取り方" }), Settings);
        await Expect(learner.Page.GetByLabel("その都度")).ToBeCheckedAsync();
        await learner.Page.GetByText("1日1回まとめて").ClickAsync();
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "保存する" }), $"{Settings}?done=saved");
        await Expect(learner.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("保存しました");
        await Expect(learner.Page.GetByLabel("1日1回まとめて")).ToBeCheckedAsync();
        await learner.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await learner.ShowAsync(new());
    }

    private async Task SendAgainAsync(Visitor hr)
    {
        var mail = hr.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "メール" });
        await Expect(mail).ToContainTextAsync("送信済み");
        await mail.GetByText("もう一度送る", new() { Exact = true }).ClickAsync();
        await Expect(mail).ToContainTextAsync("もう一度送ると、同じメールが2通届きます。");
        await hr.ShowAsync(new(Look.Narrow, ColorScheme.Dark));
        await hr.ShowAsync(new());
        await hr.FollowAsync(mail.GetByRole(AriaRole.Button, new() { Name = "同じ内容をもう一度送る" }), Sent);
        await Expect(hr.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("もう一度送ります。");
        await Expect(mail).ToContainTextAsync("送信待ち");

        await Site.WorkOffAsync();
        await hr.OpenAsync(Sent);
        await Expect(mail).ToContainTextAsync("送信済み");
        await using var db = Site.Db(DataScope.System("test"));
        Assert.Equal(2, await db.Set<OutgoingMail>().CountAsync(row => row.State == MailState.Sent, Stop));
    }

    /// <summary>Into a course that is due on 30 November.</summary>
    private async Task EnrolAsync(Visitor learner)
    {
        await learner.OpenAsync("/courses/bpr-how-to-run");
        await learner.FollowAsync(learner.Page.GetByRole(AriaRole.Button, new() { Name = "受講を始める" }), "/learn/bpr-how-to-run/five-outputs");
        await using var db = Site.Db(DataScope.System("test"));
        await db.Set<Enrolment>().ExecuteUpdateAsync(set => set.SetProperty(row => row.DueOn, new DateOnly(2026, 11, 30)), Stop);
    }

    /// <summary>Two days go by with the workers at work.</summary>
    private async Task PassAsync()
    {
        for (var hour = 0; hour < 48; hour++)
        {
            await Site.WorkOffAsync();
            Site.Clock.Advance(TimeSpan.FromHours(1));
        }
    }
}
