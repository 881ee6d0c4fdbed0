using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.MakeUps;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/reports/{reportId}</c>: a report by which a participant makes up for a session, to be accepted or returned.</summary>
public sealed class ReportModel(CohortAccess access, TermDesk terms, MakeUpDesk desk, Roster roster, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid ReportId { get; set; }

    [BindProperty]
    [Display(Name = "コメント")]
    [StringLength(1_000, ErrorMessage = "コメントは1,000文字までにしてください。")]
    public string? Comment { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public ReadMakeUp Read { get; private set; } = null!;

    /// <summary>Whether somebody else decided on it, or it became needless, after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    public TermRule Rule => Term.Terms.Rule;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string ListAddress => $"{TermAddress}/reports";

    public string Address => $"{ListAddress}/{ReportId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (Read.Newest.Id != ReportId)
            return LocalRedirect($"{ListAddress}/{Read.Newest.Id}");
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellation) => DecideAsync(true, cancellation);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) => DecideAsync(false, cancellation);

    private async Task<IActionResult> DecideAsync(bool accepts, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var comment = string.IsNullOrWhiteSpace(Comment) ? null : Comment.ReplaceLineEndings("\n").Trim();
        if (!accepts && comment is null)
            Fields("").Refuse(nameof(Comment), T["差し戻すときは、直してほしいところを書いてください。"]);
        if (!ModelState.IsValid)
            return Again();
        switch (await desk.DecideAsync(Term, ReportId, accepts, comment, cancellation))
        {
            case ChangeOutcome.Done:
                return Done(accepts ? T["{0}さんのレポートを受理しました。", Read.Name] : T["{0}さんのレポートを差し戻しました。", Read.Name], ListAddress);
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
        if (await terms.FindAsync(Id, cancellation) is not { } term || await desk.FindAsync(term, ReportId, cancellation) is not { } read)
            return NotFound();
        (Term, Read) = (term, read);
        return null;
    }
}
