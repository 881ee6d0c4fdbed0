using Academy.Data.HotPages;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Notices;
using Academy.Domain.Time;
using Academy.Learning.Services.Player;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/</c>: where a member of staff goes on, what is due, and how far they are.</summary>
public sealed class HomeModel(
    DashboardPage page, Standings standings, INoticeTexts notices, ICurrentSession session, ICurrentRights rights, TimeProvider clock) : PageModel
{
    /// <summary>Days before its due date from which a course stands out.</summary>
    private const int NearDays = 3;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public DashboardView View { get; private set; } = null!;

    /// <summary>The course to go on with; null when none is open.</summary>
    public Resumed? Resumed { get; private set; }

    /// <summary>Other courses that were begun.</summary>
    public IEnumerable<CourseUnderWay> Others => View.UnderWay.Where(course => course.EnrolmentId != View.Resumed?.Enrolment?.Id).Take(3);

    /// <summary>Whether there is anything to list: the home of somebody new stays as short as it is.</summary>
    public bool HasNews => View.Due.Count + View.Notices.Count > 0 || Others.Any();

    public bool AssignsCourses { get; private set; }

    public bool IsOverdue(CourseDue course) => course.DueOn < Today;

    public bool IsNear(CourseDue course) => course.DueOn.DayNumber - Today.DayNumber <= NearDays;

    public static bool IsUnderWay(CourseDue course) => course.Status == nameof(LearningStatus.UnderWay);

    public NoticeText TextOf(NoticeRow notice) => notices.Of(notice.Kind, notice.Payload);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        View = await page.ReadAsync(session.OrganisationId, session.StaffMemberId, Today, cancellation);
        if (View.Resumed is { } view && await standings.OfAsync(session.OrganisationId, view, cancellation) is { Learner: { } learner })
            Resumed = new(view.Slug, learner, learner.Resume());
        AssignsCourses = await rights.HasAnywhereAsync(Permissions.AssignCourses);
    }
}

/// <param name="Slug">The course's address in the organisation.</param>
/// <param name="Item">Where the learner goes on; null in a course that has nothing to open.</param>
public sealed record Resumed(string Slug, LearnerStanding Learner, OutlineItem? Item)
{
    public bool IsBegun => Learner.State.StartedAt is not null;

    public LocalText CourseTitle => Learner.Release.Published.Title;

    public LocalText Title => Item?.Title ?? CourseTitle;

    /// <summary>The module that the item stands in, with its number; null without an item.</summary>
    public (int Number, OutlineModule Module)? Place => Item is null
        ? null
        : Learner.Outline.Modules.Index().Where(pair => pair.Item.Items.Contains(Item)).Select(pair => (pair.Index + 1, pair.Item)).First();
}
