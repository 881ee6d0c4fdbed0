using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Notifications.Mail;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>The demonstration with a mail server, on a database that processes work on and are killed; this test's own site does no work.</summary>
internal sealed class MailKillSite : IAsyncDisposable
{
    public const string Kind = "notifications.mail";

    private readonly TestSite _site;
    private readonly MailSink _sink;
    private int _written;

    private MailKillSite(TestSite site, MailSink sink) => (_site, _sink, Queue) = (site, sink, new(site));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public KilledQueue Queue { get; }

    public static async Task<MailKillSite> StartAsync(DatabaseProvider provider)
    {
        var sink = await MailSink.StartAsync();
        var site = await MailSite.StartAsync(provider, sink);
        // The processes go by the machine's clock.
        site.Clock.Set(DateTimeOffset.UtcNow);
        return new(site, sink);
    }

    public Task<KilledWorker> WorkerAsync() =>
        KilledWorker.StartAsync(_site.Database, "Production", [.. _sink.Settings, ("Academy:Mail:PerMinute", "60000")]);

    /// <returns>The mail's id.</returns>
    public Task<Guid> WriteAsync() => _site.WriteAsync($"taro{++_written}@city.example");

    /// <summary>Decides, as an administrator would, that a mail is tried again which too many workers did not come back from, and which nobody was told of.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> ReviveAsync()
    {
        await using var db = _site.Db(DataScope.System("test"));
        var dead = await db.Set<Work>().Where(work => work.State == WorkState.Dead && work.Kind == Kind).Select(work => work.DedupeKey).ToListAsync(Stop);
        var unsent = from mail in await StatesAsync()
                     where mail.Value is MailState.Refused && dead.Contains($"mail:{mail.Key}")
                     select mail.Key;
        var revived = 0;
        foreach (var id in unsent)
        {
            await _site.DecideAsync(id, "Retry");
            revived++;
        }

        return revived;
    }

    /// <summary>What the site says of each mail.</summary>
    public async Task<IReadOnlyDictionary<Guid, MailState>> StatesAsync()
    {
        await using var db = _site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().ToDictionaryAsync(mail => mail.Id, mail => mail.State, Stop);
    }

    /// <summary>How often the server took each mail.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> TakenAsync()
    {
        var mails = await _sink.MailsAsync();
        return mails.GroupBy(mail => Guid.Parse(mail.MessageId[1..mail.MessageId.IndexOf('@', StringComparison.Ordinal)])).ToDictionary(same => same.Key, same => same.Count());
    }

    public async Task<int> TakenAsync(Guid id) => (await TakenAsync()).GetValueOrDefault(id);

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _sink.DisposeAsync();
    }
}
