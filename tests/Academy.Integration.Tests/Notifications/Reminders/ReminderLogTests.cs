using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Learning;
using Academy.Integration.Tests.Notifications.Mail;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary><c>/hr/reminders/log</c>: what became of each reminder, and a mail that is sent once more by hand.</summary>
public sealed class ReminderLogTests
{
    private const string Again = "/hr/reminders/log?handler=Again";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Log_SaysOfEachReminderWhatBecameOfIt_NewestDueFirst(DatabaseProvider provider)
    {
        await using var site = await DemoSite.StartAsync(provider);
        var rule = await site.AddRuleAsync("期限の前", -3);
        var learner = await LearnerRows.OfAsync(site, RemindedSite.Learner);
        var open = await learner.EnrolAsync("open", due: "2026-12-25");
        var hour = 0;
        await using (var db = site.Db(DataScope.System("test")))
        {
            Add(ReminderState.Planned, ReminderChannel.Mail);
            Add(ReminderState.Told, ReminderChannel.Site);
            foreach (var state in Enum.GetValues<MailState>())
                Add(ReminderState.Told, ReminderChannel.Mail, mail: MailOf(state));
            foreach (var end in Enum.GetValues<ReminderEnd>())
                Add(ReminderState.Cancelled, ReminderChannel.Mail, end);
            // Its mail is forgotten by now.
            Add(ReminderState.Told, ReminderChannel.Mail, mail: Guid.NewGuid());
            await db.SaveChangesAsync(Stop);

            void Add(ReminderState state, ReminderChannel channel, ReminderEnd? end = null, Guid? mail = null) => db.Add(SampleReminder.Of(
                rule, learner.StaffMemberId, hour == 0 ? open.Id : Guid.NewGuid(), mail, new DateTime(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc).AddHours(-hour++), state, channel, end));

            Guid MailOf(MailState state)
            {
                var mail = SampleReminder.Mail(learner.OrganisationId, DateTime.UnixEpoch, state, state is MailState.Refused ? "550 no such user here" : null);
                db.Add(mail);
                return mail.Id;
            }
        }

        using var hr = await site.SignedInAsync(RemindedSite.Hr);
        var rows = RemindedSite.TableOf(await hr.DocumentAsync(RemindedSite.Log));

        Assert.Equal(
            [
                "予定", "送信済み", "送信待ち", "送信中", "送信済み", "送れなかった メールサーバーの応答: 550 no such user here", "要確認",
                "取り消し 修了・免除・休止、証書の更新・取消や、期限・ルールの変更などで対象から外れたため", "取り消し リマインダーを止めていたため", "取り消し 本人がメールを受け取らない設定のため",
                "取り消し メールアドレスが登録されていないため", "控えなし",
            ],
            rows.Select(row => row[4].Split(" もう一度送る")[0]));
        Assert.Equal(["送信済み", "送れなかった", "要確認"], rows.Where(row => row[4].Contains("もう一度送る", StringComparison.Ordinal)).Select(row => row[4].Split(' ')[0]));
        Assert.Equal(("11月24日(火) 21:00", "メール", "コースopen 期限の前"), (rows[0][0], rows[0][2], rows[0][3]));
        Assert.Equal(("サイト内のお知らせ", "期限の前"), (rows[1][2], rows[1][3]));
        // What is known of no topic any more is known by what the mail said.
        Assert.Equal("言ったこと 期限の前", rows[2][3]);
        Assert.Contains("100101", rows[0][1], StringComparison.Ordinal);
        Assert.Equal(1, await site.CountAsync<AuditEntry>(entry => entry.Action == "notifications.reminders-viewed"));
        foreach (var (word, states) in new[] { ("planned", "予定 送信待ち 送信中"), ("sent", "送信済み 送信済み"), ("unsure", "要確認"), ("refused", "送れなかった"), ("cancelled", "取り消し 取り消し 取り消し 取り消し") })
            Assert.Equal(states, string.Join(' ', RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Log}?state={word}")).Select(row => row[4].Split(' ')[0])));
        Assert.Equal(12, RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Log}?state=nonsense")).Count);
    }

    [Theory, BothDatabases]
    public async Task Again_OfAMailThatWasSent_SendsTheSameWordsOnceMore_OfTwoPressesAtOnceOneCounts(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var (first, second) = await SentTogetherAsync(site);
        using var hr = await site.SignedInAsync(RemindedSite.Hr);
        using var other = await site.SignedInAsync(RemindedSite.Hr);
        var page = await hr.DocumentAsync(RemindedSite.Log);
        Assert.Contains("同じメールが2通届きます", page.Body!.TextContent, StringComparison.Ordinal);

        // Two officers, each at another of the two reminders that the mail told.
        var answers = await Task.WhenAll(
            hr.SubmitAsync(RemindedSite.Log, Again, Fields(first)), other.SubmitAsync(RemindedSite.Log, Again, Fields(second)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var said = new[] { await StatusAsync(hr), await StatusAsync(other) };
        Assert.Equal(["そのメールは、すでに送り直されたか、送信の途中です。", "もう一度送ります。"], said.Order(StringComparer.Ordinal));
        Assert.Equal(2, await site.CountAsync<OutgoingMail>());
        Assert.Equal(2, await site.CountAsync<Work>(work => work.Kind == "notifications.mail"));
        Assert.All(RemindedSite.TableOf(await hr.DocumentAsync(RemindedSite.Log)), row => Assert.Equal("送信待ち", row[4]));
        // Not while it is on its way.
        var now = (await site.RowsAsync<Reminder>()).First(row => row.Id == first.Id);
        await hr.SubmitAsync(RemindedSite.Log, Again, Fields(now));
        Assert.Equal("そのメールは、すでに送り直されたか、送信の途中です。", await StatusAsync(hr));
        await site.WorkOffAsync();

        var mails = await sink.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Equal((mails[0].To.Address, mails[0].Subject, mails[0].Text, mails[0].Html), (mails[1].To.Address, mails[1].Subject, mails[1].Text, mails[1].Html));
        Assert.NotEqual(mails[0].MessageId, mails[1].MessageId);
        Assert.All(RemindedSite.TableOf(await hr.DocumentAsync(RemindedSite.Log)), row => Assert.StartsWith("送信済み", row[4], StringComparison.Ordinal));
        var entry = (await site.RowsAsync<AuditEntry>()).Single(entry => entry.Action == "notifications.reminder-resent");
        Assert.Equal(("StaffMember", first.StaffMemberId), (entry.SubjectKind, entry.SubjectId));
    }

    [Theory, BothDatabases]
    public async Task Again_OfAMailThatWasNotTaken_GoesToTheSameAddress(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await site.AddRuleAsync("期限の3開庁日前", -3, change: rule => rule.OnSite = false);
        await (await site.AddPersonAsync(1, "unknown@city.example")).EnrolAsync("near", due: "2026-11-30");
        await site.PlanAsync();
        await site.PassUntilAsync("2026-11-25T10:00");
        using var hr = await site.SignedInAsync(RemindedSite.Hr);
        Assert.Contains("no such user here", Assert.Single(RemindedSite.TableOf(await hr.DocumentAsync($"{RemindedSite.Log}?state=refused")))[4], StringComparison.Ordinal);

        await hr.SubmitAsync(RemindedSite.Log, Again, Fields(Assert.Single(await site.RowsAsync<Reminder>())));
        await site.WorkOffAsync();

        Assert.Equal([MailState.Refused, MailState.Refused], (await site.RowsAsync<OutgoingMail>()).Select(mail => mail.State));
        Assert.Single((await site.RowsAsync<OutgoingMail>()).Select(mail => mail.Address).Distinct());
    }

    [Theory, BothDatabases]
    public async Task Again_OfAnotherOrganisation_IsNotThere_AndNobodyElseMay(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var (first, _) = await SentTogetherAsync(site);
        foreach (var (account, status) in new[] { ("hr@akiruno.example", HttpStatusCode.NotFound), (RemindedSite.Learner, HttpStatusCode.Forbidden) })
        {
            using var browser = await site.SignedInAsync(account);
            using var answer = await browser.SubmitAsync("/notices", Again, Fields(first));
            Assert.Equal(status, answer.StatusCode);
        }

        Assert.Equal(1, await site.CountAsync<OutgoingMail>());
    }

    /// <summary>Two reminders of one person, told in one mail.</summary>
    private static async Task<(Reminder First, Reminder Second)> SentTogetherAsync(TestSite site)
    {
        await site.AddRuleAsync("期限の3開庁日前", -3, change: rule => rule.OnSite = false);
        var learner = await LearnerRows.OfAsync(site, RemindedSite.Learner);
        await learner.EnrolAsync("one", due: "2026-11-30");
        await learner.EnrolAsync("two", due: "2026-11-30");
        await site.PlanAsync();
        await site.PassUntilAsync("2026-11-25T10:00");
        var rows = await site.RowsAsync<Reminder>();
        Assert.Single(rows.Select(row => row.MailId).Distinct());
        Assert.Equal(MailState.Sent, Assert.Single(await site.RowsAsync<OutgoingMail>()).State);
        return (rows[0], rows[1]);
    }

    private static Dictionary<string, string> Fields(Reminder row) => new() { ["id"] = $"{row.Id}", ["seen"] = $"{row.MailId}" };

    private static async Task<string> StatusAsync(HttpClient browser) =>
        RemindedSite.Squeezed((await browser.DocumentAsync(RemindedSite.Log)).QuerySelector("main [role=status]")!.TextContent);
}
