using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Sessions.Files;
using Academy.Cohorts.Services.Terms;
using Academy.Data.Cohorts.Sessions;
using Academy.Domain.Cohorts.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/files</c>: the materials of a session, its recording and the captions of that.</summary>
// After the filter that all pages have, of which the last one of its kind counts.
[WithoutFormReading, IgnoreAntiforgeryToken(Order = 1001)]
public sealed class SessionFilesModel(CohortAccess access, TermDesk terms, FileDesk desk, FileUpload uploads, FileTexts words, IStringLocalizer<Text> text)
    : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The field of its form. What is sent is read as it comes: a property of the framework's type for files would be filled before.</summary>
    [Display(Name = "資料のファイル")]
    public string? Material { get; }

    /// <inheritdoc cref="Material"/>
    [Display(Name = "録画のファイル")]
    public string? Recording { get; }

    /// <inheritdoc cref="Material"/>
    [Display(Name = "字幕のファイル")]
    public string? Captions { get; }

    public HostedTerm Term { get; private set; } = null!;

    public IReadOnlyList<SessionFile> Files { get; private set; } = [];

    public DatedSession Session => Term.Sessions[Number - 1];

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/files";

    /// <summary>Whether the file that was sent in a field was not taken in: of a kind that there is one of, somebody else may have been first.</summary>
    public bool IsRefused(string field) => ModelState[field] is { Errors.Count: > 0 };

    public IReadOnlyList<SessionFile> Of(SessionFileKind kind) => [.. Files.Where(file => file.Kind == kind)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? await ShowAsync(cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => TakeInAsync(SessionFileKind.Material, nameof(Material), cancellation);

    public Task<IActionResult> OnPostRecordingAsync(CancellationToken cancellation) => TakeInAsync(SessionFileKind.Recording, nameof(Recording), cancellation);

    public Task<IActionResult> OnPostCaptionsAsync(CancellationToken cancellation) => TakeInAsync(SessionFileKind.Captions, nameof(Captions), cancellation);

    private async Task<IActionResult> TakeInAsync(SessionFileKind kind, string field, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (await uploads.OpenAsync(HttpContext, field, cancellation) is not { } sent)
            return BadRequest();
        var outcome = await desk.AddAsync(Session, kind, sent, cancellation);
        if (outcome.Refusal is null)
            return Done(T["「{0}」を登録しました。", outcome.Name!], Address);
        await FileUpload.PassOverAsync(HttpContext, cancellation);
        ModelState.AddModelError(field, words.Refusal(outcome, kind));
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Files = await desk.ListAsync(Session, cancellation);
        return Page();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        Term = term;
        return null;
    }
}
