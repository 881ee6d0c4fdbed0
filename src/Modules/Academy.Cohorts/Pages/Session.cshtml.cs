using Academy.Cohorts.Services.Sessions;
using Academy.Cohorts.Services.Sessions.Recordings;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}/sessions/{number}</c>: a session for who takes part: its materials, its recording, and what is recorded of them.</summary>
public sealed class SessionModel(OwnSessions sessions, ViewTokens tokens, ICurrentSession reader, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public ReadSession Read { get; private set; } = null!;

    public string TermAddress => $"{CohortsModel.Address}/{Id}";

    public string Address => $"{TermAddress}/sessions/{Number}";

    public Guid StaffMemberId => reader.StaffMemberId;

    /// <summary>Goes along with what the page tells of the recording.</summary>
    public string Issued => tokens.Seal(Read.Own.ParticipationId, Read.Recording!.Id, clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await sessions.FindAsync(Id, Number, cancellation) is not { } read)
            return NotFound();
        Read = read;
        return Page();
    }
}
