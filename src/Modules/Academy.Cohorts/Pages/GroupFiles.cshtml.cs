using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Pages.Secretariat;
using Academy.Cohorts.Services.Groups;
using Academy.Cohorts.Services.Groups.Files;
using Academy.Cohorts.Services.Sessions.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/group/files</c>: the files of the reader's own group, and another one for it.</summary>
// After the filter that all pages have, of which the last one of its kind counts.
[WithoutFormReading, IgnoreAntiforgeryToken(Order = 1001)]
public sealed class GroupFilesModel(GroupDoor door, GroupReader reader, GroupFileDesk desk, FileUpload uploads, FileTexts words, IStringLocalizer<Text> text) : OwnGroupPageModel(door)
{
    /// <summary>The field of its form. What is sent is read as it comes: a property of the framework's type for files would be filled before.</summary>
    [Display(Name = "登録するファイル")]
    public string? Upload { get; }

    public IReadOnlyList<ReadFile> Files { get; private set; } = [];

    public string Address => $"{GroupAddress}/files";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await IsOwnAsync(cancellation) ? await ShowAsync(cancellation) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOwnAsync(cancellation))
            return NotFound();
        if (await uploads.OpenAsync(HttpContext, nameof(Upload), cancellation) is not { } sent)
            return BadRequest();
        if (await desk.AddAsync(Space, sent, cancellation) is not { } outcome)
            return NotFound();
        if (outcome.Refusal is null)
            return Done(text["「{0}」を登録しました。", outcome.Name!], Address);
        await FileUpload.PassOverAsync(HttpContext, cancellation);
        Refuse(nameof(Upload), words.GroupRefusal(outcome));
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Files = await reader.FilesAsync(Space, cancellation);
        return Page();
    }
}
