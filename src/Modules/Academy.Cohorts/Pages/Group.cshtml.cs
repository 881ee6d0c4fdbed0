using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Participants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group</c>: the space of the reader's own group (班の場): its proposal, files and discussion.</summary>
public sealed class GroupModel(AtHost atHost, GroupReader reader, GroupTalk talk, GroupTexts words, IStringLocalizer<Text> text) : PageModel, IGroupSpacePage
{
    /// <summary>Of the term.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    [BindProperty]
    [Display(Name = "書き込む内容")]
    public string? Message { get; set; }

    [TempData]
    public string? Said { get; set; }

    public OwnTerm Own { get; private set; } = null!;

    /// <summary>Null while the reader is in no group.</summary>
    public GroupSpace? OwnSpace { get; private set; }

    public ReadGroup Read { get; private set; } = null!;

    public GroupSpace Space => Read.Space;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string GroupAddress => $"{TermAddress}/group";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation) || OwnSpace is null)
            return NotFound();
        var message = GroupTexts.Typed(Message);
        if (words.MessageRefusal(message) is { } refusal)
        {
            ModelState.AddModelError(nameof(Message), refusal);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(cancellation);
        }

        return await talk.PostAsync(OwnSpace, message, cancellation) ? Done(text["書き込みました。"]) : NotFound();
    }

    /// <param name="remove">The id of the message.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid remove, CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation) || OwnSpace is null)
            return NotFound();
        return await talk.RemoveAsync(OwnSpace, remove, cancellation) ? Done(text["書き込みを削除しました。"]) : NotFound();
    }

    private LocalRedirectResult Done(string said)
    {
        Said = said;
        return LocalRedirect(GroupAddress);
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellation)
    {
        if (OwnSpace is not null)
            Read = await reader.ReadAsync(OwnSpace, PageText, cancellation);
        return Page();
    }

    private async Task<bool> IsOwnAsync(CancellationToken cancellation)
    {
        if (await atHost.FindAsync(Id, cancellation) is not { } own)
            return false;
        (Own, OwnSpace) = (own, GroupDoor.Of(own));
        return true;
    }
}
