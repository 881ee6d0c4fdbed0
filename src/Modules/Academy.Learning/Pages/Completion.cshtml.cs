using Academy.Data.Learning;
using Academy.Domain.Catalogue;
using Academy.Domain.Lists;
using Academy.Domain.Organisations;
using Academy.Learning.Services.Imports;
using Academy.Learning.Services.Learners;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Learning.Pages;

/// <summary><c>/hr/completions/{id}</c>: one file of completions: what it would do, how far it is, and what came of it. Each look is noted in the audit trail.</summary>
public sealed class CompletionModel(
    CompletionImports imports, PastImports past, ICourseDirectory courses, IStaffDirectory staff, ImportAccess access, ViewedRecords views, ICurrentSession session) : PageModel
{
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();
    private IReadOnlyDictionary<Guid, OfferedCourse> _courses = new Dictionary<Guid, OfferedCourse>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>Whether the same file was uploaded once more.</summary>
    [BindProperty(Name = "known", SupportsGet = true)]
    public string? Known { get; set; }

    public CompletionImport Import { get; private set; } = null!;

    public ListPage<ListedRow> Rows { get; private set; } = null!;

    public bool IsOpen => Import.State is ImportState.Waiting or ImportState.Failed;

    /// <summary>The first row that is about the reader, who then cannot confirm the import; null when none is.</summary>
    public int? OwnRow { get; private set; }

    /// <summary>How long one that nobody carries out is kept.</summary>
    public static int DaysKept => OldImports.Days;

    /// <summary>The step of the procedure that it is at, from 1.</summary>
    public int Step => Import.State switch { ImportState.Waiting => 2, ImportState.Done => 4, _ => 3 };

    public string Address(int page) => page == 1 ? $"/hr/completions/{Id}" : $"/hr/completions/{Id}?page={page}";

    public string? NameOf(Guid? staffMemberId) => staffMemberId is { } id ? _names.GetValueOrDefault(id) : null;

    /// <summary>Null when the organisation does not offer it any more.</summary>
    public OfferedCourse? CourseOf(CompletionImportRow row) => _courses.GetValueOrDefault(row.CourseId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await past.FindAsync(session.OrganisationId, Id, session.StaffMemberId, cancellation) is not { } found)
            return NotFound();
        await ReadAsync(found, cancellation);
        return Page();
    }

    /// <summary>Whoever has a completion of their own in it is shown the row, and nothing is imported.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await past.FindAsync(session.OrganisationId, Id, session.StaffMemberId, cancellation) is not { } found)
            return NotFound();
        if (await imports.ConfirmAsync(Id, cancellation))
            return LocalRedirect($"/hr/completions/{Id}");
        if (found.OwnRow is null)
            return LocalRedirect($"/hr/completions/{Id}");
        await ReadAsync(found, cancellation);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (await past.FindAsync(session.OrganisationId, Id, session.StaffMemberId, cancellation) is null)
            return NotFound();
        return LocalRedirect(await imports.DiscardAsync(Id, cancellation) ? "/hr/completions?discarded=true" : $"/hr/completions/{Id}");
    }

    private async Task ReadAsync(FoundImport found, CancellationToken cancellation)
    {
        (Import, OwnRow) = (found.Import, found.OwnRow);
        Rows = await past.RowsAsync(session.OrganisationId, Import, Number, cancellation);
        _names = await staff.NamesAsync(session.OrganisationId, [.. new[] { Import.UploadedBy, Import.ConfirmedBy }.OfType<Guid>()], cancellation);
        _courses = (await courses.ListAsync(session.OrganisationId, cancellation)).ToDictionary(course => course.CourseId);
        await views.NoteImportAsync(session.OrganisationId, session.StaffMemberId, Id, cancellation);
    }
}
