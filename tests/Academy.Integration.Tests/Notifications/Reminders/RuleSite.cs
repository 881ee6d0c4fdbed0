using System.Net;
using Academy.Data.Auditing;
using Academy.Data.Learning;
using Academy.Data.Notifications;
using Academy.Integration.Tests.Learning;
using Academy.Modularity.Scopes;
using Academy.Testing;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace Academy.Integration.Tests.Notifications.Reminders;

/// <summary>What HR does with the rules of reminders, and what comes of it.</summary>
internal static class RuleSite
{
    public const string Page = "/hr/reminders";
    public const string Hr = "hr@chuo.example";
    public const string Learner = "learner@chuo.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A course that the learner is to complete by a day.</summary>
    public static async Task<Enrolment> EnrolledAsync(this TestSite site, string due = "2026-12-01", string slug = "reminded", string mail = Learner) =>
        await (await LearnerRows.OfAsync(site, mail)).EnrolAsync(slug, due: due);

    /// <summary>The fields of the page's form as it would send them.</summary>
    public static async Task<Dictionary<string, string>> FieldsAsync(this HttpClient hr, string path) => (await hr.ShownAsync(path)).Fields();

    public static Dictionary<string, string> Fields(this IDocument page)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.QuerySelector("[name='Form.Name']") is not null);
        var fields = new Dictionary<string, string>();
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
            if (field is not IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false })
                fields[field.GetAttribute("name")!] = field switch
                {
                    IHtmlTextAreaElement area => area.Value.TrimStart('\n'),
                    IHtmlSelectElement select => select.Value ?? "",
                    _ => field.GetAttribute("value") ?? "",
                };
        return fields;
    }

    public static async Task<IDocument> ShownAsync(this HttpClient hr, string path) => await new HtmlParser().ParseDocumentAsync(await hr.GetStringAsync(path, Stop), Stop);

    /// <summary>Sends the form of a page with some fields as they are typed; a null takes a field out, as an empty box does.</summary>
    public static async Task<HttpResponseMessage> TypeAsync(this HttpClient hr, string path, string? handler, params (string Field, string? Value)[] typed)
    {
        var fields = await hr.FieldsAsync(path);
        foreach (var (field, value) in typed)
            if (value is null)
                fields.Remove($"Form.{field}");
            else
                fields[field == "Number" ? field : $"Form.{field}"] = value;
        return await hr.SubmitAsync(path, handler is null ? path : $"{path}?handler={handler}", fields);
    }

    /// <summary>Makes a rule of a preset with some fields typed otherwise.</summary>
    /// <returns>The rule as it was saved.</returns>
    public static async Task<ReminderRule> AddRuleAsync(this TestSite site, HttpClient hr, string preset, params (string Field, string? Value)[] typed)
    {
        var known = (await site.RowsAsync<ReminderRule>()).Select(rule => rule.Id).ToHashSet();
        using var answer = await hr.TypeAsync($"{Page}/new?preset={preset}", null, typed);
        Assert.Equal((HttpStatusCode.Redirect, Page), (answer.StatusCode, answer.Headers.Location?.ToString()));
        return (await site.RowsAsync<ReminderRule>()).Single(rule => !known.Contains(rule.Id));
    }

    /// <summary>A deed on the list with a rule.</summary>
    public static Task<HttpResponseMessage> DoAsync(this HttpClient hr, string handler, Guid? rule = null) =>
        hr.SubmitAsync(Page, $"{Page}?handler={handler}", rule is { } id ? new() { ["id"] = $"{id}" } : []);

    /// <summary>The reminders of a rule about an enrolment, by channel: when they are told, and how they stand.</summary>
    public static async Task<Dictionary<ReminderChannel, (DateTime DueAt, ReminderState State)>> RemindersAsync(this TestSite site, ReminderRule rule, Enrolment enrolment)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<Reminder>().Where(row => row.RuleId == rule.Id && row.SubjectId == enrolment.Id).ToDictionaryAsync(row => row.Channel, row => (row.DueAt, row.State), Stop);
    }

    /// <summary>What the audit trail says of reminders, in order.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> TrailAsync(this TestSite site)
    {
        await using var db = site.Db(DataScope.System("test"));
        return await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Action.StartsWith("notifications.reminder")).OrderBy(entry => entry.Sequence).ToListAsync(Stop);
    }

    public static string Squeezed(this IElement element) => string.Concat(element.TextContent.Where(letter => !char.IsWhiteSpace(letter)));

    public static DateTime Utc(int month, int day, int hour, int minute = 0) => new(2026, month, day, hour, minute, 0, DateTimeKind.Utc);
}
