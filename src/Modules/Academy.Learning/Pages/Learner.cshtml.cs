using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Learning;
using Academy.Domain.Learning.Quizzes;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Learning.Services.Imports;
using Academy.Learning.Services.Learners;
using Academy.Learning.Services.Player;
using Academy.Learning.Services.Quizzes;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Theme.Appearances;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages;

/// <summary>
/// <c>/courses/{slug}/learners/{id}</c>: how a learner stands in a course and with its quizzes; further attempts and extra time are given here.
/// Each look is noted in the audit trail.
/// </summary>
public sealed class LearnerModel(
    ICourseDirectory courses,
    CourseLearners learners,
    Standings standings,
    GrantedAttempts grants,
    ExtraTimes extraTimes,
    ViewedRecords views,
    PastImports imports,
    ImportAccess importAccess,
    ICurrentRights rights,
    ICurrentSession session,
    IStringLocalizer<Text> text,
    TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>What was just done: <c>granted</c> or <c>extra-time</c>.</summary>
    [BindProperty(Name = "done", SupportsGet = true)]
    public string? Done { get; set; }

    public GrantForm Grant { get; } = new();

    public ExtraTimeForm Extra { get; } = new();

    public OfferedCourse Course { get; private set; } = null!;

    public StaffListing Person { get; private set; } = null!;

    public CourseStanding Standing { get; private set; } = null!;

    public LearnerStanding Learner => Standing.Learner!;

    public IEnumerable<QuizStanding> Quizzes => Learner.Items.Where(item => item.Kind == OutlineItemKind.Quiz).Select(item => new QuizStanding(Standing, Learner, item));

    /// <summary>What was reported that somebody should look at.</summary>
    public IReadOnlyList<FlaggedItem> Flagged => field ??= FlaggedItem.Of(Standing);

    /// <summary>Null when the completion was not recognised by an import.</summary>
    public RecognisedCompletion? Recognised { get; private set; }

    public bool MaySetExtraTime { get; private set; }

    /// <summary>In percent of the time limit; 0 for most.</summary>
    public int GivenPercent { get; private set; }

    /// <summary>Whether extra time would count in this course.</summary>
    public bool HasTimeLimit => Quizzes.Any(quiz => quiz.Settings.TimeLimit is not null);

    /// <summary>The form is open where it matters: in a course with a time limit, and when it was sent.</summary>
    public bool ShowsExtraTime => HasTimeLimit || Request.Method == HttpMethods.Post;

    private bool IsOpen => Learner.State.Status is LearningStatus.NotStarted or LearningStatus.UnderWay;

    public bool IsPaused => IsOpen && Learner.PausedFrom <= TokyoTime.Today(clock);

    public bool IsOverdue => IsOpen && !IsPaused && Learner.DueOn < TokyoTime.Today(clock);

    /// <summary>Whether the reader decides about the person's date, pause, exemption and results; the address, else null.</summary>
    public string? CareHref { get; private set; }

    /// <summary>Nobody gives themselves attempts or time.</summary>
    public bool IsSelf => Person.Id == session.StaffMemberId;

    /// <summary>Quizzes whose attempts are counted: elsewhere there is nothing to grant.</summary>
    public IEnumerable<SelectListItem> Counted => Quizzes.Where(quiz => quiz.Settings.Attempts is not null)
        .Select(quiz => new SelectListItem(Shown.Text(quiz.Item.Title), quiz.Item.Id.ToString()));

    public IEnumerable<SelectListItem> Percents => new[] { 0, 25, 50, 100, ExtraTimes.MostPercent }
        .Select(percent => new SelectListItem(percent == 0 ? text["延長しない"] : text["制限時間の{0}%", percent], $"{percent}"));

    /// <summary>A form that was refused shows the person as a link to the page does.</summary>
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if ((await next()).Result is PageResult)
            await views.NoteAsync(session.OrganisationId, session.StaffMemberId, Person.Id, HttpContext.RequestAborted);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        Grant.Id = Guid.CreateVersion7(clock.GetUtcNow());
        await FillExtraTimeAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (IsSelf)
            return Forbid();
        var isWhole = await TryUpdateModelAsync(Grant, nameof(Grant));
        var quiz = Counted.Any(item => item.Value == Grant.Quiz) ? Learner.Find(Guid.Parse(Grant.Quiz!)) : null;
        if (Grant.Quiz is not null && quiz is null)
            ModelState.AddModelError("Grant.Quiz", text["この確認テストには追加できません。一覧から選んでください。"]);
        if (!isWhole || quiz is null || Grant.Id == Guid.Empty)
        {
            await FillExtraTimeAsync(cancellation);
            return Again();
        }
        await grants.GrantAsync(
            session.OrganisationId, session.StaffMemberId, Person.Id, Standing, quiz, (Grant.Id, CountOf(Grant), Grant.Reason!.Trim()), cancellation);
        return LocalRedirect($"/courses/{Course.Slug}/learners/{Person.Id}?done=granted");
    }

    public async Task<IActionResult> OnPostExtraTimeAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        if (!MaySetExtraTime)
            return Forbid();
        if (!await TryUpdateModelAsync(Extra, nameof(Extra)))
        {
            await ReadExtraTimeAsync(cancellation);
            Grant.Id = Guid.CreateVersion7(clock.GetUtcNow());
            return Again();
        }
        await extraTimes.SetAsync(session.OrganisationId, session.StaffMemberId, Person.Id, Extra.Percent!.Value, Extra.Reason?.Trim() ?? "", cancellation);
        return LocalRedirect($"/courses/{Course.Slug}/learners/{Person.Id}?done=extra-time");
    }

    /// <summary>Typed in either width; the form's rule has seen to it that it is a number.</summary>
    private static int CountOf(GrantForm form) => NumericText.TryParse(form.Count, unit: null, out var count) ? (int)count : 1;

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task FillExtraTimeAsync(CancellationToken cancellation)
    {
        if (await ReadExtraTimeAsync(cancellation) is { } given)
            (Extra.Percent, Extra.Reason) = (given.Percent, given.Reason);
    }

    private async Task<ExtraTime?> ReadExtraTimeAsync(CancellationToken cancellation)
    {
        var given = MaySetExtraTime ? await extraTimes.FindAsync(session.OrganisationId, Person.Id, cancellation) : null;
        GivenPercent = given?.Percent ?? 0;
        return given;
    }

    /// <summary>Who may support nobody is told so; a person that is not theirs answers like one that is not there.</summary>
    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAnywhereAsync(Permissions.GrantAttempts))
            return Forbid();
        if (await courses.FindAsync(session.OrganisationId, Slug, cancellation) is not { } course
            || await learners.FindAsync(session.OrganisationId, course.CourseId, Id, cancellation) is not { } person
            || await standings.ReadAsync(session.OrganisationId, person.Id, course.Slug, cancellation) is not { Learner: not null } standing)
            return NotFound();
        (Course, Person, Standing) = (course, person, standing);
        if (Learner.State.IsRecognised && await imports.SourceOfAsync(session.OrganisationId, Learner.EnrolmentId, cancellation) is { } source)
            Recognised = new(source, await importAccess.IsOpenAsync());
        MaySetExtraTime = !IsSelf && await learners.MaySetExtraTimeAsync(session.OrganisationId, person);
        CareHref = !IsSelf && await learners.MayCareForAsync(session.OrganisationId, person) ? $"/courses/{course.Slug}/learners/{person.Id}/care" : null;
        return null;
    }
}
