using Academy.Catalogue.Localization;
using Academy.Data.HotPages;
using Academy.Domain.Learning;
using Academy.Domain.Time;
using Academy.Modularity.Navigation;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Academy.Catalogue.Pages;

/// <summary><c>/courses/{slug}</c>: what a course is about, what is open to the reader, and the way in.</summary>
public sealed class CourseModel(
    CoursePage page,
    ICurrentSession session,
    IEnrolments enrolments,
    ICourseProgress progress,
    IEnumerable<ICourseAction> actions,
    IStringLocalizer<Text> text,
    TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public CourseView Course { get; private set; } = null!;

    /// <summary>How far the reader is; null when not enrolled.</summary>
    public CourseProgress? Progress { get; private set; }

    /// <summary>What else the reader may do with this course, as HR assigns it.</summary>
    public IReadOnlyList<CourseAction> Actions { get; private set; } = [];

    /// <summary>The first lesson or quiz that is open and not done, where the reader goes on behind it; else null.</summary>
    public string? SkippedHref =>
        Progress?.FirstToDo != Progress?.Resume && Course.Outline.Items.FirstOrDefault(item => item.Id == Progress?.FirstToDo) is { } first
            ? $"/learn/{Course.Slug}/{first.Slug}" : null;

    public bool IsOpen
    {
        get
        {
            var today = TokyoTime.Today(clock);
            return (Course.Course.OpensOn is not { } opens || opens <= today) && (Course.Course.ClosesOn is not { } closes || today < closes);
        }
    }

    /// <summary>Whether the reader is on leave from the course.</summary>
    public bool IsPaused => Course.Reader.Enrolment?.PausedFrom <= TokyoTime.Today(clock);

    public IEnumerable<RequiredCourse> Missing => Course.Requires.Where(required => !required.IsCompleted);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEnrolAsync(CancellationToken cancellation)
    {
        switch (await enrolments.EnrolAsync(session.OrganisationId, session.StaffMemberId, Slug, cancellation))
        {
            case EnrolOutcome.NotOffered:
                return NotFound();
            case EnrolOutcome.Closed:
                ModelState.AddModelError("", text["いまは申込みを受け付けていません。受付の期間を確認してください。"]);
                break;
            case EnrolOutcome.PrerequisiteMissing:
                ModelState.AddModelError("", text["先に修了するコースがあります。案内のコースから始めてください。"]);
                break;
            default:
                // Who begins stands in the first lesson; who was enrolled before, where they stopped.
                return LocalRedirect($"/learn/{Slug}");
        }

        if (!await ReadAsync(cancellation))
            return NotFound();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await page.ReadAsync(session.OrganisationId, session.StaffMemberId, Slug, cancellation) is not { } course)
            return false;
        Course = course;
        Progress = await progress.OfAsync(session.OrganisationId, session.StaffMemberId, course.Reader, cancellation);
        var offered = new List<CourseAction>();
        foreach (var action in actions)
            if (await action.OfferAsync(Slug) is { } offer)
                offered.Add(offer);
        Actions = offered;
        return true;
    }
}
