using System.ComponentModel.DataAnnotations;
using Academy.Credentials.Localization;
using Academy.Credentials.Services;
using Academy.Credentials.Services.Register;
using Academy.Domain.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Academy.Credentials.Pages;

/// <summary><c>/hr/certificates</c>: the certificates that the reader may manage. Each look is noted in the audit trail.</summary>
public sealed class RegisterModel(CertificateRegister register, RegisterAccess access, IStringLocalizer<Text> text) : PageModel
{
    private const string Newest = "newest";

    /// <summary>Part of a name, a reading or a number.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    [StringLength(100, ErrorMessage = "検索する言葉は100文字までにしてください。")]
    public string? Search { get; set; }

    /// <summary>How they stand: one of <see cref="Filters"/>; a word that none has shows all.</summary>
    [BindProperty(Name = "state", SupportsGet = true)]
    public string? StateText { get; set; }

    /// <summary><c>newest</c>, or by reading.</summary>
    [BindProperty(Name = "sort", SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    public static IReadOnlyList<RegisterFilter?> Filters { get; } = [null, .. Enum.GetValues<RegisterFilter>()];

    public RegisterFilter? Filter => Filters.FirstOrDefault(filter => WordOf(filter) == StateText);

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || Filter is not null;

    public IEnumerable<SelectListItem> Sorts => [new(text["氏名のよみ順"], ""), new(text["交付の新しい順"], Newest)];

    public ListPage<ShownCertificate> Found { get; private set; } = new([], 1, 1, 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await access.IsOpenAsync())
            return Forbid();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Found = await register.PageAsync(new(Search, Filter, Sort == Newest, PageText), cancellation);
        await register.NoteListAsync(cancellation);
        return Page();
    }

    /// <summary>What stands in the address for a filter.</summary>
    public static string? WordOf(RegisterFilter? filter) => filter?.ToString().ToLowerInvariant();

    public string Address(int page) => Address(Filter, page);

    /// <summary>The same search among those that stand otherwise.</summary>
    public string Address(RegisterFilter? filter, int page = 1)
    {
        var query = new QueryBuilder();
        if (!string.IsNullOrWhiteSpace(Search))
            query.Add("q", Search);
        if (WordOf(filter) is { } word)
            query.Add("state", word);
        if (Sort == Newest)
            query.Add("sort", Newest);
        if (page > 1)
            query.Add("page", $"{page}");
        return $"/hr/certificates{query}";
    }
}
