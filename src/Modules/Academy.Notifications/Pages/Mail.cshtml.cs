using System.ComponentModel.DataAnnotations;
using Academy.Data.Notifications;
using Academy.Domain.Mail;
using Academy.Modularity.Permissions;
using Academy.Notifications.Localization;
using Academy.Notifications.Services.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Notifications.Pages;

/// <summary><c>/admin/mail</c>: how mail leaves the site, how far it has come, and a mail to try it, for those who run the site.</summary>
public sealed class MailModel(MailDesk desk, MailRoute route, SiteOperators operators, IStringLocalizer<Text> text) : PageModel
{
    private const string Address = "/admin/mail";

    [BindProperty]
    [Display(Name = "宛先のメールアドレス")]
    [Required(ErrorMessage = "宛先のメールアドレスを入力してください。")]
    [StringLength(MailAddresses.Longest, ErrorMessage = "メールアドレスは254文字までです。入力した内容を確認してください。")]
    public string? To { get; set; }

    public MailRoute Route => route;

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public IReadOnlyList<OutgoingMail> Tests { get; private set; } = [];

    public bool IsUnderWay => Tests.Any(mail => mail.State is MailState.Queued or MailState.Sending);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await operators.IncludeReaderAsync(Permissions.ManageMail, cancellation))
            return Forbid();
        To = await desk.OwnAddressAsync(cancellation);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await operators.IncludeReaderAsync(Permissions.ManageMail, cancellation))
            return Forbid();
        if (route.Way == MailWay.None)
            return await RefuseAsync(cancellation);
        string? address = null;
        if (ModelState.IsValid && !MailAddresses.TryRead(To, out address))
            ModelState.AddModelError(nameof(To), text["メールアドレスの形になっていません。「name@city.example.jp」のように、半角で入力してください。"]);
        if (address is null)
            return await RefuseAsync(cancellation);
        await desk.SendTestAsync(address, cancellation);
        return LocalRedirect(Address);
    }

    private Task<IActionResult> RefuseAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Counts = await desk.CountsAsync(cancellation);
        Tests = await desk.TestsAsync(cancellation);
        return Page();
    }
}
