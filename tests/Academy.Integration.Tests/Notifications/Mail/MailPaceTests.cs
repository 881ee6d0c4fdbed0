using Academy.Data.Jobs;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Operations.Services;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary>The server gets no more mails in a minute than it takes, however many send.</summary>
[Trait("Speed", "Slow")]
public sealed class MailPaceTests
{
    private const int Mails = 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Thirty a minute: one each two seconds, and two seconds' worth ahead.</summary>
    [Theory, BothDatabases]
    public async Task Mails_MoreThanAMinuteTakes_GoOutAtAnEvenPace_AndNoneIsLost(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink, ("Academy:Mail:PerMinute", "30"));
        for (var number = 0; number < Mails; number++)
            await site.WriteAsync($"taro{number}@city.example");

        var sent = new List<int>();
        for (var second = 0; second <= 40; second++)
        {
            await site.WorkOffAsync(workers: 3);
            sent.Add(await SentAsync(site));
            site.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, sent[0]);
        Assert.All(Enumerable.Range(0, sent.Count - 30), from => Assert.InRange(sent[from + 30] - sent[from], 0, 16));
        Assert.Equal(Mails, sent[^1]);
        Assert.Equal(Mails, (await sink.MailsAsync()).Select(mail => mail.MessageId).Distinct().Count());
    }

    /// <summary>To wait one's turn is no failed attempt, and the workers do not ask for such work until then.</summary>
    [Theory, BothDatabases]
    public async Task Mail_WhoseTurnHasNotCome_HasNotBeenTried(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink, ("Academy:Mail:PerMinute", "1"));
        await site.WriteAsync("taro@city.example");
        await site.WorkOffAsync();
        var waiting = await site.WriteAsync("jiro@city.example");
        await site.WorkOffAsync();
        var holds = site.Services.GetRequiredService<WorkHolds>();

        var work = await site.WorkOfAsync(waiting);
        Assert.Equal((WorkState.Ready, 0), (work.State, work.Attempts));
        Assert.Equal("notifications.mail", Assert.Single(holds.Kinds));
        Assert.Equal(site.Clock.GetUtcNow().UtcDateTime.AddSeconds(58), work.DueAt);
        site.Clock.Advance(TimeSpan.FromSeconds(58));
        Assert.Empty(holds.Kinds);
        await site.WorkOffAsync();

        Assert.Equal(WorkState.Done, (await site.WorkOfAsync(waiting)).State);
    }

    private static async Task<int> SentAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().CountAsync(work => work.Kind == "notifications.mail" && work.State == WorkState.Done, Stop);
    }
}
