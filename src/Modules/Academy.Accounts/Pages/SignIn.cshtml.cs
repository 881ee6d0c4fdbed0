using System.ComponentModel.DataAnnotations;
using Academy.Accounts.Localization;
using Academy.Accounts.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Accounts.Pages;

/// <summary><c>/sign-in</c>: mail address and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInService signIn, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(Name = "email")]
    [Display(Name = "メールアドレス")]
    [Required(ErrorMessage = "メールアドレスを入力してください。")]
    [StringLength(254, ErrorMessage = "メールアドレスは254文字までです。入力した内容を確認してください。")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    [Display(Name = "パスワード")]
    [Required(ErrorMessage = "パスワードを入力してください。")]
    [StringLength(256, ErrorMessage = "パスワードは256文字までです。入力した内容を確認してください。")]
    public string? Password { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether no account has this address with this password; which of the two is wrong is not told.</summary>
    public bool IsRefused { get; private set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status400BadRequest);
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        switch (await signIn.SignInAsync(Email!, Password!, address, cancellation))
        {
            case SignInOutcome.SignedIn(var user):
                await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, user);
                return LocalRedirect(Destination);
            case SignInOutcome.HeldBack(var wait):
                ModelState.AddModelError("", text["サインインの失敗が続いたため、受付を止めています。{0}分ほどたってから、もう一度お試しください。", Math.Ceiling(wait.TotalMinutes)]);
                return Again(StatusCodes.Status429TooManyRequests);
            default:
                IsRefused = true;
                ModelState.AddModelError("", text["メールアドレスまたはパスワードが違います。入力した内容を確認してください。"]);
                return Again(StatusCodes.Status400BadRequest);
        }
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
