using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Assignments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/submission</c>: what the reader's group hands in (課題の提出), and what comes back. For those who take part alone.</summary>
public sealed class SubmissionModel(OwnSubmissions submissions, OwnConsent consent, TimeProvider clock, IStringLocalizer<Text> text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Stands for what was looked at.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Whether the reader hands it in for all of the group.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>The submission that the reader agrees to be shown, or no longer.</summary>
    [BindProperty]
    public Guid? WorkId { get; set; }

    /// <summary>What was just done.</summary>
    [TempData]
    public string? Said { get; set; }

    public ReadOwnSubmissions Read { get; private set; } = null!;

    /// <summary>Whether somebody of the group has handed something in, or changed what there is, after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string Address => $"{TermAddress}/submission";

    /// <summary>Whether it would come after the day on which it is due.</summary>
    public bool IsLate => Read.IsLate(clock.GetUtcNow().UtcDateTime);

    public string? ConfirmFault => ModelState[nameof(Confirm)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await IsOwnAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        if (!Confirm)
        {
            ModelState.AddModelError(nameof(Confirm), text["班の全員の提出になることを確かめて、チェックを付けてください。"]);
            return Again(StatusCodes.Status400BadRequest);
        }

        switch (await submissions.HandInAsync(Read.Own, Seen, cancellation))
        {
            case HandInOutcome.Done:
                Said = text["課題を提出しました。講師が評価し、事務局が受理を決めると、班の全員にお知らせが届きます。"];
                return LocalRedirect(Address);
            case HandInOutcome.Already:
                return LocalRedirect(Address);
            case HandInOutcome.Nothing:
                ModelState.AddModelError("", text["提案がまだないため、提出できません。先に班で提案を書いてください。"]);
                return Again(StatusCodes.Status400BadRequest);
            default:
                await IsOwnAsync(cancellation);
                (IsOutdated, Confirm) = (true, false);
                ModelState.Clear();
                return Again(StatusCodes.Status409Conflict);
        }
    }

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellation) => SayAsync(true, cancellation);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation) => SayAsync(false, cancellation);

    private async Task<IActionResult> SayAsync(bool agrees, CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation) || !await consent.SayAsync(Read.Own, WorkId ?? Guid.Empty, agrees, cancellation))
            return NotFound();
        Said = agrees ? text["公開に同意しました。班の全員が同意すると、事務局が公開します。"] : text["公開への同意を取り消しました。提案はだれにも公開していません。"];
        return LocalRedirect(Address);
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> IsOwnAsync(CancellationToken cancellation)
    {
        if (await submissions.FindAsync(Id, cancellation) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
