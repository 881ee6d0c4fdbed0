using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Files;
using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts.Groups;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/groups/{group}/files/{fileId}</c>: what it means that the host takes away a file of a group, to be confirmed.</summary>
public sealed class GroupFileModel(CohortAccess access, TermDesk terms, GroupDoor door, GroupFileDesk desk, IStringLocalizer<Text> text)
    : GroupHostPageModel(access, terms, door, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid FileId { get; set; }

    public GroupFile Row { get; private set; } = null!;

    public string Address => $"{GroupAddress}/files/{FileId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await FileRefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await FileRefusalAsync(cancellation) ?? (await desk.RemoveAsync(Space, FileId, cancellation) ? Done(T["「{0}」を削除しました。", Row.Name], GroupAddress) : NotFound());

    private async Task<IActionResult?> FileRefusalAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await desk.FindRemovableAsync(Space, FileId, cancellation) is not { } row)
            return NotFound();
        Row = row;
        return null;
    }
}
