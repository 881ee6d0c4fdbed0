using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Files;
using Academy.Data.Cohorts.Groups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/files/{fileId}</c>: what it means that somebody takes away a file of theirs, to be confirmed.</summary>
public sealed class GroupFileModel(GroupDoor door, GroupFileDesk desk, IStringLocalizer<Text> text) : OwnGroupPageModel(door)
{
    [BindProperty(SupportsGet = true)]
    public Guid FileId { get; set; }

    public GroupFile Row { get; private set; } = null!;

    public string ListAddress => $"{GroupAddress}/files";

    public string Address => $"{ListAddress}/{FileId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await IsFoundAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await IsFoundAsync(cancellation) && await desk.RemoveAsync(Space, FileId, cancellation) ? Done(text["「{0}」を削除しました。", Row.Name], ListAddress) : NotFound();

    private async Task<bool> IsFoundAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation) || await desk.FindRemovableAsync(Space, FileId, cancellation) is not { } row)
            return false;
        Row = row;
        return true;
    }
}
