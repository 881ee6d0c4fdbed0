using Academy.Credentials.Services;
using Academy.Credentials.Services.Verification;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Academy.Credentials.Pages;

/// <summary><c>/verify/{id}</c>: tells anybody who holds a certificate's address whether it holds and what is printed on it, and nothing else. Not for search engines.</summary>
[AllowAnonymous]
[EnableRateLimiting(VerificationLimit.Policy)]
public sealed class VerifyModel(Verifications verifications) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>Null when no certificate was ever given this address.</summary>
    public ShownCertificate? Certificate { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        Certificate = await verifications.FindAsync(Id, cancellation);
        if (Certificate is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
