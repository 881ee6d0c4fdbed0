using Academy.Cohorts.Services.Groups;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary>What the pages of a group's space have in common for who is in it: for all others they are not there.</summary>
public abstract class OwnGroupPageModel(GroupDoor door) : PageModel, IGroupPage
{
    /// <summary>Of the term.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [TempData]
    public string? Said { get; set; }

    public GroupSpace Space { get; private set; } = null!;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string GroupAddress => $"{TermAddress}/group";

    public string ProposalAddress => $"{GroupAddress}/proposal";

    public string HistoryAddress => $"{ProposalAddress}/history";

    protected async Task<bool> IsOwnAsync(CancellationToken cancellation)
    {
        if (await door.FindOwnAsync(Id, cancellation) is not { } space)
            return false;
        Space = space;
        return true;
    }

    protected LocalRedirectResult Done(string said, string address)
    {
        Said = said;
        return LocalRedirect(address);
    }

    /// <param name="field">At which the sentence stands.</param>
    protected void Refuse(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
