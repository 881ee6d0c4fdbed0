using System.ComponentModel.DataAnnotations;
using Academy.Domain.Lists;
using Academy.Learning.Localization;
using Academy.Learning.Services.Imports;
using Academy.Learning.Services.Uploads;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages;

/// <summary><c>/hr/completions</c>: HR uploads a file of completions that were reached elsewhere, and sees the files before it.</summary>
public sealed class CompletionsModel(
    CompletionImports imports, PastImports past, ImportAccess access, ICurrentSession session, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>How many faults are shown; how many there are is said.</summary>
    public const int MostFaults = 200;

    [BindProperty]
    [Display(Name = "修了の記録のCSVファイル")]
    public IFormFile? Upload { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>Whether an import was just thrown away.</summary>
    [BindProperty(Name = "discarded", SupportsGet = true)]
    public string? Discarded { get; set; }

    /// <summary>What keeps the file from being imported.</summary>
    public IReadOnlyList<ImportFault> Faults { get; private set; } = [];

    /// <summary>The file that has the faults.</summary>
    public string FileName { get; private set; } = "";

    public ListPage<ListedImport> Past { get; private set; } = null!;

    public static string Address(int page) => page == 1 ? "/hr/completions" : $"/hr/completions?page={page}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await access.IsOpenAsync() ? await ShowAsync(cancellation) : Forbid();

    /// <summary>A file without a fault is kept, and looked through on its own page before anything is done.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (Upload is not { Length: > 0 } file)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError(nameof(Upload), text["ファイルを選んでください。"]);
            return await RefuseAsync(cancellation);
        }

        FileName = UploadedName.Of(file.FileName);
        var outcome = file.Length > SmallFile.MostBytes
            ? new(null, IsKnown: false, [new(ImportFaultReason.FileTooLarge)])
            : await imports.UploadAsync(file.FileName, await SmallFile.BytesAsync(file, cancellation), cancellation);
        if (outcome.ImportId is { } id)
            return LocalRedirect(outcome.IsKnown ? $"/hr/completions/{id}?known=true" : $"/hr/completions/{id}");
        Faults = outcome.Faults;
        return await RefuseAsync(cancellation);
    }

    private Task<IActionResult> RefuseAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Past = await past.PageAsync(session.OrganisationId, Number, cancellation);
        return Page();
    }
}
