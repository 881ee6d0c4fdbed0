using Academy.Data.Jobs;
using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Modularity;
using Academy.Modularity.Scopes;
using Academy.Notifications.Services.Mail;
using Academy.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Academy.Integration.Tests.Notifications.Mail;

/// <summary>The demonstration with a mail server.</summary>
internal static class MailSite
{
    public const string Admin = "admin@academy.example";
    public const string Page = "/admin/mail";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestSite> StartAsync(DatabaseProvider provider, MailSink sink, params IReadOnlyList<(string Key, string Value)> settings)
    {
        var site = await DemoSite.StartAsync(provider);
        foreach (var (key, value) in (IEnumerable<(string, string)>)[.. sink.Settings, ("Academy:PublicUrl", "http://academy.example"), .. settings])
            site.Settings[key] = value;
        return site;
    }

    /// <summary>Puts a mail down in the scope of the municipality of Chuo, without a person's doing.</summary>
    /// <returns>Its id.</returns>
    public static async Task<Guid> WriteAsync(this TestSite site, string address, string name = "", string subject = "お知らせ", string body = "本文です。")
    {
        await using var system = site.Db(DataScope.System("test"));
        var chuo = await system.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = site.Db(DataScope.Of(chuo.Id));
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        var id = await scope.ServiceProvider.GetRequiredService<Outbox>()
            .AddAsync(db, new(address, name), new("test.letter", "ja", subject, body, "/record", "学習の記録を開く"), requestedBy: null, Stop);
        await transaction.CommitAsync(Stop);
        return id;
    }

    public static async Task<OutgoingMail> MailAsync(this TestSite site, Guid id)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<OutgoingMail>().AsNoTracking().SingleAsync(mail => mail.Id == id, Stop);
    }

    public static async Task<Work> WorkOfAsync(this TestSite site, Guid id)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Work>().AsNoTracking().SingleAsync(work => work.DedupeKey == $"mail:{id}", Stop);
    }

    /// <summary>Decides about a mail as an administrator does on the page of work.</summary>
    public static async Task DecideAsync(this TestSite site, Guid id, string handler)
    {
        using var admin = await site.SignedInAsync(Admin);
        using var answer = await admin.SubmitAsync("/notices", $"/admin/jobs?handler={handler}", new() { ["id"] = $"{(await site.WorkOfAsync(id)).Id}" });
    }

    /// <summary>Has a day pass with the workers at work.</summary>
    public static async Task LaterAsync(this TestSite site)
    {
        for (var hour = 0; hour < 24; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            await site.WorkOffAsync();
        }
    }

    public static async Task MarkSendingAsync(this TestSite site, Guid id)
    {
        await using var db = site.Db(DataScope.System("test"));
        await db.Set<OutgoingMail>().Where(mail => mail.Id == id).ExecuteUpdateAsync(set => set.SetProperty(mail => mail.State, MailState.Sending), Stop);
    }
}
