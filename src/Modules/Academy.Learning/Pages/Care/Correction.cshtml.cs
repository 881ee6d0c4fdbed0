using Academy.Domain.Catalogue;
using Academy.Domain.Learning.Completion;
using Academy.Domain.Learning.Quizzes;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>…/care/results/{attempt}</c>: another result is set beside the earned one of an attempt that was handed in.</summary>
public sealed class CorrectionModel(CareDesk desk, ResultCorrections corrections, IStringLocalizer<Text> text, TimeProvider clock) : CarePageModel(desk, text, clock)
{
    [BindProperty(SupportsGet = true, Name = "attempt")]
    public Guid AttemptId { get; set; }

    public CorrectionForm Form { get; } = new();

    /// <summary>Whether the button of the second step was pressed.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>The outcome that the reader was shown: only this one is confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public OutlineItem Quiz { get; private set; } = null!;

    public AttemptState Attempt { get; private set; } = null!;

    /// <summary>The least points that pass.</summary>
    public int PassPoints => (Attempt.Score!.Maximum * Attempt.Score.Pass + 99) / 100;

    /// <summary>What would change, for the reader to confirm; null before.</summary>
    public CorrectionOutcome? Outcome { get; private set; }

    /// <summary>What the outcome was reckoned with.</summary>
    public int Points { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Form.Id = NewId();
        return Page();
    }

    /// <summary>The first time shows what would change. Sent from there, with nothing changed in between, it is done.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await TryUpdateModelAsync(Form, nameof(Form));
        if (Case.Knows(Form.Id))
            return Done("corrected");
        if (Form.Points is not null && FaultOf(Form.Points) is { } fault)
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Points)}", fault);
        if (!ModelState.IsValid || Form.Id == Guid.Empty)
            return Again();
        Outcome = corrections.Preview(Case, Quiz, Attempt, Points);
        if (Confirm && !Outcome.BeginsAs(Seen))
            return Overtaken();
        if (!Confirm || Seen != Outcome.Seen)
            return Page();
        var isDone = await corrections.CorrectAsync(Desk.OrganisationId, Desk.ActorId, Case, Quiz, Attempt, (Form.Id, Points, Form.Reason!.Trim()), cancellation);
        Outcome = null;
        return await EndedAsync(isDone, Form.Id, "corrected", cancellation);
    }

    /// <summary>Typed in either width.</summary>
    private string? FaultOf(string typed)
    {
        var maximum = Attempt.Score!.Maximum;
        if (!NumericText.TryParse(typed, unit: null, out var points) || points != decimal.Truncate(points) || points < 0 || points > maximum)
            return T["訂正後の点数は0から{0}までの整数で入力してください。", maximum];
        Points = (int)points;
        return Points == Attempt.Score.Points ? T["今の結果と同じ点数です。"].Value : null;
    }

    /// <summary>An attempt that is under way, or of another person, answers like one that is not there.</summary>
    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (await base.RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var found = from quiz in Case.Learner.Items
                    let attempt = ResultCorrections.Find(Case.State, quiz.Id, AttemptId)
                    where attempt?.Score is not null
                    select (quiz, attempt);
        if (found.FirstOrDefault() is not ({ } item, { } taken))
            return NotFound();
        (Quiz, Attempt) = (item, taken);
        return null;
    }
}
