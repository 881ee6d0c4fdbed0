using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>…/care/due</c>: the due date of one person.</summary>
public sealed class DueModel(CareDesk desk, DueDates dues, IStringLocalizer<Text> text, TimeProvider clock) : CarePageModel(desk, text, clock)
{
    public DueForm Form { get; } = new();

    /// <summary>The due date that the reader was shown: only this one is changed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string SeenNow => Case.Learner.DueOn is { } due ? Shown.Machine(due) : "none";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Form.Id = NewId();
        Form.Due = Case.Learner.DueOn is { } due ? Shown.Machine(due) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await TryUpdateModelAsync(Form, nameof(Form));
        if (Case.Knows(Form.Id))
            return Done("due");
        if (!Case.IsOpen || (Seen is not null && Seen != SeenNow))
            return Overtaken();
        const string DueField = $"{nameof(Form)}.{nameof(Form.Due)}";
        var due = Form.Removes ? null : TypedDay.Read(Form.Due);
        if (ModelState.GetFieldValidationState(DueField) != ModelValidationState.Invalid && FaultOf(due) is { } fault)
            ModelState.AddModelError(DueField, fault);
        if (!ModelState.IsValid || Form.Id == Guid.Empty)
            return Again();
        var isDone = await dues.ChangeAsync(Desk.OrganisationId, Desk.ActorId, Case, (Form.Id, due, Form.Reason!.Trim()), cancellation);
        return await EndedAsync(isDone, Form.Id, "due", cancellation);
    }

    /// <summary>Null when the date may be set.</summary>
    private string? FaultOf(DateOnly? due) =>
        !Form.Removes && due is null ? T["期限の日付を読み取れませんでした。年・月・日をすべて入力してください。"].Value
        : due < Today ? T["期限には、きょう以降の日付を入力してください。"].Value
        : due > Today.AddYears(DueDates.LongestYears) ? T["期限は、10年先までの日付にしてください。"].Value
        : due != Case.Learner.DueOn ? null
        : due is null ? T["期限は、もともとありません。"].Value
        : T["今の期限と同じ日付です。"].Value;
}
