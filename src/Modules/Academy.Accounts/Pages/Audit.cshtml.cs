using Academy.Data;
using Academy.Data.Auditing;
using Academy.Domain.Organisations;
using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Academy.Accounts.Pages;

/// <summary><c>/admin/audit</c>: the audit trail of the organisation, newest first.</summary>
public sealed class AuditModel(AcademyDb db, IStaffDirectory staff, ICurrentRights rights, ICurrentSession session) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Entries older than this one; the newest when it is left out.</summary>
    [BindProperty(Name = "before", SupportsGet = true)]
    public long? Before { get; set; }

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public long? Next { get; private set; }

    private IReadOnlyDictionary<Guid, string> Names { get; set; } = new Dictionary<Guid, string>();

    public string? NameOf(Guid? member) => member is { } id ? Names.GetValueOrDefault(id) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAsync(Permissions.ViewAuditTrail, new OrganisationResource(session.OrganisationId)))
            return Forbid();
        var from = Before ?? long.MaxValue;
        var entries = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.OrganisationId == session.OrganisationId && entry.Sequence < from)
            .OrderByDescending(entry => entry.Sequence).Take(PageSize + 1).ToListAsync(cancellation);
        Entries = [.. entries.Take(PageSize)];
        Next = entries.Count > PageSize ? Entries[^1].Sequence : null;
        Names = await staff.NamesAsync(
            session.OrganisationId,
            [.. Entries.SelectMany(entry => new[] { entry.ActorId, entry.SubjectId }).OfType<Guid>().Distinct()],
            cancellation);
        return Page();
    }

    private sealed record OrganisationResource(Guid OrganisationId) : IScopedResource;
}
