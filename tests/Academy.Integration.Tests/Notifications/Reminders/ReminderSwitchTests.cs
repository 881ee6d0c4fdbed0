using System.Net;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Testing;
using AngleSharp.Html.Parser;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The settings of an organisation's reminders as a whole.</summary>
public sealed class ReminderSwitchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Organisation_Silenced_TellsNobody_AndNothingOfItLater(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var (missed, later) = (await site.EnrolledAsync("2026-12-01", "missed"), await site.EnrolledAsync("2026-12-03", "later"));
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "due-soon", ("ByMail", null));
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await hr.DoAsync("Silence")).StatusCode);
        Assert.Contains("11月24日(火) 12:00から、だれにもリマインダーを送っていません", (await hr.ShownAsync(RuleSite.Page)).QuerySelector(".notice--warn")!.TextContent, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.WorkOffAsync();
        Assert.Equal(ReminderState.Cancelled, (await site.RemindersAsync(rule, missed))[ReminderChannel.Site].State);

        using var again = await site.SignedInAsync(RuleSite.Hr);
        Assert.Equal(HttpStatusCode.Redirect, (await again.DoAsync("Resume")).StatusCode);
        Assert.Null((await again.ShownAsync(RuleSite.Page)).QuerySelector(".notice--warn"));
        site.Clock.Advance(TimeSpan.FromDays(4));
        await site.WorkOffAsync();
        Assert.Equal(ReminderState.Cancelled, (await site.RemindersAsync(rule, missed))[ReminderChannel.Site].State);
        Assert.Equal(ReminderState.Told, (await site.RemindersAsync(rule, later))[ReminderChannel.Site].State);
        Assert.Equal(
            ["notifications.reminder-rule-saved", "notifications.reminders-silenced", "notifications.reminders-resumed"],
            (await site.TrailAsync()).Select(entry => entry.Action));
    }

    /// <summary>Another organisation goes on.</summary>
    [Fact]
    public async Task Organisation_Silenced_IsTheOnlyOne()
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        await hr.DoAsync("Silence");
        await hr.DoAsync("Silence");
        using var other = await site.SignedInAsync("hr@akiruno.example");

        Assert.Null((await other.ShownAsync(RuleSite.Page)).QuerySelector(".notice--warn"));
        Assert.Single(await site.TrailAsync());
    }

    [Theory, BothDatabases]
    public async Task QuietHours_Saved_MoveWhatIsPlanned(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var enrolment = await site.EnrolledAsync("2026-12-01");
        using var hr = await site.SignedInAsync(RuleSite.Hr);
        var rule = await site.AddRuleAsync(hr, "due-soon", ("ByMail", null), ("InBusinessDays", "false"));
        await site.WorkOffAsync();
        // A Saturday, which is quiet until something else is chosen.
        Assert.Equal(RuleSite.Utc(11, 29, 23), (await site.RemindersAsync(rule, enrolment))[ReminderChannel.Site].DueAt);

        using var answer = await SaveAsync(hr, "18:00", "09:30", null);
        await site.WorkOffAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(RuleSite.Utc(11, 28, 0, 30), (await site.RemindersAsync(rule, enrolment))[ReminderChannel.Site].DueAt);
        var page = await hr.ShownAsync(RuleSite.Page);
        Assert.Equal(("18:00", "09:30", false), (page.QuerySelector("[name='Quiet.From']")!.GetAttribute("value"), page.QuerySelector("[name='Quiet.Until']")!.GetAttribute("value"), page.QuerySelector("[name='Quiet.OnClosedDays']")!.HasAttribute("checked")));
        Assert.Equal("notifications.reminder-hours-saved", (await site.TrailAsync())[^1].Action);
    }

    [Theory]
    [InlineData("", "始まりの時刻を入力してください。")]
    [InlineData("24:00", "時刻を読み取れませんでした。")]
    public async Task QuietHours_ThatAreNone_AreRefusedAtTheField_AndWhatWasTypedComesBack(string from, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var hr = await site.SignedInAsync(RuleSite.Hr);

        using var answer = await SaveAsync(hr, from, "07:15", "true");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);
        Assert.Contains(said, page.GetElementById("Quiet_From-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("07:15", true), (page.QuerySelector("[name='Quiet.Until']")!.GetAttribute("value"), page.QuerySelector("[name='Quiet.OnClosedDays']")!.HasAttribute("checked")));
        Assert.Empty(await site.RowsAsync<ReminderSettings>());
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient hr, string from, string until, string? onClosedDays)
    {
        var fields = new Dictionary<string, string> { ["Quiet.From"] = from, ["Quiet.Until"] = until };
        if (onClosedDays is not null)
            fields["Quiet.OnClosedDays"] = onClosedDays;
        return hr.SubmitAsync(RuleSite.Page, $"{RuleSite.Page}?handler=Hours", fields);
    }
}
