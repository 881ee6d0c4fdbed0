using System.ComponentModel.DataAnnotations;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages.Reminders;

/// <summary><c>/hr/reminders/{id}</c>: a rule, what it would tell somebody, and its end.</summary>
public sealed class RuleModel(ReminderAccess access, ReminderRules rules, RulePreviews previews, IStringLocalizer<Text> text) : RulePageModel(rules, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of whom the words are to be shown.</summary>
    [BindProperty]
    [Display(Name = "職員番号")]
    [StringLength(32, ErrorMessage = "職員番号は32文字までにしてください。")]
    public string? Number { get; set; }

    /// <summary>What one person would be told; null before it is asked for.</summary>
    public RulePreview? Preview { get; private set; }

    [TempData]
    public string? Said { get; set; }

    public string Address => $"{RulesModel.Address}/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await BindAsync();
        if (Read() is not { } rule)
            return Again();
        if (!await Rules.ChangeAsync(rule, cancellation))
            return NotFound();
        Said = T["ルール「{0}」を保存しました。予定ができるまで、少し時間がかかります。", rule.Name];
        return LocalRedirect(RulesModel.Address);
    }

    /// <summary>Saves nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await BindAsync();
        var number = Number?.Trim();
        if (string.IsNullOrEmpty(number))
            ModelState.AddModelError(nameof(Number), T["職員番号を入力してください。"]);
        if (Read() is not { } rule)
            return Again();
        Preview = await previews.ShowAsync(rule, number!, cancellation);
        if (Preview is not null)
            return Page();
        ModelState.AddModelError(nameof(Number), T["この職員番号の職員は、今この団体にいません。番号を確認してください。"]);
        return Again();
    }

    /// <summary>A rule that is not the organisation's answers like one that is not there.</summary>
    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await Rules.FindAsync(Id, cancellation) is not { } rule)
            return NotFound();
        await PrepareAsync(rule, cancellation);
        return null;
    }
}
