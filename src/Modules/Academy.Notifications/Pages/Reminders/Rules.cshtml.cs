using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Reminders;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary><c>/hr/reminders</c>: what an organisation reminds its people of, and how it does as a whole.</summary>
public sealed class RulesModel(ReminderAccess access, ReminderRules rules, ReminderSwitch settings, RulePresets presets, IStringLocalizer<Text> text) : PageModel
{
    public const string Address = "/hr/reminders";

    private const int PageSize = 30;

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public QuietForm Quiet { get; } = new();

    public int Number => int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    public IReadOnlyList<ListedRule> Listed { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>What the offices and courses of rules are called.</summary>
    public RuleChoices Names { get; private set; } = new([], [], new Dictionary<Guid, LocalText>());

    /// <summary>Years in which rules reckon with business days without knowing the holidays.</summary>
    public IReadOnlyList<int> YearsUnknown { get; private set; } = [];

    /// <summary>UTC; since when nobody is told anything. Null while people are.</summary>
    public DateTime? SilencedAt { get; private set; }

    public IReadOnlyList<RulePreset> Presets => presets.All;

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        var hours = await ShowAsync(cancellation);
        (Quiet.From, Quiet.Until, Quiet.OnClosedDays) = (Clock(hours.From), Clock(hours.Until), hours.OnClosedDays);
        return Page();
    }

    public async Task<IActionResult> OnPostHoursAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await TryUpdateModelAsync(Quiet, nameof(Quiet));
        var (from, until) = (ReadTime(Quiet.From, nameof(Quiet.From)), ReadTime(Quiet.Until, nameof(Quiet.Until)));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowAsync(cancellation);
            return Page();
        }

        await settings.SetHoursAsync(new(from, until, Quiet.OnClosedDays), cancellation);
        return Done(text["送らない時間帯を保存しました。"]);
    }

    public async Task<IActionResult> OnPostSilenceAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await settings.SilenceAsync(cancellation);
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await settings.ResumeAsync(cancellation);
        return Done(text["団体全体のリマインダーを再開しました。"]);
    }

    public Task<IActionResult> OnPostStopAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(id, name => text["ルール「{0}」を停止しました。このルールの予定は取り消されます。", name], () => rules.SwitchAsync(id, isActive: false, cancellation), cancellation);

    public Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(id, name => text["ルール「{0}」を再開しました。予定ができるまで、少し時間がかかります。", name], () => rules.SwitchAsync(id, isActive: true, cancellation), cancellation);

    public Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellation) =>
        DecideAsync(id, name => text["ルール「{0}」を削除しました。このルールの予定は取り消されます。", name], () => rules.DeleteAsync(id, cancellation), cancellation);

    private async Task<IActionResult> DecideAsync(Guid id, Func<string, string> said, Func<Task> decide, CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await rules.FindAsync(id, cancellation) is not { } rule)
            return NotFound();
        await decide();
        return Done(said(rule.Name));
    }

    private LocalRedirectResult Done(string said)
    {
        Said = said;
        return LocalRedirect(Address);
    }

    private async Task<QuietHours> ShowAsync(CancellationToken cancellation)
    {
        var listed = await rules.ListAsync((Number - 1) * PageSize, PageSize + 1, cancellation);
        (Listed, HasMore) = ([.. listed.Take(PageSize)], listed.Count > PageSize);
        Names = await rules.NamesAsync(cancellation);
        YearsUnknown = await rules.YearsUnknownAsync(cancellation);
        var reminding = await settings.ReadAsync(cancellation);
        SilencedAt = reminding.SilencedAt;
        return reminding.Hours;
    }

    private TimeOnly ReadTime(string? typed, string field)
    {
        var name = $"{nameof(Quiet)}.{field}";
        if (!TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && ModelState.GetFieldValidationState(name) != ModelValidationState.Invalid)
            ModelState.AddModelError(name, text["時刻を読み取れませんでした。「9:00」のように、時と分を入力してください。"]);
        return time;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
