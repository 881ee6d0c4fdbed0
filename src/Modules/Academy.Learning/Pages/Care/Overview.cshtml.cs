using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Lists;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>/courses/{slug}/learners/{id}/care</c>: what may be decided about a learner, and what was. Each look is noted in the audit trail.</summary>
public sealed class OverviewModel(CareDesk desk, CareHistory history, IStringLocalizer<Text> text, TimeProvider clock) : CarePageModel(desk, text, clock)
{
    private const int PageSize = 20;

    /// <summary>What was just done; a word that is none of those shows nothing.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? DoneText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ListPage<PastDecision> History { get; private set; } = null!;

    /// <summary>Of the results, as <see cref="PageText"/> is of the history.</summary>
    [BindProperty(Name = "results", SupportsGet = true)]
    public string? ResultsText { get; set; }

    /// <summary>Those handed in, with their quizzes, the newest first.</summary>
    public ListPage<(OutlineItem Quiz, AttemptState Attempt)> Results => ListPage.Of(AllResults.ToList(), ResultsText, PageSize);

    private IEnumerable<(OutlineItem Quiz, AttemptState Attempt)> AllResults =>
        from quiz in Case.Learner.Items
        where quiz.Kind == OutlineItemKind.Quiz
        from attempt in Case.State.Find(quiz.Id)!.Attempts.Reverse()
        where attempt.Score is not null
        select (quiz, attempt);

    public string? DoneSentence => DoneText switch
    {
        "due" => T["期限を変更しました"].Value,
        "paused" => T["休止にしました"].Value,
        "resumed" => T["休止を終えました"].Value,
        "exempted" => T["免除にしました"].Value,
        "lifted" => T["免除を解除しました"].Value,
        "corrected" => T["結果を訂正しました"].Value,
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        History = await history.PageAsync(Desk.OrganisationId, Case, PageText, cancellation);
        return Page();
    }
}
