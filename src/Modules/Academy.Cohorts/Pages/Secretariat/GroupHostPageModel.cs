using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What the pages of a group's space have in common for the host of its term.</summary>
public abstract class GroupHostPageModel(CohortAccess access, TermDesk terms, GroupDoor door, IStringLocalizer<Text> text) : HostPageModel(access, text), IGroupPage
{
    /// <summary>Of the term.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Its number: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Group { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public GroupSpace Space { get; private set; } = null!;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string GroupsAddress => $"{TermAddress}/groups";

    public string GroupAddress => $"{GroupsAddress}/{Group}";

    public string ProposalAddress => $"{GroupAddress}/proposal";

    public string HistoryAddress => $"{ProposalAddress}/history";

    protected async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || await door.FindHostedAsync(term, Group, cancellation) is not { } space)
            return NotFound();
        (Term, Space) = (term, space);
        return null;
    }
}
