using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/application</c>: the reader's own application for a term: to put it in, to agree to it, to see where it stands, to withdraw it.</summary>
public sealed class ApplicationModel(OwnApplications applications, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the application that the reader has before them; 0 when there is none.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Display(Name = "応募の理由")]
    [StringLength(500, ErrorMessage = "応募の理由は500文字までにしてください。")]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Consent { get; set; }

    [BindProperty]
    [Display(Name = "辞退の理由")]
    [StringLength(500, ErrorMessage = "辞退の理由は500文字までにしてください。")]
    public string? Why { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Why nothing was done; null when something was.</summary>
    public string? Refusal { get; private set; }

    public TermRecruitment Recruitment { get; private set; } = null!;

    /// <summary>Null when there is none.</summary>
    public ReadApplication? Application { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>What an application goes through.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["本人の申込", "所属長の承認", "人事担当の承認", "事務局の選考", "結果"];

    /// <summary>At which of <see cref="Stages"/> an application is; null when it is out.</summary>
    public static int? ProgressOf(ReadApplication application) => application.State switch
    {
        ApplicationState.AwaitingConsent or ApplicationState.Returned => 0,
        ApplicationState.AwaitingSuperior => 1,
        ApplicationState.AwaitingHr => 2,
        ApplicationState.Submitted => 3,
        ApplicationState.Waiting or ApplicationState.Offered or ApplicationState.Accepting => 4,
        ApplicationState.Selected => 5,
        _ => null,
    };

    public string Address => $"{CohortsModel.Address}/{Id}/application";

    /// <summary>Whether the reader may apply, or send again what was returned.</summary>
    public bool CanFile => Application switch
    {
        { State: ApplicationState.Returned } returned => Today <= Recruitment.LastDayFor(returned.Way),
        { } known when !ApplicationFlow.IsOver(known.State) => false,
        _ => Recruitment.TakesApplications(Today),
    };

    public bool CanWithdraw => Application is { } known && ApplicationFlow.CanWithdraw(known.State);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        (Version, Reason) = (Application?.Version ?? 0, Application?.State is ApplicationState.Returned ? Application.Reason : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        var reason = (Reason ?? "").ReplaceLineEndings("\n").Trim();
        if (reason.Length == 0)
            ModelState.AddModelError(nameof(Reason), text["応募の理由を入力してください。"]);
        if (!Consent)
            ModelState.AddModelError(nameof(Consent), text["申し込むには、情報の提供に同意してください。"]);
        return ModelState.IsValid
            ? await DoneAsync(await applications.FileAsync(Id, Version, reason, cancellation), text["申し込みました。承認の経過は、このページとお知らせで確認できます。"], cancellation)
            : Again(StatusCodes.Status400BadRequest);
    }

    public async Task<IActionResult> OnPostConsentAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        if (!Consent)
        {
            ModelState.AddModelError(nameof(Consent), text["進めるには、情報の提供に同意してください。"]);
            return Again(StatusCodes.Status400BadRequest);
        }

        return await DoneAsync(await applications.ConsentAsync(Id, Version, cancellation), text["同意しました。承認の経過は、このページとお知らせで確認できます。"], cancellation);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status400BadRequest);
        var why = string.IsNullOrWhiteSpace(Why) ? null : Why.ReplaceLineEndings("\n").Trim();
        return await DoneAsync(await applications.WithdrawAsync(Id, Version, why, cancellation), text["辞退しました。"], cancellation);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        return await DoneAsync(await applications.AcceptAsync(Id, Version, cancellation), text["参加の回答を受け付けました。"], cancellation);
    }

    private async Task<IActionResult> DoneAsync(ApplicationOutcome outcome, string said, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case ApplicationOutcome.Done:
                Said = said;
                return LocalRedirect(Address);
            case ApplicationOutcome.Gone:
                return NotFound();
            default:
                Refusal = outcome switch
                {
                    ApplicationOutcome.TooLate => text["期限を過ぎているため、受け付けられません。"],
                    ApplicationOutcome.Already => text["すでに申し込んでいるか、参加が決まっています。"],
                    _ => text["画面を開いたあとで、申込の状態が変わりました。今の状態を確認してください。"],
                };
                await ReadAsync(cancellation);
                ModelState.Remove(nameof(Version));
                Version = Application?.Version ?? 0;
                return Again(StatusCodes.Status409Conflict);
        }
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await applications.FindAsync(Id, cancellation) is not { } found)
            return false;
        (Recruitment, Application) = (found.Recruitment, found.Application);
        return true;
    }
}
