using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/groups/{group}/proposal</c>: what a group proposes, for the host to read.</summary>
public sealed class GroupProposalModel(CohortAccess access, TermDesk terms, GroupDoor door, ProposalBook book, Roster roster, IStringLocalizer<Text> text)
    : GroupHostPageModel(access, terms, door, text)
{
    /// <summary>Null while nobody has saved anything.</summary>
    public SavedProposal? Newest { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        Newest = await book.NewestAsync(Space, cancellation);
        return Page();
    }
}
