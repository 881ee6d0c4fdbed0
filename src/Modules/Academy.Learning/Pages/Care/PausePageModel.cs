using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary>What beginning and ending a pause have in common: first it is shown what would be done, then it is done.</summary>
public abstract class PausePageModel(CareDesk desk, IStringLocalizer<Text> text, TimeProvider clock) : CarePageModel(desk, text, clock)
{
    public PauseForm Form { get; } = new();

    /// <summary>Whether the button of the second step was pressed.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>What the reader was shown: only this is confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The person's courses that it can be done with.</summary>
    public IReadOnlyList<RecordRow> Courses { get; private set; } = [];

    /// <summary>Whether there is a choice between this course and all of them.</summary>
    public bool IsChoice => Courses.Count > 1 && Courses.Any(IsThis);

    /// <summary>Whether it is to be looked at before it is done.</summary>
    public bool IsPlanned { get; protected set; }

    /// <summary>Those that were chosen.</summary>
    public IReadOnlyList<RecordRow> Chosen => [.. Courses.Where(row => !Form.IsForOne || IsThis(row))];

    public DateOnly Day => TypedDay.Read(Form.Day)!.Value;

    /// <summary>Tells that this day and these courses, due as they are, are what was shown.</summary>
    public string SeenNow => $"{ContentId.Of("seen", [$"{Form.Day}", .. Chosen.Select(row => $"{row.EnrolmentId}{row.DueOn:O}{row.PausedFrom:O}")])}";

    protected abstract Task<IReadOnlyList<RecordRow>> ReadCoursesAsync(CancellationToken cancellation);

    /// <summary>What is wrong with the day; null when nothing is.</summary>
    protected abstract string? FaultOf(DateOnly day);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        (Form.Id, Form.Day) = (NewId(), Shown.Machine(Today));
        return Page();
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        var refusal = await base.RefusalAsync(cancellation);
        if (refusal is null)
            Courses = await ReadCoursesAsync(cancellation);
        return refusal;
    }

    /// <summary>What to answer in place of going on; null when the form is whole.</summary>
    protected async Task<IActionResult?> BeginAsync(string done, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await TryUpdateModelAsync(Form, nameof(Form));
        if (Case.Knows(Form.Id))
            return Done(done);
        if (Chosen.Count == 0)
            return Overtaken();
        const string DayField = $"{nameof(Form)}.{nameof(Form.Day)}";
        if (ModelState.GetFieldValidationState(DayField) != ModelValidationState.Invalid
            && (TypedDay.Read(Form.Day) is { } day ? FaultOf(day) : T["日付を読み取れませんでした。年・月・日をすべて入力してください。"].Value) is { } fault)
            ModelState.AddModelError(DayField, fault);
        return ModelState.IsValid && Form.Id != Guid.Empty ? null : Again();
    }

    private bool IsThis(RecordRow row) => row.EnrolmentId == Case.Learner.EnrolmentId;
}
