using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Cohorts.Services.Recruiting.Approving;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/cohorts/approvals/{id}</c>: an application as its organisation sees it, for whoever decides on it: to approve it, to return it, to refuse it, and for HR to withdraw it.</summary>
public sealed class ApprovalModel(Approvals approvals, HomeApplications applications, IStringLocalizer<Text> text, TimeProvider clock) : HomePageModel(text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the application that the reader has before them.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    [Display(Name = "コメント")]
    public string? Comment { get; set; }

    [BindProperty]
    [Display(Name = "辞退の理由")]
    public string? Why { get; set; }

    public ApplicationToApprove Found { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public string Address => $"{ApprovalsModel.Address}/{Id}";

    /// <summary>The last day for a decision, in Tokyo.</summary>
    public DateOnly Until => Found.Recruitment.LastDayFor(Found.Application.Way);

    /// <summary>Whether the reader may decide now.</summary>
    public bool CanDecide => Found.Part is not null && Today <= Until;

    /// <summary>Whether the reader may withdraw it for the person.</summary>
    public bool CanWithdraw => Found.IsHr && ApplicationFlow.CanWithdraw(Found.Application.State);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        Version = Found.Application.Version;
        return Page();
    }

    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellation) =>
        DecideAsync(ApprovalDecision.Approve, null, name => T["{0}さんの申込を承認しました。", name], cancellation);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) =>
        DecideAsync(ApprovalDecision.Return, T["差し戻すときは、直してほしいことをコメントに書いてください。"], name => T["{0}さんの申込を差し戻しました。", name], cancellation);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellation) =>
        DecideAsync(ApprovalDecision.Refuse, T["承認しないときは、理由をコメントに書いてください。"], name => T["{0}さんの申込を不承認にしました。", name], cancellation);

    /// <summary>Notes that the reader has seen what was decided in their place (後閲).</summary>
    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) && await approvals.ReviewAsync(Id, cancellation) is ApplicationOutcome.Done
            ? Done(T["{0}さんの申込を確認しました。", Found.Application.Name], ApprovalsModel.Address)
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation) || !Found.IsHr)
            return NotFound();
        var why = Lines(Why, nameof(Why), T["辞退の理由を入力してください。"]);
        return ModelState.IsValid
            ? await DoneAsync(await applications.WithdrawAsync(Id, Version, why!, cancellation), T["{0}さんの辞退を届け出ました。", Found.Application.Name], Address, cancellation)
            : Again();
    }

    /// <param name="decision">What becomes of it.</param>
    /// <param name="missing">What is told at the comment when it is needed; null: it is not.</param>
    /// <param name="said">By the person's name, when it is done.</param>
    /// <param name="cancellation">Ends the writing.</param>
    private async Task<IActionResult> DecideAsync(ApprovalDecision decision, string? missing, Func<string, string> said, CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation))
            return NotFound();
        var comment = Lines(Comment, nameof(Comment), missing);
        return ModelState.IsValid
            ? await DoneAsync(await approvals.DecideAsync(Id, Version, decision, comment, cancellation), said(Found.Application.Name), ApprovalsModel.Address, cancellation)
            : Again();
    }

    private async Task<IActionResult> DoneAsync(ApplicationOutcome outcome, string said, string address, CancellationToken cancellation)
    {
        if (outcome is ApplicationOutcome.Done)
            return Done(said, address);
        // Who decided meanwhile may have taken it out of the reader's sight.
        if (outcome is ApplicationOutcome.Gone || !await ReadAsync(cancellation))
            return NotFound();
        ModelState.Remove(nameof(Version));
        Version = Found.Application.Version;
        return Refused(outcome);
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await approvals.FindAsync(Id, cancellation) is not { } found)
            return false;
        Found = found;
        return true;
    }
}
