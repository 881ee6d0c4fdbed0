using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Recruiting;
using Academy.Cohorts.Services.Recruiting.Selecting;
using Academy.Cohorts.Services.Sessions.MakeUps;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Cohorts;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}</c>: a term with its sessions and participants, as its host runs it.</summary>
public sealed class TermModel(
    CohortAccess access, TermDesk terms, Roster roster, RecruitmentDesk recruitments, SelectionDesk selections, MakeUpDesk makeUps, Holidays holidays,
    IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    /// <summary>Null when the term does not recruit.</summary>
    public TermRecruitment? Recruitment { get; private set; }

    /// <summary>How many people applied, and how many organisations put them forward.</summary>
    public (int People, int Organisations) Applied { get; private set; }

    public IReadOnlyList<RosterRow> People { get; private set; } = [];

    /// <summary>Those of them that are shown.</summary>
    public ListPage<RosterRow> Listing => ListPage.Of(People, PageText, PeopleOfPage);

    /// <summary>How many reports that make up for sessions are to be decided on.</summary>
    public int WaitingReports { get; private set; }

    public DateOnly? AssignmentDue => Term.AssignmentDue(holidays.Calendar);

    public string Address => $"{Home}/terms/{Id}";

    public bool IsClosed(DateOnly day) => !holidays.Calendar.IsOpen(day);

    /// <summary>How many sessions somebody has attended, in the terms of the rule.</summary>
    public ChecklistItem Attended(RosterRow row) => row.Attended(Term.Terms.Rule);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        Version = Term.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        return await terms.AnnounceAsync(Id, Version, cancellation) switch
        {
            ChangeOutcome.Done => Done(T["「{0}」の案内を始めました。", Term.Name.Ja], Address),
            ChangeOutcome.Overtaken => Overtaken(Term.Version),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        Term = term;
        People = await roster.ReadAsync(term, cancellation);
        WaitingReports = await makeUps.CountWaitingAsync(term, cancellation);
        Recruitment = await recruitments.FindAsync(Id, cancellation);
        if (Recruitment is not null)
            Applied = await selections.CountAsync(Id, cancellation);
        return null;
    }
}
