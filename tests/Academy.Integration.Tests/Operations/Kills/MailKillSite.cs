using Academy.Data;
using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Notifications.Mail;
using Academy.Integration.Tests.Notifications.Reminders;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Reminders;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Operations.Kills;

/// <summary>The demonstration with a mail server, on a database that processes work on and are killed; this test's own site does no work.</summary>
internal sealed class MailKillSite : IAsyncDisposable
{
    public const string Kind = "notifications.mail";

    private readonly TestSite _site;
    private readonly MailSink _sink;
    private readonly ReminderRule _rule;
    private readonly IReadOnlyList<StaffMember> _people;
    private int _written;

    private MailKillSite(TestSite site, MailSink sink, ReminderRule rule, IReadOnlyList<StaffMember> people) =>
        (_site, _sink, _rule, _people, Queue) = (site, sink, rule, people, new(site));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public KilledQueue Queue { get; }

    public static async Task<MailKillSite> StartAsync(DatabaseProvider provider)
    {
        var sink = await MailSink.StartAsync();
        var site = await MailSite.StartAsync(provider, sink);
        // The processes go by the machine's clock.
        site.Clock.Set(DateTimeOffset.UtcNow);
        var rule = await site.RuleAsync(rule => (rule.Days, rule.InBusinessDays) = (0, false));
        await using var db = site.Db(DataScope.System("test"));
        return new(site, sink, rule, await db.Set<StaffMember>().Where(row => row.OrganisationId == rule.OrganisationId && row.Mail != null).ToListAsync(Stop));
    }

    public Task<KilledWorker> WorkerAsync() =>
        KilledWorker.StartAsync(_site.Database, "Production", [.. _sink.Settings, ("Academy:Mail:PerMinute", "60000")]);

    /// <returns>The mail's id.</returns>
    public Task<Guid> WriteAsync() => _site.WriteAsync($"taro{++_written}@city.example");

    /// <summary>Puts down that somebody is reminded now, on the site and by mail.</summary>
    public async Task RemindAsync()
    {
        // Due for a while: a plan that is made meanwhile cancels what it did not make, but leaves what is due.
        var now = DateTimeOffset.UtcNow.AddMinutes(-1);
        var member = _people[++_written % _people.Count];
        // Long past: no plan that is made meanwhile has it.
        var enrolment = await _site.EnrolAsync(member, "2026-01-30", cycle: _written);
        await using var db = _site.Db(DataScope.Of(member.OrganisationId));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await ReminderBoard.PlanAsync(
            db, from channel in Enum.GetValues<ReminderChannel>() select new NewReminder(_rule.Id, member.Id, enrolment.Id, enrolment.DueOn!.Value, channel, now.UtcDateTime), now, Stop);
        await _site.Services.GetRequiredService<WorkBoard>().AddAsync(db, ReminderWork.TellAt(member.OrganisationId, now.UtcDateTime), Stop);
        await transaction.CommitAsync(Stop);
    }

    /// <summary>Each reminder is told: by a notice of its own, or by a mail that there is.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> AssertRemindedAsync()
    {
        var reminders = await _site.RemindersAsync();
        Assert.Equal(2 * _written, reminders.Count);
        Assert.All(reminders, row => Assert.Equal((ReminderState.Told, null), (row.State, row.End)));
        Assert.Equal(
            reminders.Where(row => row.Channel is ReminderChannel.Site).Select(row => $"reminder:{row.Id}").Order(StringComparer.Ordinal),
            (await _site.NoticesAsync()).Select(notice => notice.DedupeKey!).Order(StringComparer.Ordinal));
        Assert.Equal(
            (await StatesAsync()).Keys.Order(),
            reminders.Where(row => row.Channel is ReminderChannel.Mail).Select(row => row.MailId!.Value).Distinct().Order());
        return reminders.Count;
    }

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
