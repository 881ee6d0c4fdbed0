using Academy.Data.Notifications;
using Academy.Data.Organisations;
using Academy.Integration.Tests.Learning;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>The demonstration with reminders.</summary>
internal static class RemindedSite
{
    public const string Hr = "hr@chuo.example";
    public const string Learner = "learner@chuo.example";
    public const string Rehearsal = "/hr/reminders/rehearsal";
    public const string Log = "/hr/reminders/log";
    public const string Settings = "/notices/settings";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Has time pass until an hour of Tokyo's clocks, with the workers at work each hour.</summary>
    public static async Task PassUntilAsync(this TestSite site, string time)
    {
        var until = DateTimeOffset.Parse($"{time}+09:00", System.Globalization.CultureInfo.InvariantCulture);
        while (site.Clock.GetUtcNow() < until)
        {
            var left = until - site.Clock.GetUtcNow();
            site.Clock.Advance(left < TimeSpan.FromMinutes(30) ? left : TimeSpan.FromMinutes(30));
            await site.WorkOffAsync();
        }
    }

    /// <summary>Somebody more of Chuo.</summary>
    public static async Task<LearnerRows> AddPersonAsync(this TestSite site, int number, string? mail, ReminderMail? wish = null)
    {
        await using var db = site.Db(DataScope.System("test"));
        var chuo = await db.Set<Organisation>().SingleAsync(row => row.Code == "131024", Stop);
        var member = db.AddStaff(chuo.Id, number);
        await db.SaveChangesAsync(Stop);
        await db.Set<StaffMember>().Where(row => row.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Mail, mail), Stop);
        if (wish is { } wanted)
        {
            db.Add(new ReminderPreference { OrganisationId = chuo.Id, StaffMemberId = member.Id, Mail = wanted, Language = "ja" });
            await db.SaveChangesAsync(Stop);
        }

        return new(site, member);
    }

    public static async Task<IDocument> DocumentAsync(this HttpClient browser, string path) => await ReadAsync(await browser.GetAsync(path, Stop));

    public static async Task<IDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);

    /// <summary>The rows of the page's table, each with the text of its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> TableOf(IDocument page) =>
        [.. page.QuerySelectorAll("main tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(cell => Squeezed(cell.TextContent))])];

    public static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
