using System.ComponentModel.DataAnnotations;
using Academy.Accounts.Localization;
using Academy.Accounts.Services;
using Academy.Accounts.Services.Invitations;
using Academy.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Accounts.Pages;

/// <summary>
/// <c>/invitation/{token}</c>: whoever was invited chooses a password and is signed in. Every link that is none gets the same page
/// (404), so that it tells nothing. Not for search engines, nor for anything that a link leads to.
/// </summary>
[AllowAnonymous]
public sealed class InvitationModel(Accepting accepting, SignInLimiter limiter, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(Name = "password")]
    [Display(Name = "新しいパスワード")]
    [Required(ErrorMessage = "新しいパスワードを入力してください。")]
    [StringLength(NewPassword.Longest, ErrorMessage = "パスワードは256文字までです。入力した内容を確認してください。")]
    public string? Password { get; set; }

    [BindProperty(Name = "repeatedPassword")]
    [Display(Name = "新しいパスワード(確認)")]
    [Required(ErrorMessage = "確認のため、パスワードをもう一度入力してください。")]
    [StringLength(NewPassword.Longest, ErrorMessage = "パスワードは256文字までです。入力した内容を確認してください。")]
    public string? RepeatedPassword { get; set; }

    /// <summary>Null when the link is none.</summary>
    public Invitation? Invitation { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // What the binder says of a form that was not sent.
        ModelState.Clear();
        return await FindAsync(cancellation) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } none)
            return none;
        Judge();
        if (!ModelState.IsValid)
            return Answer(StatusCodes.Status400BadRequest);
        if (await accepting.AcceptAsync(Token, Password!, cancellation) is not { } user)
        {
            Invitation = null;
            return Answer(StatusCodes.Status404NotFound);
        }

        await HttpContext.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, user);
        return LocalRedirect("/");
    }

    /// <returns>The answer when there is no invitation to show.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (limiter.Enter(null, address) is not null)
            return StatusCode(StatusCodes.Status429TooManyRequests);
        Invitation = await accepting.FindAsync(Token, cancellation);
        if (Invitation is null)
            return Answer(StatusCodes.Status404NotFound);
        limiter.Succeeded(null, address);
        return null;
    }

    private void Judge()
    {
        if (ModelState.GetFieldValidationState("password") == ModelValidationState.Valid
            && NewPassword.FaultOf(Password!, Invitation!.Mail) is { } fault)
            ModelState.AddModelError("password", Sentence(fault));
        else if (ModelState.IsValid && Password != RepeatedPassword)
            ModelState.AddModelError("repeatedPassword", text["2つのパスワードが一致しません。もう一度入力してください。"]);
    }

    private string Sentence(PasswordFault fault) => fault switch
    {
        PasswordFault.TooShort => text["パスワードは12文字以上にしてください。"],
        PasswordFault.IsAddress => text["メールアドレスから推測できるパスワードは使えません。別のパスワードにしてください。"],
        _ => text["推測されやすいパスワードです。別のパスワードにしてください。"],
    };

    private PageResult Answer(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
