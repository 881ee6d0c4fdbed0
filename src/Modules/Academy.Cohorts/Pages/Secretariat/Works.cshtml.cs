using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/works</c>: whose assignment is accepted and whose reflection is in.</summary>
public sealed class WorksModel(CohortAccess access, TermDesk terms, Roster roster, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Participations whose assignment is accepted.</summary>
    [BindProperty]
    public List<Guid> Accepted { get; set; } = [];

    /// <summary>Participations whose reflection is in.</summary>
    [BindProperty]
    public List<Guid> HandedIn { get; set; } = [];

    /// <summary>Participations that the form listed: of others nothing is said.</summary>
    [BindProperty]
    public List<Guid> Listed { get; set; } = [];

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public IReadOnlyList<RosterRow> People { get; private set; } = [];

    /// <summary>Those of them that are shown.</summary>
    public ListPage<RosterRow> Listing => ListPage.Of(People, PageText, PeopleOfPage);

    public string TermAddress => $"{Home}/terms/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var works = Listed.Distinct().ToDictionary(id => id, id => new RecordedWorks(Accepted.Contains(id), HandedIn.Contains(id)));
        var count = await roster.RecordAsync(Term, works, cancellation);
        return Done(count == 0 ? T["変更はありませんでした。"] : T["課題と振り返りの記録を保存しました。"], TermAddress);
    }

    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        Term = term;
        People = await roster.ReadAsync(term, cancellation);
        return null;
    }
}
