using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts;
using Academy.Modularity.Sessions;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary>What the pages have in common on which a session is written.</summary>
public abstract class SessionPageModel(CohortAccess access, ICourseDirectory courses, ICurrentSession session, IStringLocalizer<Text> text) : HostPageModel(access, text)
{
    private IReadOnlyList<OfferedCourse> _offered = [];
    private IReadOnlyList<Guid> _before = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the session: 1, 2, 3 …</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public SessionForm Form { get; } = new();

    /// <summary>The courses to choose from; one that is chosen already may be offered no more, and has no title then.</summary>
    public IReadOnlyList<(Guid Id, LocalText? Title)> Courses =>
    [
        .. _offered.OrderBy(course => Shown.Text(course.Title), StringComparer.CurrentCulture).Select(course => (course.CourseId, (LocalText?)course.Title)),
        .. _before.Except(_offered.Select(course => course.CourseId)).Select(id => (id, (LocalText?)null)),
    ];

    /// <param name="before">Courses that the session has already.</param>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task PrepareAsync(IReadOnlyList<Guid> before, CancellationToken cancellation)
    {
        _before = before;
        _offered = await courses.ListAsync(session.OrganisationId, cancellation);
    }

    /// <summary>Takes in what was sent; to be used only when nothing was wrong with it.</summary>
    protected async Task<(SessionDetails Details, TimeOnly StartsAt, int Minutes)> ReadAsync()
    {
        await TryUpdateModelAsync(Form, nameof(Form));
        return SessionFields.Read(Form, _offered.Select(course => course.CourseId), _before, Fields(nameof(Form)));
    }
}
