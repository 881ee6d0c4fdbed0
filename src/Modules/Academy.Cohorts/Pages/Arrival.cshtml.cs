using Academy.Cohorts.Services.Participants;
using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/sessions/{number}/arrival</c>: participants report that they are there, by the code of the QR code or by six digits.</summary>
public sealed class ArrivalModel(AtHost host, Arrivals arrivals, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The long one, as the QR code's address brought it.</summary>
    [BindProperty(Name = "code", SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty]
    [Display(Name = "6桁の番号")]
    [StringLength(20, ErrorMessage = "6桁の番号を入力してください。")]
    public string? Digits { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public OwnSession Own { get; private set; } = null!;

    public ArrivalResult Result { get; private set; } = null!;

    /// <summary>Whether the code that came along is the one that is up.</summary>
    public bool IsCodeGood => Code is { Length: > 0 } && Result.State is ArrivalState.Open;

    /// <summary>Whether there is something to send.</summary>
    public bool IsForm => Result.State is ArrivalState.Open or ArrivalState.WrongCode or ArrivalState.HeldBack;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/arrival";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await host.FindAsync(Id, Number, cancellation) is not { } own)
            return NotFound();
        Own = own;
        Result = await arrivals.LookAsync(own, Code is { Length: > 0 } code ? code : null, cancellation);
        Tell();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await host.FindAsync(Id, Number, cancellation) is not { } own)
            return NotFound();
        Own = own;
        var isTyped = string.IsNullOrEmpty(Code);
        Result = isTyped && !ModelState.IsValid
            ? await arrivals.LookAsync(own, null, cancellation)
            : await arrivals.ReportAsync(own, isTyped ? null : Code, RotatingCode.ReadDigits(Digits ?? ""), cancellation);
        if (Result.State is ArrivalState.Reported)
        {
            Said = Result.IsNew ? text["出席を届け出ました。"] : text["すでに記録されています。記録は変わりません。"];
            return LocalRedirect(Address);
        }

        Tell();
        Response.StatusCode = Result.State is ArrivalState.HeldBack ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>What is wrong with the code, at the field.</summary>
    private void Tell()
    {
        if (Result.State is ArrivalState.HeldBack)
            ModelState.AddModelError(nameof(Digits), text["番号の誤りが続いたため、入力を止めています。{0}分ほどたってから入力するか、QRコードを読み取ってください。", Math.Ceiling(Result.Wait.TotalMinutes)]);
        else if (Result.State is ArrivalState.WrongCode)
            ModelState.AddModelError(nameof(Digits), Code is { Length: > 0 }
                ? text["読み取ったコードは有効な時間を過ぎました。もう一度読み取るか、今表示されている番号を入力してください。"]
                : text["今表示されている6桁の番号を入力してください。番号は30秒ごとに変わります。"]);
    }
}
