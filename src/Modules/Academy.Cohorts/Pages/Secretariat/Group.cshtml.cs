using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/groups/{group}</c>: the space of a group, in which the host reads all and takes part in the discussion.</summary>
public sealed class GroupModel(
    CohortAccess access, TermDesk terms, GroupDoor door, GroupReader reader, GroupTalk talk, GroupTexts words, Roster roster, IStringLocalizer<Text> text)
    : GroupHostPageModel(access, terms, door, text), IGroupSpacePage
{
    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    [BindProperty]
    [Display(Name = "書き込む内容")]
    public string? Message { get; set; }

    public ReadGroup Read { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        Read = await reader.ReadAsync(Space, PageText, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var message = GroupTexts.Typed(Message);
        if (words.MessageRefusal(message) is { } sentence)
        {
            ModelState.AddModelError(nameof(Message), sentence);
            Read = await reader.ReadAsync(Space, PageText, cancellation);
            return Again();
        }

        return await talk.PostAsync(Space, message, cancellation) ? Done(T["書き込みました。"], GroupAddress) : NotFound();
    }

    /// <param name="remove">The id of the message.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm] Guid remove, CancellationToken cancellation) =>
        await RefusalAsync(cancellation) ?? (await talk.RemoveAsync(Space, remove, cancellation) ? Done(T["書き込みを削除しました。"], GroupAddress) : NotFound());
}
