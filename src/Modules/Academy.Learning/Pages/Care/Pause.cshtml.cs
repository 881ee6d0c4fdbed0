using Academy.Data.HotPages;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>…/care/pause</c>: somebody goes on leave. Why is kept for those who look after them, and told to nobody.</summary>
public sealed class PauseModel(CareDesk desk, Pauses pauses, IStringLocalizer<Text> text, TimeProvider clock) : PausePageModel(desk, text, clock)
{
    private const int YearsBack = 5;

    public DateOnly Earliest => Today.AddYears(-YearsBack);

    public DateOnly Latest => Today.AddYears(1);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await BeginAsync("paused", cancellation) is { } refusal)
            return refusal;
        if (!Confirm || Seen != SeenNow)
        {
            IsPlanned = true;
            return Page();
        }

        var isDone = await pauses.PauseAsync(Desk.OrganisationId, Desk.ActorId, Case.Person.Id, Chosen, (Form.Id, Day, Form.Reason!.Trim()), cancellation);
        return await EndedAsync(isDone, Form.Id, "paused", cancellation);
    }

    protected override Task<IReadOnlyList<RecordRow>> ReadCoursesAsync(CancellationToken cancellation) =>
        pauses.OpenAsync(Desk.OrganisationId, Case.Person.Id, cancellation);

    protected override string? FaultOf(DateOnly day) =>
        day < Earliest || day > Latest ? T["休止の初日は、5年前から1年先までの日付にしてください。"].Value : null;
}
