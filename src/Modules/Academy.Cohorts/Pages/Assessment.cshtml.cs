using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Assignments;
using Academy.Domain.Cohorts.Assignments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/assessments/{submissionId}</c>: what a group handed in, for an assessor to mark. For those alone who are named for the term.</summary>
public sealed class AssessmentModel(Marking marking, IStringLocalizer<Text> text) : MarksPageModel(text)
{
    [BindProperty(SupportsGet = true)]
    public Guid SubmissionId { get; set; }

    public ReadWork Read { get; private set; } = null!;

    /// <summary>Whether the host decided after it was looked at.</summary>
    public bool IsOutdated { get; private set; }

    public override IReadOnlyList<RubricCriterion> Rubric => Read.Rubric;

    public bool IsHandedIn => Read.Own?.HandedInAt is not null;

    public string Address => $"{AssessmentsModel.Address}/{SubmissionId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsForReaderAsync(cancellation))
            return NotFound();
        if (Read.Own is { } own)
            Fill(HandedMarks.Of(own), own.Comment);
        return Page();
    }

    public Task<IActionResult> OnPostDraftAsync(CancellationToken cancellation) => SaveAsync(false, cancellation);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => SaveAsync(true, cancellation);

    private async Task<IActionResult> SaveAsync(bool handsIn, CancellationToken cancellation)
    {
        if (!await IsForReaderAsync(cancellation))
            return NotFound();
        // What is handed in counts, and stays whole.
        handsIn |= IsHandedIn;
        var marks = ReadMarks(handsIn);
        if (!ModelState.IsValid)
            return Again(StatusCodes.Status400BadRequest);
        switch (await marking.SaveAsync(SubmissionId, marks, Remarks, handsIn, cancellation))
        {
            case ChangeOutcome.Done:
                Said = handsIn ? T["評価を提出しました。事務局が決めるまでは、直せます。"] : T["下書きを保存しました。提出するまで、評価には数えません。"];
                return LocalRedirect(Address);
            case ChangeOutcome.Overtaken when await IsForReaderAsync(cancellation):
                IsOutdated = true;
                return Again(StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private async Task<bool> IsForReaderAsync(CancellationToken cancellation)
    {
        if (await marking.FindAsync(SubmissionId, cancellation) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
