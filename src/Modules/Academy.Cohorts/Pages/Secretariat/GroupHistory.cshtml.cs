using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Proposals;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/groups/{group}/proposal/history</c>: who of a group saved its proposal when.</summary>
public sealed class GroupHistoryModel(CohortAccess access, TermDesk terms, GroupDoor door, ProposalBook book, Roster roster, IStringLocalizer<Text> text)
    : GroupHostPageModel(access, terms, door, text)
{
    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ListPage<SavedMark> Listing { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        Listing = await book.ListAsync(Space, PageText, cancellation);
        return Page();
    }
}
