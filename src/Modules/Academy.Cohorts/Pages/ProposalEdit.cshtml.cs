using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/proposal/edit</c>: the proposal of the reader's own group as it is written.</summary>
public sealed class ProposalEditModel(GroupDoor door, ProposalBook book, GroupTexts words, IStringLocalizer<Text> text) : OwnGroupPageModel(door)
{
    [BindProperty]
    [Display(Name = "提案")]
    public string? Proposal { get; set; }

    /// <summary>The number of the version that the text was made of; 0: there was none.</summary>
    [BindProperty]
    public int BasedOn { get; set; }

    /// <summary>What is to be shown as it will look; null when that was not asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>What another one of the group saved meanwhile; null when nobody did.</summary>
    public SavedProposal? Overtaking { get; private set; }

    /// <summary>What they changed.</summary>
    public IReadOnlyList<LineChange> Changes { get; private set; } = [];

    public string Address => $"{ProposalAddress}/edit";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        var newest = await book.NewestAsync(Space, cancellation);
        (Proposal, BasedOn) = (newest?.Text, newest?.Number ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        var typed = GroupTexts.Typed(Proposal);
        if (IsRefused(typed))
            return Page();
        switch (await book.SaveAsync(Space, BasedOn, typed, cancellation))
        {
            case SaveOutcome.Saved:
                return Done(text["第{0}版として保存しました。", BasedOn + 1], ProposalAddress);
            case SaveOutcome.Same:
                return Done(text["変更はありませんでした。"], ProposalAddress);
            case SaveOutcome.Overtaken when await book.NewestAsync(Space, cancellation) is { } newest:
                await ShowOvertakenAsync(newest, cancellation);
                return Page();
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        var typed = GroupTexts.Typed(Proposal);
        if (!IsRefused(typed))
            Preview = typed;
        return Page();
    }

    private bool IsRefused(string typed)
    {
        if (words.ProposalRefusal(typed) is not { } refusal)
            return false;
        Refuse(nameof(Proposal), refusal);
        return true;
    }

    /// <summary>The text as it was typed, beside what it would undo. Sent once more, it is made of what is there now.</summary>
    private async Task ShowOvertakenAsync(SavedProposal newest, CancellationToken cancellation)
    {
        var before = BasedOn == 0 ? null : await book.FindAsync(Space, BasedOn, cancellation);
        (Overtaking, Changes) = (newest, LineChanges.Between(before?.Version.Text ?? "", newest.Text));
        ModelState.Remove(nameof(BasedOn));
        BasedOn = newest.Number;
        Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
