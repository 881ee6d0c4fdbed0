using Academy.Data.Notifications;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Reminders;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages;

/// <summary><c>/notices/settings</c>: how the reader wants to be reminded by mail.</summary>
public sealed class WishesModel(ReminderWishes wishes, IStringLocalizer<Text> text) : PageModel
{
    private const string Saved = "saved";

    [BindProperty]
    public ReminderMail? Mail { get; set; }

    /// <summary>One of <see cref="SiteLanguages.Names"/>.</summary>
    [BindProperty]
    public string? Language { get; set; }

    /// <summary>What was just done.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public bool IsSaved => Done == Saved;

    public async Task OnGetAsync(CancellationToken cancellation) => (Mail, Language) = await wishes.ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Mail is null)
        {
            // Whatever the binder said of what is no choice.
            ModelState.Remove(nameof(Mail));
            ModelState.AddModelError(nameof(Mail), text["リマインダーのメールの受け取り方を選んでください。"]);
        }

        if (Language is null || !SiteLanguages.Names.Contains(Language))
            ModelState.AddModelError(nameof(Language), text["メールの言語を選んでください。"]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await wishes.SaveAsync(Mail!.Value, Language!, cancellation);
        return LocalRedirect($"/notices/settings?done={Saved}");
    }

    /// <summary>What is wrong with a choice; null when nothing is.</summary>
    public string? FaultOf(string name) => ModelState[name]?.Errors.FirstOrDefault()?.ErrorMessage;
}
