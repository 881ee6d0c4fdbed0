using Academy.Modularity.Permissions;
using Academy.Modularity.Sessions;
using Academy.Reporting.Services;
using Academy.Reporting.Services.Closing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Reporting.Pages;

/// <summary><c>/hr/years</c>: the fiscal years that have ended, and which of them were closed.</summary>
public sealed class YearsModel(ClosedYears years, ICurrentRights rights, ICurrentSession session) : PageModel
{
    public IReadOnlyList<EndedYear> Ended { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await rights.HasAsync(Permissions.CloseYears, new OfficeResource(session.OrganisationId, [])))
            return Forbid();
        Ended = await years.ListAsync(cancellation);
        return Page();
    }
}
