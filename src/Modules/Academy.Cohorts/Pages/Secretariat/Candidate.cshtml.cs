using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Domain.Cohorts.Recruiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/selection/{applicationId}</c>: an application as its host sees it, to be taken out of the selection, or in again.</summary>
public sealed class CandidateModel(CohortAccess access, SelectionDesk desk, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ApplicationId { get; set; }

    [BindProperty]
    [Display(Name = "対象外にする理由")]
    [StringLength(200, ErrorMessage = "理由は200文字までにしてください。")]
    public string? Reason { get; set; }

    public ReadSelection Selection { get; private set; } = null!;

    public SelectionRow Row { get; private set; } = null!;

    /// <summary>Whether somebody else did something to it after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>Whether it is in the selection, of which the result is still to be known.</summary>
    public bool CanExclude => IsOpen && Row.State is null or PlacementState.Selected or PlacementState.Waiting or PlacementState.NotSelected;

    public bool CanInclude => IsOpen && Row.State is PlacementState.Excluded;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string ListAddress => $"{TermAddress}/selection";

    public string Address => $"{ListAddress}/{ApplicationId}";

    private bool IsOpen => Selection.Recruitment.DecidedAt is null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await desk.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostExcludeAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var reason = FieldReader.Line(Reason);
        if (reason is null)
            Fields("").Refuse(nameof(Reason), T["対象外にする理由を入力してください。"]);
        if (!ModelState.IsValid)
            return Again();
        return await AnswerAsync(await desk.ExcludeAsync(Id, ApplicationId, reason, cancellation), T["{0}さんの応募を対象外にしました。", Row.Name], cancellation);
    }

    public async Task<IActionResult> OnPostIncludeAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await AnswerAsync(await desk.ExcludeAsync(Id, ApplicationId, null, cancellation), T["{0}さんの応募を選考の対象に戻しました。", Row.Name], cancellation);
    }

    private async Task<IActionResult> AnswerAsync(ChangeOutcome outcome, string said, CancellationToken cancellation)
    {
        if (outcome is ChangeOutcome.Done)
            return Done(said, ListAddress);
        if (outcome is ChangeOutcome.Gone || await RefusalAsync(cancellation) is not null)
            return NotFound();
        IsOutdated = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await desk.ReadAsync(Id, cancellation) is not { } selection || selection.Rows.FirstOrDefault(row => row.Id == ApplicationId) is not { } found)
            return NotFound();
        (Selection, Row) = (selection, found);
        return null;
    }
}
