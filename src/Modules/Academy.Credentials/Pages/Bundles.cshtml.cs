using Academy.Credentials.Localization;
using Academy.Credentials.Services.Bundles;
using Academy.Credentials.Services.Pdf;
using Academy.Credentials.Services.Register;
using Academy.Data.Credentials;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Credentials.Pages;

/// <summary><c>/hr/certificates/bundles</c>: the certificates of an office in one file, and how far those are that were asked for.</summary>
public sealed class BundlesModel(Bundles bundles, RegisterAccess access, Chromium chromium, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>The office.</summary>
    [BindProperty]
    public Guid? Office { get; set; }

    /// <summary>Whether a file was refused because a certificate in it was changed since.</summary>
    [BindProperty(Name = "stale", SupportsGet = true)]
    public string? Stale { get; set; }

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public IReadOnlyList<CertificateBundle> Mine { get; private set; } = [];

    public bool CanPrint => chromium.Program is not null;

    public bool IsUnderWay => Mine.Any(bundle => bundle.State == BundleState.Preparing);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await access.IsOpenAsync() ? await ShowAsync(cancellation) : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (!CanPrint)
            return await ShowAsync(cancellation);
        if (Office is not { } office)
        {
            if (ModelState.IsValid)
                ModelState.AddModelError(nameof(Office), text["部署を選んでください。"]);
            return await RefuseAsync(cancellation);
        }

        switch (await bundles.RequestAsync(office, cancellation))
        {
            case null:
                return NotFound();
            case 0:
                ModelState.AddModelError(nameof(Office), text["この部署には、有効な修了証書がまだありません。"]);
                return await RefuseAsync(cancellation);
            default:
                return LocalRedirect("/hr/certificates/bundles");
        }
    }

    private Task<IActionResult> RefuseAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return ShowAsync(cancellation);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Offices = [.. (await access.OfficesAsync(cancellation)).Select(office => new SelectListItem(new string('　', office.Path.Count - 1) + office.Name, office.Id.ToString()))];
        Mine = await bundles.MineAsync(cancellation);
        return Page();
    }
}
