using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Cohorts.Recruiting;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/recruitment</c>: until when people apply for a term, for how many places, and who comes before others.</summary>
public sealed class RecruitmentModel(
    CohortAccess access, TermDesk terms, RecruitmentDesk desk, CohortTexts words, Holidays holidays, IStringLocalizer<Text> text, TimeProvider clock)
    : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RecruitmentForm Form { get; } = new();

    public HostedTerm Term { get; private set; } = null!;

    /// <summary>What holds; null when the term does not recruit yet.</summary>
    public TermRecruitment? Kept { get; private set; }

    /// <summary>Whether nothing of it changes any more: the list is closed, and the seed of the lottery known.</summary>
    public bool IsFinal => Kept is not null && (Kept.DecidedAt is not null || (Kept.IsAnnounced && TokyoTime.Today(clock) > Kept.ApproveUntil));

    public IEnumerable<int> YearsUnknown => Days.YearsUnknown;

    public string TermAddress => $"{Home}/terms/{Id}";

    /// <summary>What comes before other grounds.</summary>
    public IEnumerable<SelectListItem> Priorities =>
        [new(T["なし"], ""), .. Enum.GetValues<PriorityGround>().Select(ground => new SelectListItem(words.Priority(ground), ground.ToString()))];

    private RecruitmentDays Days => new(holidays.Calendar, TokyoTime.Today(clock), Term.Sessions[0].At.Day, Kept);

    /// <inheritdoc cref="RecruitmentDays.Explained"/>
    public string? Explained(string? day) => Days.Explained(day, T);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Version = Kept?.Version ?? 0;
        if (Kept is not null)
        {
            RecruitmentFields.Fill(Form, Kept);
        }
        else
        {
            Days.Propose(Form);
            RecruitmentFields.Propose(Form, Term.Sessions.Count);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (IsFinal)
            return Overtaken(Kept!.Version);
        await TryUpdateModelAsync(Form, nameof(Form));
        var fields = Fields(nameof(Form));
        var wanted = RecruitmentFields.Read(Form, Days, Term.Sessions.Count, fields, T);
        if (!fields.IsValid)
            return Again();
        return await desk.SaveAsync(Id, Version, wanted, cancellation) switch
        {
            ChangeOutcome.Done => Done(T["募集の設定を保存しました。"], TermAddress),
            ChangeOutcome.Overtaken => await AnewAsync(cancellation),
            _ => NotFound(),
        };
    }

    /// <summary>What holds meanwhile may be of another kind: a closed list, which ends all changes.</summary>
    private async Task<IActionResult> AnewAsync(CancellationToken cancellation)
    {
        Kept = await desk.FindAsync(Id, cancellation);
        return Overtaken(Kept?.Version ?? 0);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { Sessions.Count: > 0 } term)
            return NotFound();
        Term = term;
        Kept = await desk.FindAsync(Id, cancellation);
        return null;
    }
}
