using Academy.Data.HotPages;
using Academy.Learning.Localization;
using Academy.Learning.Services.Care;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages.Care;

/// <summary><c>…/care/resume</c>: somebody is back from leave. Due dates move by the length of the pause; each may be set otherwise.</summary>
public sealed class ResumeModel(CareDesk desk, Pauses pauses, IStringLocalizer<Text> text, TimeProvider clock) : PausePageModel(desk, text, clock)
{
    /// <summary>By enrolment, of those that have a due date: the new one as it is typed. Named, so that no other field is taken for one of them.</summary>
    [BindProperty(Name = nameof(Dues))]
    public Dictionary<Guid, string?> Dues { get; set; } = [];

    public bool IsOverdue(RecordRow row) => row.IsOpen && TypedDay.Read(Dues[row.EnrolmentId]) < Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await BeginAsync("resumed", cancellation) is { } refusal)
        {
            // The dates that were typed come back with what is wrong beside them.
            IsPlanned = Confirm && TypedDay.Read(Form.Day) is not null && Chosen.All(row => row.DueOn is null || Dues.ContainsKey(row.EnrolmentId));
            return refusal;
        }

        IsPlanned = true;
        if (!Confirm || Seen != SeenNow)
        {
            Propose();
            return Page();
        }

        foreach (var row in Chosen.Where(row => row.DueOn is not null && TypedDay.Read(Dues.GetValueOrDefault(row.EnrolmentId)) is null))
        {
            Dues.TryAdd(row.EnrolmentId, null);
            ModelState.AddModelError($"{nameof(Dues)}[{row.EnrolmentId}]", T["期限の日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        }

        if (!ModelState.IsValid)
            return Again();
        var isDone = await pauses.ResumeAsync(
            Desk.OrganisationId, Desk.ActorId, Case.Person.Id, [.. Chosen.Select(row => (row, row.DueOn is null ? null : TypedDay.Read(Dues[row.EnrolmentId])))],
            (Form.Id, Day, Form.Reason!.Trim()), cancellation);
        IsPlanned = false;
        return await EndedAsync(isDone, Form.Id, "resumed", cancellation);
    }

    protected override Task<IReadOnlyList<RecordRow>> ReadCoursesAsync(CancellationToken cancellation) =>
        pauses.PausedAsync(Desk.OrganisationId, Case.Person.Id, cancellation);

    /// <summary>A pause that lies ahead is ended today; one that has begun not before it began.</summary>
    protected override string? FaultOf(DateOnly day)
    {
        if (day > Today)
            return T["休止を終える日は、きょうまでの日付にしてください。"];
        var begun = Chosen.Where(row => row.IsPausedOn(Today)).Select(row => row.PausedFrom).Max();
        return day < begun ? T["休止を終える日は、休止の初日({0})以降の日付にしてください。", Shown.FormalDay(begun.Value)].Value : null;
    }

    private void Propose()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith(nameof(Dues), StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);
        Dues = Chosen.Where(row => row.DueOn is not null).ToDictionary(row => row.EnrolmentId, row => (string?)Shown.Machine(Pauses.DueAfter(row, Day)!.Value));
    }
}
