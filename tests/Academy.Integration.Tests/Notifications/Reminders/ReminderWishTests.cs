using System.Net;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Notifications.Mail;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary><c>/notices/settings</c>: how somebody wants to be reminded decides what is sent.</summary>
public sealed class ReminderWishTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Daily_GathersAllOfADay_InOneMailOfTheMorning_AndWhatWasPlannedMoves(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await ReminderOfTwoCoursesAsync(site);
        Assert.Equal(["10:00", "13:00"], await DueAsync(site));
        using var learner = await site.SignedInAsync(RemindedSite.Learner);

        await SaveAsync(learner, "Daily", "ja");
        var page = await learner.DocumentAsync($"{RemindedSite.Settings}?done=saved");
        Assert.Contains("保存しました", page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Daily", "ja"], Checked(page));
        await site.WorkOffAsync();
        Assert.Equal(["8:30"], await DueAsync(site));
        await site.PassUntilAsync("2026-11-25T08:00");
        Assert.Empty(await sink.MailsAsync());
        await site.PassUntilAsync("2026-11-25T08:30");

        var mail = Assert.Single(await sink.MailsAsync());
        Assert.Equal("お知らせが2件あります", mail.Subject);
        Assert.Contains("コースten", mail.Text, StringComparison.Ordinal);
        Assert.Contains("コースthirteen", mail.Text, StringComparison.Ordinal);
        await site.PassUntilAsync("2026-11-27T12:00");
        Assert.Single(await sink.MailsAsync());
    }

    [Theory, BothDatabases]
    public async Task Never_LeavesTheNoticesAlone(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await ReminderOfTwoCoursesAsync(site);
        using var learner = await site.SignedInAsync(RemindedSite.Learner);

        await SaveAsync(learner, "Never", "ja");
        await site.PassUntilAsync("2026-11-27T12:00");

        Assert.Empty(await sink.MailsAsync());
        // The session is over by then.
        using var later = await site.SignedInAsync(RemindedSite.Learner);
        var notices = await later.GetStringAsync("/notices", Stop);
        Assert.Contains("「コースten」の期限が近づいています", notices, StringComparison.Ordinal);
        Assert.Contains("「コースthirteen」の期限が近づいています", notices, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task English_IsTheLanguageOfTheMail(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await ReminderOfTwoCoursesAsync(site);
        using var learner = await site.SignedInAsync(RemindedSite.Learner);

        await SaveAsync(learner, "Each", "en");
        await site.PassUntilAsync("2026-11-25T10:00");

        var mail = Assert.Single(await sink.MailsAsync());
        Assert.Equal("“コースten” is due soon", mail.Subject);
        Assert.Contains("See more", mail.Text, StringComparison.Ordinal);
    }

    /// <summary>Two windows that save for the first time: neither fails.</summary>
    [Theory, BothDatabases]
    public async Task Save_TwiceAtOnce_LeavesOneOfBoth(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        using var learner = await site.SignedInAsync(RemindedSite.Learner);
        using var other = await site.SignedInAsync(RemindedSite.Learner);

        await Task.WhenAll(SaveAsync(learner, "Never", "ja"), SaveAsync(other, "Daily", "en"));

        var saved = Assert.Single(await site.RowsAsync<ReminderPreference>());
        Assert.Contains((saved.Mail, saved.Language), new[] { (ReminderMail.Never, "ja"), (ReminderMail.Daily, "en") });
    }

    [Theory]
    [InlineData("", "ja", "Mail", "受け取り方を選んでください")]
    [InlineData("7", "ja", "Mail", "受け取り方を選んでください")]
    [InlineData("Daily", "", "Language", "メールの言語を選んでください")]
    [InlineData("Daily", "xx", "Language", "メールの言語を選んでください")]
    public async Task Save_OfNoChoice_SaysSoThere_AndKeepsTheOther(string mail, string language, string field, string said)
    {
        await using var site = await DemoSite.StartAsync(DatabaseProvider.Sqlite);
        using var learner = await site.SignedInAsync(RemindedSite.Learner);

        using var answer = await learner.SubmitAsync(RemindedSite.Settings, RemindedSite.Settings, new() { ["Mail"] = mail, ["Language"] = language });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await RemindedSite.ReadAsync(answer);
        Assert.Contains(said, page.GetElementById($"{field}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(field == "Mail" ? "ja" : "Daily", Assert.Single(Checked(page)));
        Assert.Equal(0, await site.CountAsync<ReminderPreference>());
    }

    /// <summary>Due on 30 November, told on 25 November at ten and at thirteen hours.</summary>
    private static async Task ReminderOfTwoCoursesAsync(TestSite site)
    {
        var learner = await LearnerRows.OfAsync(site, RemindedSite.Learner);
        foreach (var (slug, hour) in new[] { ("ten", 10), ("thirteen", 13) })
        {
            var enrolment = await learner.EnrolAsync(slug, due: "2026-11-30");
            await site.AddRuleAsync(slug, -3, hour, rule => rule.TopicId = enrolment.CourseId);
        }

        await site.PlanAsync();
    }

    private static async Task SaveAsync(HttpClient browser, string mail, string language)
    {
        using var answer = await browser.SubmitAsync(RemindedSite.Settings, RemindedSite.Settings, new() { ["Mail"] = mail, ["Language"] = language });
        Assert.Equal("/notices/settings?done=saved", answer.Headers.Location?.OriginalString);
    }

    private static IEnumerable<string> Checked(AngleSharp.Dom.IDocument page) => page.QuerySelectorAll("main input[checked]").Select(input => input.GetAttribute("value")!);

    /// <summary>When mails that are planned are due, by Tokyo's clocks.</summary>
    private static async Task<IEnumerable<string>> DueAsync(TestSite site) => (await site.RowsAsync<Reminder>())
        .Where(row => row is { State: ReminderState.Planned, Channel: ReminderChannel.Mail }).Select(row => Domain.Time.TokyoTime.Clock(row.DueAt)).Distinct().OrderByDescending(at => at.Length).ThenBy(at => at, StringComparer.Ordinal);
}
