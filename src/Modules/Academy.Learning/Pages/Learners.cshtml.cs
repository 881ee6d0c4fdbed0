using System.ComponentModel.DataAnnotations;
using Academy.Domain.Catalogue;
using Academy.Learning.Services;
using Academy.Learning.Services.Learners;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/courses/{slug}/learners</c>: the learners of a course that the reader may support.</summary>
public sealed class LearnersModel(ICourseDirectory courses, CourseLearners learners, ICurrentRights rights, ICurrentSession session) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Part of a name, a reading or an employee number.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    [StringLength(100, ErrorMessage = "検索する言葉は100文字までにしてください。")]
    public string? Search { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public OfferedCourse Course { get; private set; } = null!;

    /// <summary>Those that match the search.</summary>
    public ListPage<CourseLearner> Found { get; private set; } = ListPage.Of<CourseLearner>([], number: null, PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAnywhereAsync(Permissions.GrantAttempts))
            return Forbid();
        if (await courses.FindAsync(session.OrganisationId, Slug, cancellation) is not { } course)
            return NotFound();
        Course = course;
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var all = await learners.ListAsync(session.OrganisationId, course.CourseId, cancellation);
        Found = ListPage.Of([.. all.Where(Matches)], PageText, PageSize);
        return Page();
    }

    public string Address(int page) => $"?page={page}" + (string.IsNullOrEmpty(Search) ? "" : $"&q={Uri.EscapeDataString(Search)}");

    private bool Matches(CourseLearner learner) => string.IsNullOrWhiteSpace(Search)
        || Holds(learner.Person.Name) || Holds(learner.Person.Reading) || Holds(learner.Person.EmployeeNumber);

    /// <summary>A name is found with and without the space between its parts.</summary>
    private bool Holds(string text) => Bare(text).Contains(Bare(Search!), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
