using Academy.Credentials.Services;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Academy.Credentials.Pages;

/// <summary><c>/certificates</c>: the reader's own, newest first.</summary>
public sealed class CertificatesModel(MyCertificates certificates) : PageModel
{
    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public ListPage<ShownCertificate> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation) => Found = await certificates.PageAsync(PageText, cancellation);
}
