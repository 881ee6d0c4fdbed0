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
    [Required(ErrorMessage = "期限を入力してください。例:2027-03-31")]
    [StringLength(10, ErrorMessage = "期限は「2027-03-31」の形で入力してください。")]
    public string? Due { get; set; }

    public OfferedCourse Course { get; private set; } = null!;

    /// <summary>What was done; null before.</summary>
    public Assigned? Done { get; private set; }

    public IEnumerable<SelectListItem> Offices =>
    [
        new("", ""),
        .. _offices.Select(office => new SelectListItem(
            new string('\u3000', office.Path.Count - 1) + text["{0}({1}人)", office.Name, office.People], office.Id.ToString())),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await RefusalAsync(cancellation) ?? Page();

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

        Done = await assignments.AssignAsync(session.OrganisationId, session.StaffMemberId, Course, office.Id, due, cancellation);
        return Page();
    }

    private DateOnly? ReadDue()
    {
        if (Due is null || !ModelState.IsValid)
            return null;
        if (!DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            ModelState.AddModelError(nameof(Due), text["期限は「2027-03-31」の形で入力してください。"]);
        else if (due < TokyoTime.Today(clock))
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
        foreach (var office in await staff.OfficesAsync(session.OrganisationId, TokyoTime.Today(clock), cancellation))
            if (await rights.HasAsync(Permissions.AssignCourses, OfficeResource.Of(session.OrganisationId, office)))
                covered.Add(office);
        _offices = covered;
        return null;
    }
}
