using System.ComponentModel.DataAnnotations;
using Academy.Cohorts.Localization;
using Academy.Cohorts.Services;
using Academy.Cohorts.Services.Templates;
using Academy.Cohorts.Services.Terms;
using Academy.Domain.Lists;
using Academy.Domain.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Academy.Cohorts.Pages.Secretariat;

/// <summary><c>/secretariat</c>: the terms that the organisation runs, and the programmes that it makes them from.</summary>
public sealed class IndexModel(CohortAccess access, TermDesk terms, ProgrammeTemplates programmes, IStringLocalizer<Text> text, TimeProvider clock) : HostPageModel(access, text)
{
    private const int PageSize = 20;

    /// <summary>From the query alone: the route has a value of this name, which is the page's own.</summary>
    [FromQuery(Name = "page"), BindProperty(SupportsGet = true)]
    public string? PageText { get; set; }

    /// <summary>A page of the programmes.</summary>
    [BindProperty(SupportsGet = true, Name = "programmes")]
    public string? ProgrammesText { get; set; }

    /// <summary>Of a new programme: sent twice, it is added once.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    [BindProperty]
    [Display(Name = "新しいひな形の名前")]
    [Required(ErrorMessage = "ひな形の名前を入力してください。")]
    [StringLength(100, ErrorMessage = "ひな形の名前は100文字までにしてください。")]
    public string? Name { get; set; }

    public int Number => int.TryParse(PageText, out var number) ? Math.Clamp(number, 1, 10_000) : 1;

    public IReadOnlyList<HostedTerm> Terms { get; private set; } = [];

    public bool HasMore { get; private set; }

    public ListPage<Programme> Programmes { get; private set; } = ListPage.Of<Programme>([], null, PageSize);

    public DateOnly Today { get; } = TokyoTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        NewId = Guid.CreateVersion7();
        await ShowAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await IsOpenAsync())
            return Forbid();
        if (!ModelState.IsValid)
        {
            await ShowAsync(cancellation);
            return Again();
        }

        await programmes.AddAsync(NewId, FieldReader.Line(Name)!, cancellation);
        return LocalRedirect($"{Home}/programmes/{NewId}");
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        var listed = await terms.ListAsync((Number - 1) * PageSize, PageSize + 1, cancellation);
        (Terms, HasMore) = ([.. listed.Take(PageSize)], listed.Count > PageSize);
        Programmes = ListPage.Of(await programmes.ListAsync(cancellation), ProgrammesText, PageSize);
    }
}
