using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/proposal/history/{number}</c>: the proposal of the reader's own group as it once was, to be made the newest again.</summary>
public sealed class ProposalVersionModel(GroupDoor door, ProposalBook book, IStringLocalizer<Text> text) : OwnGroupPageModel(door)
{
    /// <summary>Of the version: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The number of the newest version that the reader knows of.</summary>
    [BindProperty]
    public int Newest { get; set; }

    public ReadVersion Read { get; private set; } = null!;

    /// <summary>Whether another one of the group saved something meanwhile.</summary>
    public bool IsOvertaken { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await IsFoundAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsFoundAsync(cancellation))
            return NotFound();
        switch (await book.SaveAsync(Space, Newest, Read.Version.Text, cancellation))
        {
            case SaveOutcome.Saved:
                return Done(text["第{0}版の内容を、第{1}版として保存しました。", Number, Newest + 1], ProposalAddress);
            case SaveOutcome.Same:
                return Done(text["変更はありませんでした。"], ProposalAddress);
            case SaveOutcome.Overtaken when await IsFoundAsync(cancellation):
                IsOvertaken = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> IsFoundAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation) || await book.FindAsync(Space, Number, cancellation) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
