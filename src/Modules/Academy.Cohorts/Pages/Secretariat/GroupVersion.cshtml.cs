using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/groups/{group}/proposal/history/{number}</c>: the proposal of a group as it once was, for the host to read.</summary>
public sealed class GroupVersionModel(CohortAccess access, TermDesk terms, GroupDoor door, ProposalBook book, Roster roster, IStringLocalizer<Text> text)
    : GroupHostPageModel(access, terms, door, text)
{
    /// <summary>Of the version: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ReadVersion Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await book.FindAsync(Space, Number, cancellation) is not { } read)
            return NotFound();
        Read = read;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }
}
