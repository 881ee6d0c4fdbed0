using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Operations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Mail;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Mail;

public sealed class OldMailTests
{
    [Theory, BothDatabases]
    public async Task Mail_LongEnded_IsForgotten_AndWhatWaitsIsKept(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        foreach (var address in new[] { "taro@city.example", "unknown@city.example", "gone@city.example" })
            await site.WriteAsync(address);
        await site.WorkOffAsync();
        var waiting = await site.WriteAsync("jiro@city.example");
        await using (var db = site.Db(DataScope.System("test")))
            await db.Set<Work>().Where(work => work.DedupeKey == $"mail:{waiting}").ExecuteUpdateAsync(set => set.SetProperty(work => work.DueAt, DateTime.UnixEpoch.AddYears(200)), TestContext.Current.CancellationToken);
        site.Clock.Advance(TimeSpan.FromDays(OldMail.Days - 1));
        await site.AskOfNobodyAsync(OldMail.Schedule.Kind, "early");
        await site.WorkOffAsync();
        Assert.Equal(4, await CountAsync(site));

        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.AskOfNobodyAsync(OldMail.Schedule.Kind, "late");
        await site.WorkOffAsync();

        Assert.Equal(1, await CountAsync(site));
        Assert.Equal(MailState.Queued, (await site.MailAsync(waiting)).State);
    }

    private static async Task<int> CountAsync(TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().CountAsync(TestContext.Current.CancellationToken);
    }
}
