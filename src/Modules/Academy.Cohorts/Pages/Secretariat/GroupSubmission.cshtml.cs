using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/submissions/{group}</c>: what a group handed in with its marks, to be accepted or returned.</summary>
public sealed class GroupSubmissionModel(CohortAccess access, TermDesk terms, SubmissionDesk desk, Roster roster, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Group { get; set; }

    /// <summary>Of the submission that the reader has before them.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    [Display(Name = "コメント")]
    [StringLength(1_000, ErrorMessage = "コメントは1,000文字までにしてください。")]
    public string? Comment { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public ReadGroupSubmission Read { get; private set; } = null!;

    /// <summary>Whether somebody else decided on it after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    public string TermAddress => $"{Home}/terms/{Id}";

    public string ListAddress => $"{TermAddress}/submissions";

    public string Address => $"{ListAddress}/{Group}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => DecideAsync(true, cancellation);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) => DecideAsync(false, cancellation);

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancellation) => ShowAsync(true, cancellation);

    public Task<IActionResult> OnPostHideAsync(CancellationToken cancellation) => ShowAsync(false, cancellation);

    private async Task<IActionResult> ShowAsync(bool shows, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        switch (await desk.ShowAsync(Term, Group, shows, cancellation))
        {
            case ChangeOutcome.Done:
                return Done(shows ? T["{0}班の提案を公開しました。", Group] : T["{0}班の提案の公開をやめました。", Group], ListAddress);
            case ChangeOutcome.Overtaken when await RefusalAsync(cancellation) is null:
                IsOutdated = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> DecideAsync(bool accepts, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.ReplaceLineEndings("\n").Trim();
        if (!accepts && comment is null)
            Fields("").Refuse(nameof(Comment), T["差し戻すときは、直してほしいところを書いてください。"]);
        if (!ModelState.IsValid)
            return Again();
        switch (await desk.DecideAsync(Term, Group, Number, accepts, comment, cancellation))
        {
            case ChangeOutcome.Done:
                return Done(accepts ? T["{0}班の課題を受理しました。", Group] : T["{0}班の課題を差し戻しました。", Group], ListAddress);
            case ChangeOutcome.Overtaken when await RefusalAsync(cancellation) is null:
                IsOutdated = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || await desk.FindAsync(term, Group, cancellation) is not { } read)
            return NotFound();
        (Term, Read) = (term, read);
        return null;
    }
}
