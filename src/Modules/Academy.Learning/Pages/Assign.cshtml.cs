using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Learning.Services;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages;

/// <summary><c>/courses/{slug}/assign</c>: HR assigns a course to the people of an office, with a due date.</summary>
public sealed class AssignModel(
    ICourseDirectory courses,
    IStaffDirectory staff,
    Assignments assignments,
    ICurrentRights rights,
    ICurrentSession session,
    IStringLocalizer<Text> text,
    TimeProvider clock) : PageModel
{
    private IReadOnlyList<Office> _offices = [];

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    [Display(Name = "部署")]
    [Required(ErrorMessage = "部署を選んでください。")]
    public string? Office { get; set; }

    [BindProperty]
    [Display(Name = "期限")]
    [Required(ErrorMessage = "期限の日付を選んでください。")]
    [StringLength(10, ErrorMessage = "期限の日付を読み取れませんでした。年・月・日をすべて入力してください。")]
    public string? Due { get; set; }

    /// <summary>Whether the button of the second step was pressed.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>The office and the date that the reader was shown the outcome of: only these are confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public OfferedCourse Course { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>What would be done, for the reader to confirm; null before.</summary>
    public PlannedAssignment? Plan { get; private set; }

    /// <summary>What was done; null before.</summary>
    public Assigned? Done { get; private set; }

    public IEnumerable<SelectListItem> Offices =>
    [
        new(text["部署を選んでください"], ""),
        .. _offices.Select(office => new SelectListItem(
            new string('\u3000', office.Path.Count - 1) + text["{0}({1}人)", office.Name, office.People], office.Id.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await RefusalAsync(cancellation) ?? Page();

    /// <summary>The first time shows what would be done. Sent from there, with nothing changed in between, it is done as things stand then.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var office = _offices.SingleOrDefault(office => office.Id.ToString() == Office);
        if (Office is not null && office is null)
            ModelState.AddModelError(nameof(Office), text["この部署には割り当てられません。一覧から選んでください。"]);
        if (ReadDue() is not { } due || office is null || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (Confirm && Seen == SeenOf(office, due))
            await AssignAsync(office, due, cancellation);
        else
            Plan = new(office.Name, due, await assignments.PreviewAsync(session.OrganisationId, Course, office.Id, due, cancellation), SeenOf(office, due));
        return Page();
    }

    /// <summary>Done, the form is empty for the next office.</summary>
    private async Task AssignAsync(Office office, DateOnly due, CancellationToken cancellation)
    {
        Done = await assignments.AssignAsync(session.OrganisationId, session.StaffMemberId, Course, office.Id, due, cancellation);
        (Office, Due) = (null, null);
        ModelState.Clear();
    }

    private static string SeenOf(Office office, DateOnly due) => $"{office.Id}/{due:O}";

    private DateOnly? ReadDue()
    {
        if (Due is null || !ModelState.IsValid)
            return null;
        if (!DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            ModelState.AddModelError(nameof(Due), text["期限の日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        else if (due < Today)
            ModelState.AddModelError(nameof(Due), text["期限には、きょう以降の日付を入力してください。"]);
        else
            return due;
        return null;
    }

    /// <summary>Nothing is told to those who may not; offices are those that the reader's grants cover.</summary>
    private async Task<IActionResult?> RefusalAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAnywhereAsync(Permissions.AssignCourses))
            return Forbid();
        if (await courses.FindAsync(session.OrganisationId, Slug, cancellation) is not { } course)
            return NotFound();
        Course = course;
        var covered = new List<Office>();
        foreach (var office in await staff.OfficesAsync(session.OrganisationId, Today, cancellation))
            if (await rights.HasAsync(Permissions.AssignCourses, OfficeResource.Of(session.OrganisationId, office)))
                covered.Add(office);
        _offices = covered;
        return null;
    }
}

/// <summary>An assignment that waits to be confirmed.</summary>
/// <param name="Seen">What the form sends back, to tell that this is what was confirmed.</param>
public sealed record PlannedAssignment(string Office, DateOnly Due, Assigned Counts, string Seen)
{
    public bool IsEmpty => Counts is { Added: 0, Dated: 0 };
}
