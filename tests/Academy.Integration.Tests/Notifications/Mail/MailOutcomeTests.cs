using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Modularity;
using Academy.Testing;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary>What becomes of a mail by what its server says: only a "not now" is tried again without anybody having decided it.</summary>
public sealed class MailOutcomeTests
{
    [Theory, BothDatabases]
    public async Task Mail_Taken_IsSentOnce(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var id = await site.WriteAsync("taro@city.example");
        Assert.Equal(MailState.Queued, (await site.MailAsync(id)).State);

        await site.WorkOffAsync();
        await site.LaterAsync();

        Assert.Equal((MailState.Sent, null), await StateAsync(site, id));
        Assert.Equal($"<{id:N}@academy.example>", Assert.Single(await sink.MailsAsync()).MessageId);
        Assert.Equal(WorkState.Done, (await site.WorkOfAsync(id)).State);
    }

    [Theory, BothDatabases]
    public async Task Mail_RefusedForGood_KeepsTheAnswerWithoutTheAddress_AndIsNotTriedAgain(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var unknown = await site.WriteAsync("unknown@city.example");
        var spam = await site.WriteAsync("spam@city.example");

        await site.WorkOffAsync();
        await site.LaterAsync();

        var (state, answer) = await StateAsync(site, unknown);
        Assert.Equal(MailState.Refused, state);
        Assert.Contains("550", answer, StringComparison.Ordinal);
        Assert.Contains("no such user here", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown@city.example", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown@city.example", (await site.WorkOfAsync(unknown)).LastError, StringComparison.Ordinal);
        Assert.Contains("554", (await StateAsync(site, spam)).Answer, StringComparison.Ordinal);
        Assert.Equal((WorkState.Refused, 1), ((await site.WorkOfAsync(spam)).State, (await site.WorkOfAsync(spam)).Attempts));
        Assert.Empty(await sink.MailsAsync());
    }

    [Theory, BothDatabases]
    public async Task Mail_NotTakenJustNow_IsTriedAgainByItself(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var full = await site.WriteAsync("full@city.example");
        var grey = await site.WriteAsync("grey@city.example");

        await site.WorkOffAsync();
        var (state, answer) = await StateAsync(site, full);
        Assert.Equal(MailState.Queued, state);
        Assert.Contains("452", answer, StringComparison.Ordinal);
        Assert.Contains("451", (await StateAsync(site, grey)).Answer, StringComparison.Ordinal);
        Assert.Empty(await sink.MailsAsync());
        await site.LaterAsync();

        Assert.Equal((MailState.Sent, null), await StateAsync(site, full));
        Assert.Equal((MailState.Sent, null), await StateAsync(site, grey));
        Assert.Equal(2, (await sink.MailsAsync()).Count);
    }

    [Theory, BothDatabases]
    public async Task Mail_BrokenOffWhileTheServerTookIt_IsUnsure_AndSentAgainOnlyByAPerson(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var id = await site.WriteAsync("gone@city.example");

        await site.WorkOffAsync();
        await site.LaterAsync();

        Assert.Equal(MailState.Unsure, (await site.MailAsync(id)).State);
        Assert.Equal((WorkState.Unsure, 1), ((await site.WorkOfAsync(id)).State, (await site.WorkOfAsync(id)).Attempts));
        Assert.Single(await sink.MailsAsync());

        await site.DecideAsync(id, "Retry");
        Assert.Equal(MailState.Queued, (await site.MailAsync(id)).State);
        await site.WorkOffAsync();

        Assert.Equal(MailState.Sent, (await site.MailAsync(id)).State);
        // Who got both can tell that they are one.
        Assert.Single((await sink.MailsAsync()).Select(mail => mail.MessageId).Distinct());
    }

    [Theory, BothDatabases]
    public async Task Mail_UnsureAndGivenUp_StaysUnsure(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var id = await site.WriteAsync("gone@city.example");
        await site.WorkOffAsync();

        await site.DecideAsync(id, "Drop");
        await site.LaterAsync();

        Assert.Equal(MailState.Unsure, (await site.MailAsync(id)).State);
        Assert.Single(await sink.MailsAsync());
    }

    /// <summary>A server that is away for a day: nobody was told anything, and six attempts are enough.</summary>
    [Theory, BothDatabases]
    public async Task Mail_WhoseServerCannotBeReached_WaitsForIt_AndEndsAsNotSent(DatabaseProvider provider)
    {
        var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        await sink.DisposeAsync();
        var id = await site.WriteAsync("taro@city.example");

        await site.WorkOffAsync();
        var (state, answer) = await StateAsync(site, id);
        Assert.Equal(MailState.Queued, state);
        Assert.Contains("cannot be reached", answer, StringComparison.Ordinal);
        await site.LaterAsync();

        Assert.Equal(MailState.Refused, (await site.MailAsync(id)).State);
        Assert.Equal((WorkState.Dead, 6), ((await site.WorkOfAsync(id)).State, (await site.WorkOfAsync(id)).Attempts));
    }

    /// <summary>Somebody began to send it and did not come back: as a process that was killed leaves it.</summary>
    [Theory, BothDatabases]
    public async Task Mail_FoundBegun_IsNotSentAgain(DatabaseProvider provider)
    {
        await using var sink = await MailSink.StartAsync();
        await using var site = await MailSite.StartAsync(provider, sink);
        var id = await site.WriteAsync("taro@city.example");
        await site.MarkSendingAsync(id);

        await site.WorkOffAsync();
        await site.LaterAsync();

        Assert.Equal(MailState.Unsure, (await site.MailAsync(id)).State);
        Assert.Equal(WorkState.Unsure, (await site.WorkOfAsync(id)).State);
        Assert.Empty(await sink.MailsAsync());
    }

    private static async Task<(MailState State, string? Answer)> StateAsync(TestSite site, Guid id)
    {
        var mail = await site.MailAsync(id);
        return (mail.State, mail.Answer);
    }
}
