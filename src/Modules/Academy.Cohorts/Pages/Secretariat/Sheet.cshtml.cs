using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Terms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat/terms/{id}/sessions/{number}/sheet</c>: the sign-in sheet (受付簿) of a session, on paper. All of it is on the one page, which is printed.</summary>
public sealed class SheetModel(CohortAccess access, TermDesk terms, Roster roster, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(Name = "order", SupportsGet = true)]
    public string? OrderText { get; set; }

    public HostedTerm Term { get; private set; } = null!;

    public DatedSession Session => Term.Sessions[Number - 1];

    /// <summary>In the order that was asked for.</summary>
    public IReadOnlyList<RosterRow> People { get; private set; } = [];

    public bool IsByReading => OrderText == RosterFilter.ByReading;

    public bool IsGrouped => People.Any(row => row.Group is not null);

    public string TermAddress => $"{Home}/terms/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}/sheet";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (await terms.FindAsync(Id, cancellation) is not { } term || Number < 1 || Number > term.Sessions.Count)
            return NotFound();
        (Term, People) = (term, RosterFilter.Ordered(await roster.ReadAsync(term, cancellation), IsByReading));
        await roster.NoteViewAsync(Id, cancellation);
        return Page();
    }
}
