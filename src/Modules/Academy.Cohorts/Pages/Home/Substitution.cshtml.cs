using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Home;

/// <summary><c>/hr/cohorts/{id}/substitution/{applicationId}</c>: a colleague takes the place of somebody who has one (交代).</summary>
public sealed class SubstitutionModel(
    Nominations nominations, HomeApplications applications, RecruitingAccess access, PeopleSearch people, IStringLocalizer<Text> text, TimeProvider clock) : PersonPageModel(people, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Whose place is taken.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid ApplicationId { get; set; }

    [BindProperty]
    [Display(Name = "交代の理由")]
    public string? Reason { get; set; }

    public TermRecruitment Recruitment { get; private set; } = null!;

    public HomeApplication Replaced { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public bool IsOpen => Recruitment.SubstituteUntilDay >= Today;

    public string TermAddress => $"{Desk}/{Id}";

    public override string Address => $"{TermAddress}/substitution/{ApplicationId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return ModelState.IsValid ? Page() : Again();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (!IsOpen)
            return Refused(ApplicationOutcome.TooLate);
        var person = Chosen();
        var reason = Lines(Reason, nameof(Reason), T["交代の理由を入力してください。"]);
        if (!ModelState.IsValid)
            return Again();
        switch (await nominations.SubstituteAsync(ApplicationId, person!.Id, reason!, cancellation))
        {
            case ApplicationOutcome.Done:
                return Done(T["{0}さんに交代の同意を求めるお知らせを送ります。同意すると、{1}さんと交代します。", person.Name, Replaced.Name], TermAddress);
            case ApplicationOutcome.TooLate:
                return Refused(ApplicationOutcome.TooLate);
            case ApplicationOutcome.Already:
                Fields.Refuse(nameof(PersonId), T["{0}さんは、すでに申し込んでいるか、参加が決まっています。", person.Name]);
                return Again();
            case ApplicationOutcome.OwnAffair:
                Fields.Refuse(nameof(PersonId), T["自分を交代する人にすることはできません。ほかの人事担当に頼んでください。"]);
                return Again();
            default:
                return Refused(ApplicationOutcome.Overtaken);
        }
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await access.IsHrAsync())
            return Forbid();
        if (await applications.FindAsync(Id, cancellation) is not { } recruitment
            || (await applications.ListAsync(Id, cancellation)).FirstOrDefault(row => row.Id == ApplicationId) is not { State: ApplicationState.Selected } replaced)
            return NotFound();
        (Recruitment, Replaced) = (recruitment, replaced);
        await SearchAsync(cancellation);
        return null;
    }
}
