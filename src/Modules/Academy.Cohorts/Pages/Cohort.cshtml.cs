using Academy.Cohorts.Services.Participants;
using Academy.Cohorts.Services.Recruiting.Applying;
using Academy.Cohorts.Services.Terms;
using Academy.Data;
using Academy.Domain.Cohorts.Sessions.Surveys;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Cohorts.Pages;

/// <summary><c>/cohorts/{id}</c>: a term with its sessions; for who takes part also where and how, what to prepare, and how far they are.</summary>
public sealed class CohortModel(TermReader reader, OwnApplications applications, Holidays holidays, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ReadTerm Term { get; private set; } = null!;

    /// <summary>How the term recruits, and where the reader's application stands; null when it does not.</summary>
    public OwnStanding? Application { get; private set; }

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>The first session that is not over; null after the last.</summary>
    public DatedSession? Next => Term.Sessions.FirstOrDefault(session => session.At.Day >= Today);

    /// <summary>Whether the survey after a session can be answered.</summary>
    public bool IsSurveyOpen(DatedSession session) => Term.Own is not null && SurveyTime.StateAt(session.At, clock.GetUtcNow().UtcDateTime) is SurveyState.Open;

    /// <summary>Whether the reader takes part, it is the day of the next session, and nothing is recorded of them yet.</summary>
    public bool MayReport => Term.Own is { } own && Next is { } next && next.At.Day == Today && !own.Recorded.ContainsKey(next.Number);

    /// <summary>When the assignment is due; null when there is none.</summary>
    public DateOnly? AssignmentDue => Term.Terms.Assignment?.DueOn(Term.Sessions[^1].At.Day, holidays.Calendar);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await reader.FindAsync(Id, cancellation) is not { } term)
            return NotFound();
        (Term, Application) = (term, await applications.GlanceAsync(Id, cancellation));
        return Page();
    }
}
