using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Sessions.MakeUps;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Cohorts.Sessions;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/reports</c>: the reports by which participants make up for sessions, those to be decided on first.</summary>
public sealed class ReportsModel(CohortAccess access, TermDesk terms, MakeUpDesk desk, Roster roster, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Where the reports stand that are shown; of all when it is none.</summary>
    [FromQuery(Name = "state"), BindProperty(SupportsGet = true)]
    public string? StateText { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public IReadOnlyList<MakeUpRow> Reports { get; private set; } = [];

    public MakeUpState? State => Enum.TryParse<MakeUpState>(StateText, out var state) && Enum.IsDefined(state) ? state : null;

    /// <summary>Those of them that are shown.</summary>
    public ListPage<MakeUpRow> Listing => ListPage.Of([.. Reports.Where(row => State is null || row.State == State)], PageText, PeopleOfPage);

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/reports";

    public string AddressOf(MakeUpState? state) => state is null ? Address : $"{Address}?state={state}";

    public int CountOf(MakeUpState? state) => Reports.Count(row => state is null || row.State == state);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Reports) = (term, await desk.ListAsync(term, cancellation));
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }
}
