using Academy.Modularity.Sessions;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary><c>/hr/reminders/new</c>: a rule that begins as a preset has it.</summary>
public sealed class NewRuleModel(ReminderAccess access, ReminderRules rules, RulePresets presets, ICurrentSession session, IStringLocalizer<Text> text, TimeProvider clock) : RulePageModel(rules, text)
{
    [BindProperty(Name = "preset", SupportsGet = true)]
    public string? PresetKey { get; set; }

    public RulePreset Preset { get; private set; } = null!;

    [TempData]
    public string? Said { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await BeginAsync(Guid.CreateVersion7(clock.GetUtcNow()), cancellation);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        await BindAsync();
        await BeginAsync(Form.Id, cancellation);
        if (Read() is not { } rule || Form.Id == Guid.Empty)
            return Again();
        await Rules.AddAsync(rule, cancellation);
        Said = T["ルール「{0}」を作りました。予定ができるまで、少し時間がかかります。", rule.Name];
        return LocalRedirect(RulesModel.Address);
    }

    private Task BeginAsync(Guid id, CancellationToken cancellation)
    {
        Preset = presets.Named(PresetKey);
        return PrepareAsync(RulePresets.Begin(Preset, session.OrganisationId, id), cancellation);
    }
}
