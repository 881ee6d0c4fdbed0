using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Academy.Domain.Catalogue;
using Academy.Domain.Organisations;
using Academy.Domain.Time;
using Academy.Learning.Localization;
using Academy.Learning.Services;
using Academy.Learning.Services.Assigning;
using Academy.Learning.Services.Care;
using Academy.Learning.Services.Learners;
using Academy.Learning.Services.Uploads;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Learning.Pages;

/// <summary><c>/courses/{slug}/assign</c>: HR assigns a course to the people of an office, of a rank or of a list, with a due date.</summary>
public sealed class AssignModel(
    ICourseDirectory courses,
    IStaffDirectory staff,
    Assignments assignments,
    ListedStaff listed,
    ViewedRecords views,
    ICurrentRights rights,
    ICurrentSession session,
    IStringLocalizer<Text> text,
    TimeProvider clock) : PageModel
{
    /// <summary>A list of the longest numbers, and no book.</summary>
    private const int LongestList = 200_000;

    private IReadOnlyList<Office> _offices = [];
    private IReadOnlyList<RankInUse> _ranks = [];

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>How the people are chosen; an office when it is left out.</summary>
    [BindProperty]
    public AssignBy By { get; set; }

    [BindProperty]
    [Display(Name = "部署")]
    public string? Office { get; set; }

    [BindProperty]
    [Display(Name = "職位")]
    public string? Rank { get; set; }

    /// <summary>The office that narrows a rank.</summary>
    [BindProperty]
    [Display(Name = "部署で絞る")]
    public string? Within { get; set; }

    [BindProperty]
    [Display(Name = "職員番号")]
    [StringLength(LongestList, ErrorMessage = "名簿が長すぎます。5,000行までに分けてください。")]
    public string? Numbers { get; set; }

    [BindProperty]
    [Display(Name = "職員番号のCSVファイル")]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    [Display(Name = "期限")]
    [Required(ErrorMessage = "期限の日付を選んでください。")]
    [StringLength(10, ErrorMessage = "期限の日付を読み取れませんでした。年・月・日をすべて入力してください。")]
    public string? Due { get; set; }

    /// <summary>Whether the button of the second step was pressed.</summary>
    [BindProperty]
    public bool Confirm { get; set; }

    /// <summary>The people and the date that the reader was shown the outcome of: only these are confirmed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Which of the people are to be shown: a <see cref="PreviewPages"/>.</summary>
    [BindProperty]
    public string? Pages { get; set; }

    public OfferedCourse Course { get; private set; } = null!;

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    /// <summary>What would be done, for the reader to confirm; null before.</summary>
    public PlannedAssignment? Plan { get; private set; }

    /// <summary>What was done; null before.</summary>
    public Assigned? Done { get; private set; }

    /// <summary>The lines of the list that name nobody.</summary>
    internal IReadOnlyList<NumberedLine> Unknown { get; private set; } = [];

    public IEnumerable<SelectListItem> Offices => [new(text["部署を選んでください"], ""), .. OfficeItems];

    public IEnumerable<SelectListItem> Ranks =>
        [new(text["職位を選んでください"], ""), .. _ranks.Select(rank => new SelectListItem(text["{0}({1}人)", rank.Rank, rank.People], rank.Rank))];

    public IEnumerable<SelectListItem> Narrowings => [new(text["担当するすべての部署"], ""), .. OfficeItems];

    private IEnumerable<SelectListItem> OfficeItems => _offices.Select(office => new SelectListItem(
        new string('\u3000', office.Path.Count - 1) + text["{0}({1}人)", office.Name, office.People], office.Id.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await RefusalAsync(cancellation) ?? Page();

    /// <summary>The first time shows what would be done, which is noted as a look at those people. Sent from there, with nothing changed in between, it is done as things stand then.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await RefusalAsync(cancellation) is { } refusal)
            return refusal;
        var choice = By switch
        {
            AssignBy.Rank => ReadRank(),
            AssignBy.List => await ReadListAsync(cancellation),
            _ => ReadOffice(),
        };
        if (ReadDue() is not { } due || choice is null || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var seen = $"{choice.Key}/{due:O}";
        if (Confirm && Seen == seen)
            await AssignAsync(choice, due, cancellation);
        else
            await ShowAsync(choice, due, seen, cancellation);
        return Page();
    }

    private async Task ShowAsync(AssignChoice choice, DateOnly due, string seen, CancellationToken cancellation)
    {
        var preview = await assignments.PreviewAsync(session.OrganisationId, Course, choice.Whom, due, PreviewPages.Read(Pages), cancellation);
        Plan = new(choice.Name, due, preview, seen);
        await views.NoteListAsync(session.OrganisationId, session.StaffMemberId, Course.CourseId, cancellation);
    }

    /// <summary>Done, the form is empty for the next people.</summary>
    private async Task AssignAsync(AssignChoice choice, DateOnly due, CancellationToken cancellation)
    {
        Done = await assignments.AssignAsync(session.OrganisationId, session.StaffMemberId, Course, choice.Whom, due, cancellation);
        (Office, Rank, Within, Numbers, Due, Unknown) = (null, null, null, null, null, []);
        ModelState.Clear();
    }

    private AssignChoice? ReadOffice()
    {
        if (string.IsNullOrWhiteSpace(Office))
            return Refuse(nameof(Office), text["部署を選んでください。"]);
        return Find(Office) is { } office ? AssignChoice.Of(office) : Refuse(nameof(Office), text["この部署には割り当てられません。一覧から選んでください。"]);
    }

    private AssignChoice? ReadRank()
    {
        var rank = _ranks.FirstOrDefault(rank => rank.Rank == Rank)?.Rank;
        var within = Find(Within);
        if (rank is null)
            Refuse(nameof(Rank), string.IsNullOrWhiteSpace(Rank) ? text["職位を選んでください。"] : text["この職位の職員はいません。一覧から選んでください。"]);
        if (!string.IsNullOrWhiteSpace(Within) && within is null)
            Refuse(nameof(Within), text["この部署には割り当てられません。一覧から選んでください。"]);
        return rank is null ? null : AssignChoice.Of(rank, _offices, within);
    }

    private async Task<AssignChoice?> ReadListAsync(CancellationToken cancellation)
    {
        if (ModelState.GetFieldValidationState(nameof(Numbers)) == ModelValidationState.Invalid)
            return null;
        if (Upload is { Length: > 0 } file && !await TakeInAsync(file, cancellation))
            return null;
        var lines = NumberList.Read(Numbers ?? "");
        if (lines.Count == 0)
            return Refuse(nameof(Numbers), text["職員番号を入力するか、ファイルを選んでください。"]);
        if (lines.Count > NumberList.MostLines)
            return Refuse(nameof(Numbers), text["名簿が長すぎます。5,000行までに分けてください。"]);
        var found = await listed.FindAsync(session.OrganisationId, lines, cancellation);
        Unknown = found.Unknown;
        return found.People.Count == 0
            ? Refuse(nameof(Numbers), text["この名簿の職員番号では、職員が見つかりません。"])
            : AssignChoice.Of(found, lines, text["名簿の職員"]);
    }

    /// <summary>A file's numbers come after those that are typed: a page cannot send a file again, and so they are sent again and are confirmed as text.</summary>
    private async Task<bool> TakeInAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > SmallFile.MostBytes)
            return Refuse(nameof(Upload), text["ファイルが大きすぎます。2MBまでのファイルを選んでください。"]) is not null;
        if (!UploadedText.TryDecode(await SmallFile.BytesAsync(file, cancellation), out var content))
            return Refuse(nameof(Upload), text["文字を読み取れませんでした。CSV形式(UTF-8またはShift_JIS)で保存したファイルを選んでください。"]) is not null;
        Numbers = string.IsNullOrWhiteSpace(Numbers) ? NumberList.OfFile(content) : $"{Numbers.TrimEnd()}\n{NumberList.OfFile(content)}";
        // The field shows what it has now, not what was sent.
        ModelState.Remove(nameof(Numbers));
        return true;
    }

    private Office? Find(string? id) => _offices.SingleOrDefault(office => office.Id.ToString() == id);

    private AssignChoice? Refuse(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        return null;
    }

    private DateOnly? ReadDue()
    {
        if (Due is null || ModelState.GetFieldValidationState(nameof(Due)) == ModelValidationState.Invalid)
            return null;
        if (!DateOnly.TryParseExact(Due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            ModelState.AddModelError(nameof(Due), text["期限の日付を読み取れませんでした。年・月・日をすべて入力してください。"]);
        else if (due < Today)
            ModelState.AddModelError(nameof(Due), text["期限には、きょう以降の日付を入力してください。"]);
        else if (due > Today.AddYears(DueDates.LongestYears))
            ModelState.AddModelError(nameof(Due), text["期限は、10年先までの日付にしてください。"]);
        else
            return due;
        return null;
    }

    /// <summary>Nothing is told to those who may not; offices are those that the reader's grants cover, and ranks those in use there.</summary>
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
        _ranks = await staff.RanksAsync(session.OrganisationId, [.. covered.Select(office => office.Id)], Today, cancellation);
        return null;
    }
}

/// <summary>An assignment that waits to be confirmed.</summary>
/// <param name="Name">Of those whom it concerns.</param>
/// <param name="Preview">What would be done.</param>
/// <param name="Seen">What the form sends back, to tell that this is what was confirmed.</param>
public sealed record PlannedAssignment(string Name, DateOnly Due, AssignmentPreview Preview, string Seen)
{
    public bool IsEmpty => Preview.Counts is { Added: 0, Dated: 0 };
}
