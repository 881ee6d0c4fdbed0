using System.ComponentModel.DataAnnotations;
using Academy.Domain.Catalogue;
using Academy.Domain.Lists;
using Academy.Learning.Services.Learners;
using Academy.Learning.Services.Player;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/courses/{slug}/learners</c>: the learners of a course that the reader may support. Each look is noted in the audit trail.</summary>
public sealed class LearnersModel(
    ICourseDirectory courses, CourseLearners learners, ReleaseShelf releases, ViewedRecords views, ICurrentRights rights, ICurrentSession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Part of a name, a reading or an employee number.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    [StringLength(100, ErrorMessage = "検索する言葉は100文字までにしてください。")]
    public string? Search { get; set; }

    /// <summary>How they stand: one of <see cref="Filters"/>; a word that none has shows all.</summary>
    [BindProperty(Name = "status", SupportsGet = true)]
    public string? Status { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public OfferedCourse Course { get; private set; } = null!;

    /// <summary>What stands in the address for each filter.</summary>
    public static IReadOnlyList<(string? Word, LearnerFilter Filter)> Filters { get; } =
    [
        (null, LearnerFilter.All),
        ("not-started", LearnerFilter.NotStarted),
        ("under-way", LearnerFilter.UnderWay),
        ("overdue", LearnerFilter.Overdue),
        ("completed", LearnerFilter.Completed),
    ];

    public LearnerFilter Filter => Filters.FirstOrDefault(pair => pair.Word == Status).Filter;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || Filter != LearnerFilter.All;

    /// <summary>Those that match the search.</summary>
    public ListPage<CourseLearner> Found { get; private set; } = new([], 1, 1, 0);

    /// <summary>Quizzes of the course as it is now.</summary>
    public IReadOnlyCollection<QuizSettings> Quizzes { get; private set; } = [];

    public bool MayAssign { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAnywhereAsync(Permissions.GrantAttempts))
            return Forbid();
        if (await courses.FindAsync(session.OrganisationId, Slug, cancellation) is not { } course)
            return NotFound();
        Course = course;
        MayAssign = await rights.HasAnywhereAsync(Permissions.AssignCourses);
        Quizzes = [.. (await releases.ReleaseAsync(session.OrganisationId, course.ReleaseId, cancellation)).Published.Quizzes.Values];
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Found = await learners.PageAsync(session.OrganisationId, course.CourseId, Filter, Search, PageText, cancellation);
        await views.NoteListAsync(session.OrganisationId, session.StaffMemberId, course.CourseId, cancellation);
        return Page();
    }

    public string Address(int page) => Address(Status, page);

    /// <summary>The same search with another filter.</summary>
    public string Address(string? status, int page = 1)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Search))
            query.Add("q", Search);
        if (status is not null)
            query.Add("status", status);
        if (page > 1)
            query.Add("page", $"{page}");
        return $"/courses/{Course.Slug}/learners{query}";
    }
}
