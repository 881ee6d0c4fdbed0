using Academy.Domain.Catalogue;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary>What the pages of a quiz have in common: who stands before which quiz.</summary>
public abstract class QuizPageModel(Standings standings, ICurrentSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string QuizSlug { get; set; } = "";

    public QuizStanding Quiz { get; private set; } = null!;

    public Guid StaffMemberId => session.StaffMemberId;

    protected Guid OrganisationId => session.OrganisationId;

    /// <summary>What to answer in place of the page; null when there is one.</summary>
    protected async Task<IActionResult?> ReadAsync(CancellationToken cancellation)
    {
        if (await standings.ReadAsync(session.OrganisationId, session.StaffMemberId, Slug, cancellation) is not { } course)
            return NotFound();
        if (course.Learner is not { } learner)
            return LocalRedirect($"/courses/{course.Slug}");
        if (learner.Find(QuizSlug) is not { Kind: OutlineItemKind.Quiz } item)
            return NotFound();
        Quiz = new(course, learner, item);
        return null;
    }
}
