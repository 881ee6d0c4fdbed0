using Academy.Domain.Learning;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>…/care/exemption</c>: a course is no longer asked of somebody, or is asked again.</summary>
public sealed class ExemptionModel(CareDesk desk, Exemptions exemptions, IStringLocalizer<Text> text, TimeProvider clock) : CarePageModel(desk, text, clock)
{
    public ReasonForm Form { get; } = new();

    public bool IsExempt => Case.State.Status == LearningStatus.Exempt;

    public bool IsCompleted => Case.State.Status == LearningStatus.Completed;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Form.Id = NewId();
        return Page();
    }

    public async Task<IActionResult> OnPostExemptAsync(CancellationToken cancellation)
    {
        if (await BeginAsync(mayBe: () => !IsExempt && !IsCompleted, "exempted", cancellation) is { } refusal)
            return refusal;
        var isDone = await exemptions.ExemptAsync(Desk.OrganisationId, Desk.ActorId, Case, (Form.Id, Form.Reason!.Trim()), cancellation);
        return await EndedAsync(isDone, Form.Id, "exempted", cancellation);
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken cancellation)
    {
        if (await BeginAsync(mayBe: () => IsExempt, "lifted", cancellation) is { } refusal)
            return refusal;
        var isDone = await exemptions.LiftAsync(Desk.OrganisationId, Desk.ActorId, Case, (Form.Id, Form.Reason!.Trim()), cancellation);
        return await EndedAsync(isDone, Form.Id, "lifted", cancellation);
    }

    /// <summary>What to answer in place of the deed; null when it is to be done.</summary>
    private async Task<IActionResult?> BeginAsync(Func<bool> mayBe, string done, CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var isWhole = await TryUpdateModelAsync(Form, nameof(Form)) && Form.Id != Guid.Empty;
        if (Case.Knows(Form.Id))
            return Done(done);
        if (!mayBe())
            return Overtaken();
        return isWhole ? null : Again();
    }
}
