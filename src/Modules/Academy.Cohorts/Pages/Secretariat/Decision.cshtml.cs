using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/selection/decision</c>: what happens when the result of a selection is made known, to be confirmed.</summary>
public sealed class DecisionModel(CohortAccess access, SelectionDesk desk, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Stands for the result that the reader was shown: only this is made known.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public ReadSelection Selection { get; private set; } = null!;

    /// <summary>Whether the result is another one than the reader was shown.</summary>
    public bool IsOutdated { get; private set; }

    public bool IsDecided => Selection.Recruitment.DecidedAt is not null;

    public string TermAddress => $"{Home}/terms/{Id}";

    public string ListAddress => $"{TermAddress}/selection";

    public int CountOf(SelectionTab tab) => Selection.Rows.Count(row => SelectionFilter.TabOf(row) == tab);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await RefusalAsync(cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var outcome = await desk.DecideAsync(Id, Seen ?? "", cancellation);
        if (outcome is ChangeOutcome.Done)
            return Done(T["選考の結果を確定しました。応募した人に、順にお知らせが届きます。"], ListAddress);
        if (outcome is ChangeOutcome.Gone || await RefusalAsync(cancellation) is not null)
            return NotFound();
        ModelState.Remove(nameof(Seen));
        IsOutdated = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await desk.ReadAsync(Id, cancellation) is not { } selection)
            return NotFound();
        Selection = selection;
        return null;
    }
}
