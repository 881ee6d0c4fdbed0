using Academy.Learning.Services.Player;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/learn/{slug}</c>: leads to where the reader stopped, on whichever device that was.</summary>
public sealed class LearnModel(Standings standings, ICurrentSession session) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, slug, cancellation) switch
        {
            null => NotFound(),
            { Learner: { } learner } course when learner.Resume() is { } item => LocalRedirect(PlayerAddress.Of(course.Slug, item)),
            var course => LocalRedirect($"/courses/{course.Slug}"),
        };
}
