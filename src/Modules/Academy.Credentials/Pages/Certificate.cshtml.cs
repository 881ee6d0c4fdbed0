using Academy.Credentials.Services;
using Academy.Credentials.Services.Verification;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Credentials.Pages;

/// <summary><c>/certificates/{id}</c>: one of the reader's own, on paper and in words.</summary>
public sealed class CertificateModel(MyCertificates certificates, VerificationAddress addresses) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ShownCertificate Certificate { get; private set; } = null!;

    public Uri Address => addresses.Of(Certificate.VerificationId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await certificates.FindAsync(Id, cancellation) is not { } found)
            return NotFound();
        Certificate = found;
        return Page();
    }
}
